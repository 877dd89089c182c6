import { buildSchema, GraphQLError, type GraphQLField, parse } from 'graphql'
import { expect, it } from 'vitest'
import { compileSubscription, type OperationResult } from '../src/index.ts'

const schema = buildSchema(/* GraphQL */ `
  type Query { a: Int }
  type Event { n: Int! seen: String! late: Int }
  type Subscription { events(from: Int! = 0): Event! silent: Event broken: Event notAStream: Event generator: Event }
`)
const fields = schema.getSubscriptionType()!.getFields() as Record<string, GraphQLField<unknown, { name: string }>>
const state = { open: 0 }

function stream(from: number, waits = false): AsyncIterableIterator<{ n: number }> {
  state.open++
  let n = from
  let stop: (() => void) | undefined
  return {
    [Symbol.asyncIterator]() {
      return this
    },
    next: () => {
      if (waits)
        return new Promise((resolve) => {
          stop = () => resolve({ value: undefined, done: true })
        })
      return n < from + 3
        ? Promise.resolve({ value: { n: n++ }, done: false })
        : Promise.resolve({ value: undefined, done: true })
    },
    return: async () => {
      state.open--
      stop?.()
      return { value: undefined, done: true }
    },
  }
}
const byName = (name: string) => fields[name]!
byName('events').subscribe = (_, { from }) => stream(from)
byName('events').resolve = (event: unknown, _args, context) => ({ ...(event as object), seen: context.name })
byName('silent').subscribe = () => stream(0, true)
byName('broken').subscribe = () => Promise.reject(new GraphQLError('no', { extensions: { code: 'FORBIDDEN' } }))
byName('notAStream').subscribe = () => 5 as never
byName('generator').subscribe = async function* () {
  await new Promise(() => {})
}

async function open(source: string, variables: Record<string, unknown> = {}, operationName?: string) {
  let contexts = 0
  const opened = await compileSubscription(
    schema,
    parse(source),
    operationName,
  )(variables, () => ({ name: `context ${contexts++}` }))
  if (!('next' in opened)) return { refused: opened, events: undefined as never }
  return { refused: undefined, events: opened }
}
async function all(events: AsyncIterable<OperationResult>): Promise<unknown[]> {
  const list: unknown[] = []
  for await (const event of events) list.push(JSON.parse(JSON.stringify(event)))
  return list
}

it('every event is executed with a context of its own', async () => {
  const { events } = await open('subscription ($from: Int!) { it: events(from: $from) { n seen } }', { from: 5 })
  expect(await all(events)).toEqual([1, 2, 3].map((i) => ({ data: { it: { n: 4 + i, seen: `context ${i}` } } })))
})

it.each([
  ['subscription { events(from: null) { n } }', 'must not be null'],
  ['subscription ($from: Int!) { events(from: $from) { n } }', '"$from" of required type'],
  ['subscription { broken { n } }', 'no'],
  ['subscription { notAStream { n } }', 'must return Async Iterable. Received: 5'],
  ['subscription { nothing }', '"nothing" is not defined'],
  ['subscription { events @skip(if: true) { n } }', 'selects no field'],
  ['subscription A { silent { n } } subscription B { silent { n } }', 'Must provide operation name'],
])('%s is refused with one error', async (source, message) => {
  const { refused } = await open(source)
  expect(refused?.errors).toHaveLength(1)
  expect(refused?.errors?.[0]?.message).toContain(message)
  expect(refused?.data).toBeUndefined()
})

it('an error of the resolver keeps its path and extensions', async () => {
  const { refused } = await open('subscription { x: broken { n } }')
  expect(refused?.errors?.[0]?.toJSON()).toMatchObject({ path: ['x'], extensions: { code: 'FORBIDDEN' } })
})

it('returning closes the source at once, and ends who waits', async () => {
  const before = state.open
  const { events } = await open('subscription { silent { n } }')
  const waiting = events.next()
  expect(state.open).toBe(before + 1)
  await events.return?.()
  expect(state.open).toBe(before)
  expect(await waiting).toEqual({ value: undefined, done: true })
  expect(await events.next()).toEqual({ value: undefined, done: true })
})

it('a source that cannot be cancelled while it waits holds nobody up', async () => {
  const { events } = await open('subscription { generator { n } }')
  const waiting = events.next()
  await events.return?.()
  expect((await waiting).done).toBe(true)
})

it('a context that cannot be made ends the stream and closes the source', async () => {
  const before = state.open
  let calls = 0
  const opened = await compileSubscription(schema, parse('subscription { events { n } }'))({}, () => {
    if (calls++) throw new Error('no context')
    return {}
  })
  if (!('next' in opened)) throw new Error('not opened')
  await expect(opened.next()).rejects.toThrow('no context')
  expect(state.open).toBe(before)
  expect((await opened.next()).done).toBe(true)
})
