import { buildSchema, GraphQLError, GraphQLScalarType, parse } from 'graphql'
import { expect, it } from 'vitest'
import type { SubgraphResult } from '../src/transport.ts'
import { localTransport } from '../src/transports/local.ts'

const schema = buildSchema(`
  scalar Day
  input Period { from: Day to: Day }
  type Query { sold(day: Day, in: Period): Int }
  type Subscription { sales(day: Day): Int }
`)
const day = schema.getType('Day') as GraphQLScalarType
const { parseLiteral } = new GraphQLScalarType({
  name: 'Day',
  parseValue(value) {
    if (value === 'monday') return value
    throw new GraphQLError('Day must be a day of the week.')
  },
})
day.parseLiteral = parseLiteral

const transport = localTransport<object>({ schema, contextOf: (context) => context })
const operation = (kind: 'query' | 'subscription', source: string) => ({
  service: 'shop',
  kind,
  source,
  document: parse(source),
})

it.each(['{ sold(day: "someday") }', '{ sold(in: { from: "monday", to: "someday" }) }'])(
  'tells whoever sent it that a value is wrong: %s',
  async (source) => {
    expect(await transport.prepare(operation('query', source))({}, {})).toEqual({
      errors: [
        {
          message: 'Day must be a day of the week.',
          extensions: { code: 'BAD_USER_INPUT' },
        },
      ],
    })
  },
)

it('tells it of a subscription too, with its only event', async () => {
  const events = await transport.subscribe(operation('subscription', 'subscription { sales(day: "someday") }'))({}, {})
  const received: SubgraphResult[] = []
  for await (const event of events) received.push(event)
  expect(received).toMatchObject([{ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] }])
})

it('runs what is right', async () => {
  const run = transport.prepare(operation('query', '{ sold(day: "monday", in: { from: "monday" }) }'))
  expect(await run({}, {})).toEqual({ data: { sold: null } })
})
