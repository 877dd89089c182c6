import { type GraphQLSchema, parse } from 'graphql'
import { afterEach, describe, expect, it, vi } from 'vitest'
import {
  createRouter,
  localTransport,
  type Router,
  type RouterOptions,
  type SubgraphOperation,
  type SubgraphTransport,
} from '../src/index.ts'
import { composeText, fixtureSchema, fixtureSupergraph, NAMES, type SubgraphName } from './fixtures/supergraph.ts'

interface Call {
  service: string
  source: string
  variables: Record<string, unknown>
}
interface Response {
  data?: Record<string, unknown> | null
  errors?: { message: string; path?: unknown[]; extensions: Record<string, unknown> }[]
}

const open: Router<object>[] = []
afterEach(() => Promise.all(open.splice(0).map((router) => router.close())))

/** Counts what is sent to a subgraph. */
function watched(transport: SubgraphTransport<object>, calls: Call[]): SubgraphTransport<object> {
  return {
    ...transport,
    prepare(operation: SubgraphOperation) {
      const run = transport.prepare(operation)
      return (variables, context, call) => {
        calls.push({ service: operation.service, source: operation.source, variables })
        return run(variables, context, call)
      }
    },
  }
}

function openRouter(options: Partial<RouterOptions<object>> = {}) {
  const calls: Call[] = []
  const failures: unknown[] = []
  const prepared: string[] = []
  const transports: Record<string, SubgraphTransport<object>> = {}
  for (const name of NAMES) {
    const local = localTransport<object>({ schema: fixtureSchema(name), contextOf: (context) => ({ ...context }) })
    transports[name] = watched(
      {
        ...local,
        prepare(operation) {
          prepared.push(operation.source)
          return local.prepare(operation)
        },
      },
      calls,
    )
  }
  const router = createRouter<object>({
    supergraphSdl: fixtureSupergraph(),
    transports,
    onError: (error) => failures.push(error),
    ...options,
  })
  open.push(router)
  const run = async (query: string, variables?: Record<string, unknown>): Promise<Response> =>
    JSON.parse(await router.execute({ query, variables }, {}))
  return { router, run, calls, failures, prepared, transports }
}

/** Puts one transport of a test in the place of a subgraph's own. */
function withTransport(
  name: SubgraphName,
  transport: Partial<SubgraphTransport<object>>,
  options: Partial<RouterOptions<object>> = {},
) {
  const { transports } = openRouter()
  const own = { ...transports[name]!, ...transport }
  return openRouter({ transports: { ...transports, [name]: own }, ...options })
}

