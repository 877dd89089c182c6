import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client'
import { Defer20220824Handler, GraphQL17Alpha9Handler } from '@apollo/client/incremental'
import { createClient as createSseClient } from 'graphql-sse'
import { createClient as createWsClient } from 'graphql-ws'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import WebSocket from 'ws'
import { type Endpoint, openEndpoint } from '../fixtures/endpoint.ts'
import { gate, productRouter } from '../fixtures/products.ts'

const QUERY =
  'query Product { product(id: "1") { __typename id name ... @defer(label: "later") { rating reviews { body } } } }'
const FIRST = { __typename: 'Product', id: '1', name: 'P1' }
const LATER = { rating: 4.5, reviews: [{ body: 'of 1' }] }
const PARTS = [
  { data: { product: FIRST }, hasNext: true },
  { incremental: [{ label: 'later', path: ['product'], data: LATER }], hasNext: false },
]

let endpoint: Endpoint
beforeAll(async () => {
  endpoint = await openEndpoint(productRouter())
})
afterAll(() => endpoint.close())
beforeEach(() => {
  gate.open = Promise.resolve()
})

function apollo(incrementalHandler: ApolloClient.Options['incrementalHandler']): ApolloClient {
  const link = new HttpLink({ uri: endpoint.url })
  return new ApolloClient({ cache: new InMemoryCache(), link, incrementalHandler })
}

/** What Apollo Client shows of a query, one state after another, until nothing more comes. */
async function watched(client: ApolloClient, query: string): Promise<{ data: unknown; error: unknown }[]> {
  const states: { data: unknown; error: unknown }[] = []
  const done = Promise.withResolvers<void>()
  const subscription = client.watchQuery({ query: gql(query), errorPolicy: 'all' }).subscribe((result) => {
    if (result.data !== undefined || result.error) states.push({ data: result.data, error: result.error })
    if (!result.loading) done.resolve()
  })
  await done.promise
  subscription.unsubscribe()
  client.stop()
  return JSON.parse(JSON.stringify(states.map(({ data, error }) => ({ data, ...(error ? { error } : {}) }))))
}

const post = (accept: string | undefined, query = QUERY, signal?: AbortSignal) =>
  fetch(endpoint.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(accept && { accept }) },
    body: JSON.stringify({ query }),
    signal,
  })

describe('Apollo Client', () => {
  const author = (more: object = {}) => ({ ...FIRST, ...more })

  it.each([
    ['deferSpec=20220824', new Defer20220824Handler()],
    ['incrementalSpec=v0.2', new GraphQL17Alpha9Handler()],
  ])('shows a deferred fragment when it comes, by %s', async (_, handler) => {
    const states = await watched(apollo(handler), QUERY.replace('reviews { body }', 'reviews { __typename body }'))
    expect(states[0]).toMatchObject({ data: { product: FIRST } })
    expect(states.at(-1)).toMatchObject({
      data: { product: author({ rating: 4.5, reviews: [{ body: 'of 1', __typename: 'Review' }] }) },
    })
    expect(states.length).toBeGreaterThan(1)
  })

  it.each([
    ['deferSpec=20220824', new Defer20220824Handler()],
    ['incrementalSpec=v0.2', new GraphQL17Alpha9Handler()],
  ])('is told of errors in it, by %s', async (_, handler) => {
    const states = await watched(
      apollo(handler),
      'query Other { product(id: "2") { __typename id name ... @defer { rating } } }',
    )
    expect(JSON.stringify(states.at(-1)?.error)).toContain('NOT_RATED')
  })
})

