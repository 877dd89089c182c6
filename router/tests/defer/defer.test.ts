import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createRouter, type Router } from '../../src/index.ts'
import { gate, productRouter } from '../fixtures/products.ts'

let router: Router<object>
const failures: unknown[] = []
beforeAll(() => {
  router = createRouter<object>({
    ...productRouter<object>(),
    operationTimeoutMs: 300,
    onError: (error) => failures.push(error),
  })
})
afterAll(() => router.close())
beforeEach(() => {
  failures.length = 0
  gate.open = Promise.resolve()
})

async function parts(query: string, variables?: Record<string, unknown>): Promise<Record<string, unknown>[]> {
  const prepared = await router.prepare({ query, variables }, {})
  if ('errors' in prepared) throw new Error(JSON.stringify(prepared.errors))
  const deferred = prepared.defer()
  if (!deferred) throw new Error('Nothing is deferred.')
  const all: Record<string, unknown>[] = []
  for await (const text of deferred) all.push(JSON.parse(text))
  return all
}

describe('a deferred fragment', () => {
  it('comes after the rest', async () => {
    expect(await parts('{ product(id: "1") { name ... @defer { reviews { body } } } }')).toEqual([
      { data: { product: { name: 'P1' } }, hasNext: true },
      { incremental: [{ path: ['product'], data: { reviews: [{ body: 'of 1' }] } }], hasNext: false },
    ])
  })

  it('does not hold up the rest', async () => {
    const opened = Promise.withResolvers<void>()
    gate.open = opened.promise
    const prepared = await router.prepare({ query: '{ product(id: "1") { name ... @defer { rating } } }' }, {})
    if ('errors' in prepared) throw new Error('not valid')
    const deferred = prepared.defer()!
    expect((await deferred.next()).value).toBe('{"data":{"product":{"name":"P1"}},"hasNext":true}')
    opened.resolve()
    expect((await deferred.next()).value).toContain('"rating":4.5')
    expect((await deferred.next()).done).toBe(true)
  })

  it('comes for each object that it is on, with its label', async () => {
    const query = 'query { products { id ...Rest @defer(label: "rest") } } fragment Rest on Product { name stock }'
    expect(await parts(query)).toEqual([
      { data: { products: [{ id: '1' }, null, { id: '2' }] }, hasNext: true },
      {
        incremental: [
          { label: 'rest', path: ['products', 0], data: { name: 'P1', stock: 1 } },
          { label: 'rest', path: ['products', 2], data: { name: 'P2', stock: 1 } },
        ],
        hasNext: false,
      },
    ])
  })

  it('comes only for objects of its type', async () => {
    expect(await parts('{ items { id ... on Product @defer { name } } }')).toEqual([
      { data: { items: [{ id: '1' }, { id: 'm9' }] }, hasNext: true },
      { incremental: [{ path: ['items', 0], data: { name: 'P1' } }], hasNext: false },
    ])
  })

  it('may be within another', async () => {
    const query = `{ product(id: "1") { name ... @defer(label: "a") {
      maker { name ... @defer(label: "b") { slow } } reviews { body author { ... @defer(label: "c") { name } } } } } }`
    const [first, ...rest] = await parts(query)
    expect(first).toEqual({ data: { product: { name: 'P1' } }, hasNext: true })
    const incremental = rest.flatMap((part) => part.incremental as { label: string }[])
    expect(incremental).toEqual([
      {
        label: 'a',
        path: ['product'],
        data: { maker: { name: 'maker m1' }, reviews: [{ body: 'of 1', author: {} }] },
      },
      { label: 'c', path: ['product', 'reviews', 0, 'author'], data: { name: 'maker a1' } },
      { label: 'b', path: ['product', 'maker'], data: { slow: 'slow' } },
    ])
    expect(rest.map(({ hasNext }) => hasNext)).toEqual([true, true, false])
  })

  it('may be at the root of a query, of data that is no entity, and introspect', async () => {
    const query =
      '{ now ... @defer(label: "a") { reviewCount __typename } product(id: "1") { size { width ... @defer(label: "b") { height } } } }'
    const [first, ...rest] = await parts(query)
    expect(first).toEqual({ data: { now: 'now', product: { size: { width: 1 } } }, hasNext: true })
    expect(
      rest.flatMap((part) => part.incremental).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
    ).toEqual([
      { label: 'a', path: [], data: { reviewCount: 7, __typename: 'Query' } },
      { label: 'b', path: ['product', 'size'], data: { height: 2 } },
    ])
  })

  it('is deferred when its condition says so', async () => {
    const query =
      'query ($a: Boolean!, $b: Boolean!) { product(id: "1") { ... @defer(if: $a, label: "a") { name } ... @defer(if: $b, label: "b") { stock } } }'
    expect((await parts(query, { a: true, b: false }))[0]).toEqual({ data: { product: { stock: 1 } }, hasNext: true })
    expect((await parts(query, { a: false, b: true }))[0]).toEqual({ data: { product: { name: 'P1' } }, hasNext: true })
    const prepared = await router.prepare({ query, variables: { a: false, b: false } }, {})
    expect('errors' in prepared || prepared.defer()).toBe(undefined)
    const text = await router.execute({ query, variables: { a: true, b: true } }, {})
    expect(JSON.parse(text)).toEqual({ data: { product: { name: 'P1', stock: 1 } } })
  })

  it('tells its errors with their paths, and a null in it goes no further than it', async () => {
    const [first, second] = await parts('{ products { id ... @defer { rating } } }')
    expect(first).toEqual({ data: { products: [{ id: '1' }, null, { id: '2' }] }, hasNext: true })
    expect(second).toEqual({
      incremental: [
        { path: ['products', 0], data: { rating: 4.5 } },
        {
          path: ['products', 2],
          data: null,
          errors: [
            {
              message: 'No rating.',
              path: ['products', 2, 'rating'],
              extensions: { code: 'NOT_RATED', service: 'reviews' },
            },
          ],
        },
      ],
      hasNext: false,
    })
  })

  it('shows clients nothing of bugs', async () => {
    const [, second] = await parts('{ product(id: "1") { ... @defer { maker { risky } } } }')
    expect(second).toMatchObject({
      incremental: [
        {
          data: { maker: { risky: null } },
          errors: [{ message: 'Internal server error', path: ['product', 'maker', 'risky'] }],
        },
      ],
    })
    expect(failures).toMatchObject([{ message: 'the password is hunter2' }])
  })

  it('does not come for what is not there', async () => {
    expect(await parts('{ product(id: "none") { name ... @defer { rating } } now }')).toEqual([
      { data: { product: null, now: 'now' }, hasNext: false },
    ])
    expect(await parts('{ strict(id: "1") { rating ... @defer { sure } } }')).toMatchObject([
      { data: { strict: null }, errors: [{ path: ['strict', 'rating'] }], hasNext: false },
    ])
  })

  it('is given under the client’s own names', async () => {
    expect(await parts('{ product(id: "1") { id: name ... @defer { name: id __proto__: stock } } }')).toEqual([
      { data: { product: { id: 'P1' } }, hasNext: true },
      {
        incremental: [{ path: ['product'], data: JSON.parse('{"name":"1","__proto__":1}') }],
        hasNext: false,
      },
    ])
  })

  it('may be in two places of a document, within others that come one after another', async () => {
    const query = `{ product(id: "1") { ... @defer(label: "a") { maker { ...M } } ... @defer(label: "b") { reviews { author { ...M } } } } }
      fragment M on Maker { id ... @defer(label: "m") { slow } }`
    const all = (await parts(query)).flatMap(
      ({ incremental }) => (incremental ?? []) as { label: string; path: unknown }[],
    )
    expect(all.map(({ label, path }) => `${label} ${JSON.stringify(path)}`).sort()).toEqual([
      'a ["product"]',
      'b ["product"]',
      'm ["product","maker"]',
      'm ["product","reviews",0,"author"]',
    ])
    expect(all.filter(({ label }) => label === 'm')).toMatchObject([
      { data: { slow: 'slow' } },
      { data: { slow: 'slow' } },
    ])
  })

  it('may be in a mutation, below its root', async () => {
    expect(await parts('mutation { touch(id: "1") { name ... @defer { stock } } }')).toEqual([
      { data: { touch: { name: 'P1' } }, hasNext: true },
      { incremental: [{ path: ['touch'], data: { stock: 1 } }], hasNext: false },
    ])
  })

  it('that takes too long is given up', async () => {
    gate.open = new Promise(() => {})
    const [first, second] = await parts('{ product(id: "1") { name ... @defer { stock } } }')
    expect(first).toMatchObject({ hasNext: true })
    expect(second).toMatchObject({
      incremental: [{ path: ['product'], data: null, errors: [{ extensions: { code: 'OPERATION_TIMEOUT' } }] }],
      hasNext: false,
    })
  })

  it('of a client that leaves is not waited for', async () => {
    gate.open = new Promise(() => {})
    const prepared = await router.prepare({ query: '{ product(id: "1") { name ... @defer { stock } } }' }, {})
    if ('errors' in prepared) throw new Error('not valid')
    const deferred = prepared.defer()!
    await deferred.next()
    const waiting = deferred.next()
    await deferred.return!()
    expect(await waiting).toEqual({ value: undefined, done: true })
    await pause(350)
    expect(failures).toEqual([])
  })

  it.each([
    ['mutation { ... @defer { touch(id: "1") { id } } }', '@defer cannot be used at the root of a mutation.'],
    ['subscription { ... @defer { touched { id } } }', '@defer cannot be used at the root of a subscription.'],
    [
      '{ ... @defer(label: "a") { now } ... @defer(label: "a") { now } }',
      'Two fragments have the label "a": each @defer needs one of its own.',
    ],
    ['query ($l: String) { ... @defer(label: $l) { now } }', 'The label of @defer must be text, and no variable.'],
    ['{ now @defer }', 'Directive "@defer" may not be used on FIELD.'],
  ])('%s is not valid', async (query, message) => {
    const refused = await router.prepare({ query }, {})
    expect(refused).toMatchObject({ errors: [{ message, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] })
  })

  it('is offered by the schema', async () => {
    const text = await router.execute({ query: '{ __schema { directives { name args { name } } } }' }, {})
    expect(JSON.parse(text).data.__schema.directives).toContainEqual({
      name: 'defer',
      args: [{ name: 'label' }, { name: 'if' }],
    })
  })
})