describe('entities', () => {
  it('are asked for once, however often they stand in the response', async () => {
    const { run, calls } = openRouter()
    await run('{ items { id ... on Book { reviews { id } } } }')
    const reviews = calls.filter(({ service }) => service === 'reviews')
    expect(reviews).toHaveLength(1)
    expect(reviews[0]!.variables.representations).toEqual([
      { __typename: 'Book', id: 'b1' },
      { __typename: 'Book', id: 'b2' },
      { __typename: 'Book', id: 'b3' },
    ])
  })

  it('that several places of an operation need are asked for together', async () => {
    const { run, calls } = openRouter()
    const { data } = await run(
      '{ me { friends { nickname favourite { id } } favourite { id } } other: users { favourite { id } } }',
    )
    expect(calls.filter(({ service }) => service === 'catalog')).toHaveLength(1)
    expect(data).toMatchObject({
      me: { favourite: { id: 'g1' } },
      other: [{ favourite: { id: 'g1' } }, { favourite: { id: 'b3' } }, { favourite: null }],
    })
  })

  it('are asked for again after a mutation', async () => {
    const { run, calls } = openRouter()
    const rename = '{ rename(id: "1", name: "x") { reviews { id } } }'
    await run(
      `mutation { a: ${rename.slice(2, -2)} b: addReview(bookId: "b1", body: "x") { id } c: ${rename.slice(2, -2)} }`,
    )
    expect(calls.map(({ service }) => service)).toEqual(['accounts', 'reviews', 'reviews', 'accounts', 'reviews'])
  })

  it('with keys that look alike are told apart', async () => {
    const sdl = composeText([
      {
        name: 'a',
        typeDefs: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"]) type Query { all: [E!]! } type E @key(fields: "x y") { x: String! y: String! }`,
      },
      {
        name: 'b',
        typeDefs: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"]) type E @key(fields: "x y") { x: String! y: String! sum: String! }`,
      },
    ])
    const all = [
      { x: '1"', y: '2' },
      { x: '1', y: '"2' },
      { x: '', y: '1""2' },
      { x: '1\u00002', y: '' },
      { x: '1', y: '\u00002' },
    ].map((key) => ({ __typename: 'E', ...key }))
    const router = createRouter<object>({
      supergraphSdl: sdl,
      transports: {
        a: fixedTransport(() => ({ data: { all: structuredClone(all) } })),
        b: fixedTransport(({ representations }) => ({
          data: {
            _entities: (representations as typeof all).map(({ x, y }) => ({ __typename: 'E', sum: `${x}+${y}` })),
          },
        })),
      },
    })
    const { data } = JSON.parse(await router.execute({ query: '{ all { sum } }' }, {}))
    expect(data.all).toEqual(all.map(({ x, y }) => ({ sum: `${x}+${y}` })))
  })
})

function fixedTransport(
  answer: (variables: Record<string, unknown>) => { data: Record<string, unknown> },
): SubgraphTransport<object> {
  return {
    prepare: () => answer,
    subscribe: () => () => Promise.reject(new Error('no subscriptions')),
    close: async () => {},
  }
}

describe('operations', () => {
  it('are planned once', async () => {
    const { run, prepared } = openRouter()
    const query = '{ me { name reviews { id } } }'
    for (let i = 0; i < 3; i++) await run(query)
    expect(prepared).toHaveLength(2)
  })

  it('that were not used for longest are forgotten', async () => {
    const { run, prepared } = openRouter({ maxCachedOperations: 2 })
    for (const query of [
      '{ a: me { id } }',
      '{ b: me { id } }',
      '{ a: me { id } }',
      '{ c: me { id } }',
      '{ a: me { id } }',
    ])
      await run(query)
    expect(prepared).toHaveLength(3)
    await run('{ b: me { id } }')
    expect(prepared).toHaveLength(4)
  })

  it('of one text and several names are kept apart', async () => {
    const { router } = openRouter()
    const query = 'query A { me { id } } query B { me { name } }'
    const run = (operationName: string) => router.execute({ query, operationName }, {})
    expect([await run('A'), await run('B'), await run('A')]).toEqual([
      '{"data":{"me":{"id":"1"}}}',
      '{"data":{"me":{"name":"Amal"}}}',
      '{"data":{"me":{"id":"1"}}}',
    ])
  })

  it('with a null for @skip are refused before anything is asked', async () => {
    const { run, calls } = openRouter()
    const { errors, data } = await run('query ($yes: Boolean = true) { me @skip(if: $yes) { id } }', { yes: null })
    expect(errors).toHaveLength(1)
    expect(errors![0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } })
    expect(data).toBeUndefined()
    expect(calls).toEqual([])
  })

  it('can be skipped as a whole', async () => {
    const { run, calls } = openRouter()
    expect(await run('{ me @skip(if: true) { id } }')).toEqual({ data: {} })
    expect(calls).toEqual([])
  })
})