describe('a deferred fragment over HTTP', () => {
  const MULTIPART = 'multipart/mixed;deferSpec=20220824, application/json'

  it('comes as a part of its own', async () => {
    const response = await post(MULTIPART)
    expect(response.headers.get('content-type')).toBe('multipart/mixed; boundary="graphql"; deferSpec=20220824')
    const body = await response.text()
    expect(body.endsWith('\r\n--graphql--\r\n')).toBe(true)
    const parts = body.split('--graphql').slice(1, -1)
    expect(parts.map((part) => JSON.parse(part.split('\r\n\r\n')[1]!))).toEqual(PARTS)
  })

  it('comes under an id in the later form, with those within it', async () => {
    const query =
      '{ product(id: "1") { name ... @defer(label: "a") { stock maker { ... @defer { name } } } } other: product(id: "2") { ... @defer { rating } } }'
    const response = await post('multipart/mixed;incrementalSpec=v0.2, application/json', query)
    expect(response.headers.get('content-type')).toContain('incrementalSpec=v0.2')
    const parts = (await response.text()).split('--graphql').slice(1, -1)
    const [first, ...rest] = parts.map((part) => JSON.parse(part.split('\r\n\r\n')[1]!))
    expect(first).toEqual({
      data: { product: { name: 'P1' }, other: {} },
      pending: [
        { id: '0', label: 'a', path: ['product'] },
        { id: '1', path: ['other'] },
      ],
      hasNext: true,
    })
    expect(rest.flatMap(({ pending }) => pending ?? [])).toEqual([{ id: '2', path: ['product', 'maker'] }])
    expect(rest.flatMap(({ incremental }) => incremental ?? [])).toEqual([
      { id: '0', data: { stock: 1, maker: {} } },
      { id: '2', data: { name: 'maker m1' } },
    ])
    const completed = rest.flatMap((part) => part.completed)
    expect(completed).toContainEqual({
      id: '1',
      errors: [expect.objectContaining({ path: ['other', 'rating'], message: 'No rating.' })],
    })
    expect(completed.map(({ id }) => id).sort()).toEqual(['0', '1', '2'])
    expect(rest.map(({ hasNext }) => hasNext)).toEqual([...rest.slice(1).map(() => true), false])
  })

  it.each([
    undefined,
    'application/json',
    'multipart/mixed;deferSpec=20991231, application/json',
    'multipart/mixed;subscriptionSpec=1.0, application/json',
  ])('comes with the rest for a client that accepts %s', async (accept) => {
    const response = await post(accept)
    expect(response.headers.get('content-type')).toContain('application/json')
    expect(await response.json()).toEqual({ data: { product: { ...FIRST, ...LATER } } })
  })

  it('needs no parts when nothing is deferred', async () => {
    const whole = await post(MULTIPART, '{ now }')
    expect(await whole.json()).toEqual({ data: { now: 'now' } })
    const parts = await post('multipart/mixed;deferSpec=20220824', '{ now }')
    expect(await parts.text()).toContain('{"data":{"now":"now"},"hasNext":false}')
  })

  it('is not waited for when the client leaves', async () => {
    gate.open = new Promise(() => {})
    const leaving = new AbortController()
    const response = await post(MULTIPART, QUERY, leaving.signal)
    const { value } = await response.body!.getReader().read()
    expect(new TextDecoder().decode(value)).toContain('--graphql')
    leaving.abort()
    await vi.waitFor(() => expect(endpoint.failures).toEqual([]))
  })
})

describe('a deferred fragment', () => {
  it.each([{ singleConnection: false }, { singleConnection: true }])(
    'comes over server-sent events with singleConnection $singleConnection',
    async (options) => {
      const client = createSseClient({ url: endpoint.url, ...options } as never)
      const parts: unknown[] = []
      for await (const part of client.iterate({ query: QUERY })) parts.push(part)
      client.dispose()
      expect(parts).toEqual(PARTS)
    },
  )

  it('comes over WebSocket', async () => {
    const client = createWsClient({ url: endpoint.url.replace('http', 'ws'), webSocketImpl: WebSocket })
    const parts: unknown[] = []
    for await (const part of client.iterate({ query: QUERY })) parts.push(part)
    await client.dispose()
    expect(parts).toEqual(PARTS)
  })
})