describe('limits', () => {
  const refusal = async (query: string, limits: RouterOptions<object>['limits']) => {
    const { run, calls } = openRouter({ limits })
    const { errors, data } = await run(query)
    expect(calls).toEqual([])
    expect(data).toBeUndefined()
    expect(errors).toHaveLength(1)
    return errors![0]!.extensions.code
  }

  it('hold for tokens, depth, root fields and fields', async () => {
    expect(await refusal('{ me { id name email } }', { maxTokens: 5 })).toBe('TOKEN_LIMIT_EXCEEDED')
    expect(await refusal('{ me { friends { friends { id } } } }', { maxDepth: 3 })).toBe('DEPTH_LIMIT_EXCEEDED')
    expect(await refusal('{ a: me { id } b: me { id } }', { maxRootFields: 1 })).toBe('ROOT_FIELD_LIMIT_EXCEEDED')
    expect(await refusal('{ me { id name email } }', { maxFields: 3 })).toBe('FIELD_LIMIT_EXCEEDED')
  })

  it('see through fragments', async () => {
    expect(
      await refusal('{ me { ...A } } fragment A on User { friends { ...B } } fragment B on User { friends { id } }', {
        maxDepth: 3,
      }),
    ).toBe('DEPTH_LIMIT_EXCEEDED')
    expect(
      await refusal('{ ...Q ... on Query { b: me { id } } } fragment Q on Query { a: me { id } }', {
        maxRootFields: 1,
      }),
    ).toBe('ROOT_FIELD_LIMIT_EXCEEDED')
    const doubling = Array.from(
      { length: 30 },
      (_, i) => `fragment F${i} on User { a${i}: friends { ...F${i + 1} } b${i}: friends { ...F${i + 1} } }`,
    )
    expect(
      await refusal(`{ me { ...F0 } } ${doubling.join(' ')} fragment F30 on User { id }`, {
        maxDepth: 100,
        maxAliases: 1e12,
      }),
    ).toBe('FIELD_LIMIT_EXCEEDED')
  })

  it('leave fragments that spread themselves to validation', async () => {
    expect(await refusal('{ me { ...A } } fragment A on User { friends { ...A } }', {})).toBe(
      'GRAPHQL_VALIDATION_FAILED',
    )
  })

  it('hold for text that nests deeper than the parser can follow', async () => {
    const code = await refusal(`${'{ me '.repeat(200_000)}`, { maxTokens: 1_000_000, maxCharacters: 2_000_000 })
    expect(code).toBe('DEPTH_LIMIT_EXCEEDED')
  })

  it('are exact: what is at the limit runs', async () => {
    const { run } = openRouter({ limits: { maxTokens: 8, maxDepth: 2, maxRootFields: 1, maxFields: 3 } })
    expect(await run('{ me { id name } }')).toEqual({ data: { me: { id: '1', name: 'Amal' } } })
  })
})

describe('time', () => {
  const never: Partial<SubgraphTransport<object>> = { prepare: () => () => new Promise(() => {}) }

  it('is up when a subgraph does not answer', async () => {
    const { run, failures } = withTransport('reviews', never, { operationTimeoutMs: 50 })
    const { data, errors } = await run('{ me { name reviews { id } } }')
    expect(data).toBeNull()
    expect(errors).toEqual([
      { message: 'The operation took longer than 0.05 s and was stopped.', extensions: { code: 'OPERATION_TIMEOUT' } },
    ])
    expect(failures).toEqual([])
  })

  it('ends the calls that are under way', async () => {
    let signal: AbortSignal | undefined
    const { run } = withTransport(
      'reviews',
      {
        prepare: () => (_v, _c, call) => {
          signal = call?.signal
          return new Promise(() => {})
        },
      },
      { operationTimeoutMs: 50 },
    )
    await run('{ me { name reviews { id } } }')
    expect(signal?.aborted).toBe(true)
  })

  it('is up when the client has gone', async () => {
    const { router } = withTransport('reviews', never)
    const client = new AbortController()
    const answer = router.execute({ query: '{ me { reviews { id } } }' }, {}, client.signal)
    setTimeout(() => client.abort(), 20)
    expect(JSON.parse(await answer)).toMatchObject({
      data: null,
      errors: [{ extensions: { code: 'OPERATION_CANCELLED' } }],
    })
    expect(JSON.parse(await router.execute({ query: '{ me { reviews { id } } }' }, {}, client.signal))).toMatchObject({
      data: null,
    })
  })

  it('is limited for each event of a subscription', async () => {
    const { router } = withTransport('reviews', never, { operationTimeoutMs: 50 })
    const events = await router.subscribe(
      { query: 'subscription { ticks(count: 1) { index user { reviews { id } } } }' },
      {},
    )
    if ('errors' in events) throw new Error('not opened')
    expect(JSON.parse((await events.next()).value)).toMatchObject({
      data: null,
      errors: [{ extensions: { code: 'OPERATION_TIMEOUT' } }],
    })
    expect((await events.next()).done).toBe(true)
  })
})

describe('what a subgraph gets wrong', () => {
  const answering = (answer: unknown) => withTransport('reviews', { prepare: () => () => answer as never })

  it('is an error with the path of the entity, at every place where it stands', async () => {
    const { run, failures } = openRouter()
    const { errors } = await run('{ shelf { best { rating } books { rating } again: books { rating } } }')
    expect(errors?.map(({ path }) => path)).toEqual([
      ['shelf', 'books', 2, 'rating'],
      ['shelf', 'again', 2, 'rating'],
    ])
    expect(failures).toHaveLength(2)
  })

  it('is masked, unless it was said on purpose', async () => {
    const { run, failures } = openRouter()
    const { errors } = await run('{ broken }')
    expect(errors).toEqual([
      {
        message: 'Internal server error',
        path: ['broken'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', service: 'accounts' },
      },
    ])
    expect(failures).toMatchObject([{ message: expect.stringContaining('hunter2') }])
  })

  it('is passed on with its code, without stack traces', async () => {
    const { run } = answering({
      data: { _entities: [null] },
      errors: [
        {
          message: 'no',
          path: ['_entities', 0, 'reviews'],
          extensions: { code: 'FORBIDDEN', stacktrace: ['x'], exception: {} },
        },
      ],
    })
    expect((await run('{ me { reviews { id } } }')).errors).toEqual([
      { message: 'no', path: ['me', 'reviews'], extensions: { code: 'FORBIDDEN', service: 'reviews' } },
    ])
  })

  it.each([
    ['too few entities', { data: { _entities: [] } }],
    ['no entities', { data: {} }],
    ['no list of entities', { data: { _entities: {} } }],
  ])('such as %s, is told in one error', async (_, answer) => {
    const { data, errors } = await answering(answer).run('{ me { name reviews { id } } }')
    expect(errors).toEqual([
      {
        message: 'The subgraph "reviews" did not answer with as many entities as it was asked for.',
        extensions: { code: 'SUBGRAPH_RESPONSE_INVALID', service: 'reviews' },
      },
    ])
    expect(data).toEqual({ me: null })
  })

  it.each([
    ['a list', { reviews: 'x' }, 'A subgraph gave no list for User.reviews.'],
    ['an object', { reviews: ['x'] }, undefined],
    [
      'a number',
      { reviews: [{ id: {}, stars: '5' }] },
      'A subgraph gave a value for Review.id that is not of type ID.',
    ],
  ])('such as what is not %s, is told in one error', async (_, entity, message) => {
    const { data, errors } = await answering({ data: { _entities: [{ __typename: 'User', ...entity }] } }).run(
      '{ me { reviews { id stars } } }',
    )
    expect(data).toEqual({ me: null })
    expect(errors).toHaveLength(1)
    expect(errors![0]!.extensions.code).toBe('SUBGRAPH_RESPONSE_INVALID')
    if (message) expect(errors![0]!.message).toBe(message)
  })

  it('such as an enum value or a type that no subgraph declares, is told in errors', async () => {
    const data = { book: { price: { currency: 'XYZ' } }, hits: [{ __typename: 'Nobody' }] }
    const { run } = withTransport('catalog', { prepare: () => () => ({ data }) })
    const { errors } = await run('{ book(isbn: "i") { price { currency } } hits { __typename } }')
    expect(errors?.map(({ message }) => message)).toEqual([
      'A subgraph gave a value for Money.currency that is not of type Currency.',
      'A subgraph gave a Nobody where a Hit was expected.',
    ])
  })

  it('cannot change the prototype of objects', async () => {
    const poison = JSON.parse(
      '{"data":{"_entities":[{"__typename":"User","__proto__":{"polluted":true},"reviews":[{"id":"x","__proto__":{"polluted":true}}]}]}}',
    )
    const { data } = await answering(poison).run('{ me { reviews { id } again: reviews { id } } }')
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
    expect(data).toBeDefined()
  })

  it('such as throwing, is masked and logged', async () => {
    const { run, failures } = withTransport('reviews', {
      prepare: () => () => {
        throw new Error('secret')
      },
    })
    const { data, errors } = await run('{ me { name reviews { id } } }')
    expect(errors).toEqual([
      { message: 'Internal server error', extensions: { code: 'INTERNAL_SERVER_ERROR', service: 'reviews' } },
    ])
    expect(data).toEqual({ me: null })
    expect(failures).toMatchObject([{ message: 'secret' }])
  })
})

describe('response names', () => {
  it('of every JavaScript object are safe, also in the paths of errors', async () => {
    const { run } = openRouter()
    const query =
      '{ __proto__: me { __proto__: name constructor: reviews { __proto__: id } } toString: shelf { books { __proto__: rating } } valueOf: broken }'
    const text = JSON.stringify(await run(query))
    expect(JSON.parse(text).data).toEqual(
      JSON.parse(
        '{"__proto__":{"__proto__":"Amal","constructor":[{"__proto__":"r1"},{"__proto__":"r3"}]},"toString":{"books":[{"__proto__":4.5},{"__proto__":null},{"__proto__":null}]},"valueOf":null}',
      ),
    )
    expect((JSON.parse(text) as Response).errors?.map(({ path }) => path)).toEqual(
      expect.arrayContaining([['valueOf'], ['toString', 'books', 2, '__proto__']]),
    )
    expect(text).not.toContain('_client_')
    expect(({} as { name?: string }).name).toBeUndefined()
  })

  it.each([
    ['{ me { id: email reviews { id: body } } }', { me: { id: 'a@x', reviews: [{ id: 'good' }, { id: 'so <so>' }] } }],
    ['{ me { reviews { stars } id: email } }', { me: { reviews: [{ stars: 5 }, { stars: 3 }], id: 'a@x' } }],
    [
      '{ me { ... on User { __typename: name } reviews { stars } } }',
      { me: { __typename: 'Amal', reviews: [{ stars: 5 }, { stars: 3 }] } },
    ],
    ['{ book(isbn: "isbn-1") { digest excerpts: id } }', { book: { digest: 'b1:0+b1:1', excerpts: 'b1' } }],
    [
      '{ book(isbn: "isbn-1") { id: reviews(first: 1) { stars } excerpts: title } }',
      { book: { id: [{ stars: 5 }, null], excerpts: 'en title of b1' } },
    ],
  ])('that are keys or required fields of their type show what the client asked for: %s', async (query, expected) => {
    const { data, errors } = await openRouter().run(query)
    expect(errors).toBeUndefined()
    expect(data).toEqual(expected)
  })

  it('that are keys stand in introspection and in the paths of errors', async () => {
    const { data, errors } = await openRouter().run(
      '{ id: __type(name: "Tick") { id: name } shelf { books { id: rating } } }',
    )
    expect(data).toMatchObject({ id: { id: 'Tick' } })
    expect(errors?.map(({ path }) => path)).toContainEqual(['shelf', 'books', 2, 'id'])
  })

  it("that look like the router's own stay what they are", async () => {
    const { run } = openRouter()
    const { data } = await run('{ book(isbn: "isbn-1") { _client_excerpts: id excerpts(limit: 1) digest } }')
    expect(data).toEqual({ book: { _client_excerpts: 'b1', excerpts: ['b1:0'], digest: 'b1:0+b1:1' } })
  })
})

describe('a supergraph', () => {
  const security = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@authenticated", "@requiresScopes", "@cost", "@listSize"])
    scalar Scope
    type Query { open: Int closed: Int @authenticated scoped: Int @requiresScopes(scopes: [["a"]]) @cost(weight: 3) list(first: Int): [Int!] @listSize(slicingArguments: ["first"]) }`

  it('may use the directives of authorisation and of cost', async () => {
    const router = createRouter<object>({
      supergraphSdl: composeText([{ name: 'a', typeDefs: security }]),
      transports: { a: fixedTransport(() => ({ data: { open: 1 } })) },
    })
    expect(await router.execute({ query: '{ open }' }, {})).toBe('{"data":{"open":1}}')
    expect(Object.keys(router.schema.getQueryType()!.getFields())).toEqual(['open', 'closed', 'scoped', 'list'])
  })

  it('needs a transport for each of its subgraphs', () => {
    expect(() => createRouter({ supergraphSdl: fixtureSupergraph(), transports: {} })).toThrow(
      '"accounts", "catalog", "reviews", "stock"',
    )
  })

  it('that was validated when it was composed need not be validated again', async () => {
    const { run } = openRouter({ validateSupergraph: false })
    expect(await run('{ me { reviews { id } } }')).toEqual({ data: { me: { reviews: [{ id: 'r1' }, { id: 'r3' }] } } })
  })

  it('must be one', () => {
    expect(() => createRouter({ supergraphSdl: 'type Query { a: Int }', transports: {} })).toThrow()
  })
})

describe('closing', () => {
  it('closes each transport once', async () => {
    const close = vi.fn(async () => {})
    const transport = { ...fixedTransport(() => ({ data: {} })), close }
    const router = createRouter<object>({ supergraphSdl: fixtureSupergraph(), transports: () => transport })
    await router.close()
    expect(close).toHaveBeenCalledTimes(1)
  })
})

it('a query and a subscription are told apart', async () => {
  const { router } = openRouter()
  expect(JSON.parse(await router.execute({ query: 'subscription { ticks(count: 1) { index } }' }, {}))).toMatchObject({
    errors: [{ extensions: { code: 'BAD_REQUEST' } }],
  })
  expect(await router.subscribe({ query: '{ me { id } }' }, {})).toMatchObject({
    errors: [{ extensions: { code: 'BAD_REQUEST' } }],
  })
})

it('values of custom scalars are written as they are', async () => {
  const typeDefs =
    'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9") scalar Json type Query { value: Json }'
  const write = async (value: unknown) => {
    const router = createRouter<object>({
      supergraphSdl: composeText([{ name: 'a', typeDefs }]),
      transports: { a: fixedTransport(() => ({ data: { value } })) },
    })
    return router.execute({ query: '{ value }' }, {})
  }
  expect(await write({ a: [1, null, 'س'], b: new Date(0) })).toBe(
    '{"data":{"value":{"a":[1,null,"س"],"b":"1970-01-01T00:00:00.000Z"}}}',
  )
  expect(await write(12345678901234567890n)).toBe('{"data":{"value":12345678901234567890}}')
  expect(await write('a"\n\ud800')).toBe('{"data":{"value":"a\\"\\n\\ud800"}}')
})

it('the fixture subgraphs are valid alone', () => {
  for (const name of NAMES) expect((fixtureSchema(name) as GraphQLSchema).getQueryType()).toBeDefined()
  expect(parse(fixtureSupergraph()).definitions.length).toBeGreaterThan(10)
})
