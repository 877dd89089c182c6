import { setTimeout as pause } from 'node:timers/promises'
import { createClient } from 'graphql-sse'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Endpoint, openEndpoint } from '../fixtures/endpoint.ts'
import { forever } from '../fixtures/ticks.ts'

const SSE = 'text/event-stream'
const TOKEN = 'x-graphql-event-stream-token'
const TICKS = 'subscription ($n: Int!) { ticks(count: $n) { index } }'
const FOREVER = 'subscription { forever { index } }'

let endpoint: Endpoint
beforeAll(async () => {
  endpoint = await openEndpoint({ maxStreams: 3, maxOperationsPerStream: 2, streamReservationMs: 300 })
})
afterAll(() => endpoint.close())
beforeEach(() => {
  Object.assign(forever, { opened: 0, closed: 0, contexts: [] })
})

const reserve = async (headers?: Record<string, string>): Promise<string> => {
  const response = await fetch(endpoint.url, { method: 'PUT', headers })
  expect(response.status).toBe(201)
  return response.text()
}
const open = (token: string, signal?: AbortSignal) =>
  fetch(endpoint.url, { headers: { accept: SSE, [TOKEN]: token }, signal })
const ask = (token: string, operationId: string | undefined, query: string, headers?: Record<string, string>) =>
  fetch(endpoint.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', [TOKEN]: token, ...headers },
    body: JSON.stringify({ query, extensions: { operationId } }),
  })
const stop = (token: string, operationId: string) =>
  fetch(`${endpoint.url}?operationId=${operationId}`, { method: 'DELETE', headers: { [TOKEN]: token } })
const codeOf = async (response: Response) => ({
  status: response.status,
  code: (await response.json()).errors[0].extensions.code,
})

describe.each([{ singleConnection: true }, { singleConnection: false }])(
  'graphql-sse’s client, with singleConnection $singleConnection',
  ({ singleConnection }) => {
    const connect = () => createClient({ url: endpoint.url, singleConnection, retryAttempts: 0 } as never)
    const all = async (query: string, variables?: Record<string, unknown>): Promise<unknown[]> => {
      const client = connect()
      const results: unknown[] = []
      for await (const result of client.iterate({ query, variables })) results.push(result)
      client.dispose()
      return results
    }

    it('follows a subscription', async () => {
      expect(await all(TICKS, { n: 3 })).toEqual([0, 1, 2].map((index) => ({ data: { ticks: { index } } })))
    })

    it('runs queries and mutations', async () => {
      expect(await all('{ user(id: "1") { name } }')).toEqual([{ data: { user: { name: 'Amal' } } }])
      expect(await all('mutation { rename(id: "1", name: "x") { name } }')).toEqual([
        { data: { rename: { name: 'x' } } },
      ])
    })

    it('is told why a subgraph refuses', async () => {
      expect(await all('subscription { unopened { index } }')).toMatchObject([
        { data: null, errors: [{ extensions: { code: 'FORBIDDEN' } }] },
      ])
    })

    it('ends upstream when it unsubscribes', async () => {
      const client = connect()
      const events = client.iterate({ query: FOREVER })
      await events.next()
      await events.return?.()
      await vi.waitFor(() => expect(forever).toMatchObject({ opened: 1, closed: 1 }))
      client.dispose()
    })

    it('runs operations beside each other', async () => {
      const client = connect()
      const endless = client.iterate({ query: FOREVER })
      await endless.next()
      const results: unknown[] = []
      for await (const result of client.iterate({ query: TICKS, variables: { n: 2 } })) results.push(result)
      expect(results).toHaveLength(2)
      expect((await endless.next()).done).toBe(false)
      client.dispose()
      await vi.waitFor(() => expect(forever.closed).toBe(1))
    })

    it('comes back by itself, with a fresh token, when its own is over', async () => {
      const tokens = ['Bearer short', 'Bearer long', 'Bearer long', 'Bearer long']
      const client = createClient({
        url: endpoint.url,
        singleConnection,
        headers: () => ({ authorization: tokens.shift()! }),
        retry: async () => {},
      } as never)
      const events = client.iterate({ query: FOREVER })
      let codes: unknown
      for await (const { errors } of events) {
        if (errors) codes = errors.map(({ extensions }) => extensions?.code)
        else if (codes) break
      }
      expect(codes).toEqual(['SUBSCRIPTION_OVER'])
      client.dispose()
      await vi.waitFor(() => expect(forever).toMatchObject({ opened: 2, closed: 2 }))
    })
  },
)

describe('a reserved stream', () => {
  it('has a token that cannot be guessed, and is good once', async () => {
    const tokens = [await reserve(), await reserve()]
    expect(new Set(tokens).size).toBe(2)
    for (const token of tokens) expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    const leaving = new AbortController()
    const stream = await open(tokens[0]!, leaving.signal)
    expect(stream.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    expect(await codeOf(await open(tokens[0]!))).toEqual({ status: 409, code: 'STREAM_ALREADY_OPEN' })
    leaving.abort()
    await vi.waitFor(async () =>
      expect(await codeOf(await open(tokens[0]!))).toEqual({ status: 404, code: 'STREAM_NOT_FOUND' }),
    )
    await pause(400)
  })

  it('takes its token as a parameter too, as an EventSource gives it', async () => {
    const token = await reserve()
    const leaving = new AbortController()
    const url = `${endpoint.url}?token=${token}`
    const stream = await fetch(url, { headers: { accept: SSE }, signal: leaving.signal })
    expect((await ask(token, 'a', '{ __typename }')).status).toBe(202)
    const reader = stream.body!.getReader()
    let text = ''
    while (!text.includes('complete')) text += new TextDecoder().decode((await reader.read()).value)
    expect(text).toBe(
      ':\n\nevent: next\ndata: {"id":"a","payload":{"data":{"__typename":"Query"}}}\n\nevent: complete\ndata: {"id":"a"}\n\n',
    )
    leaving.abort()
    await vi.waitFor(async () => expect((await ask(token, 'b', '{ __typename }')).status).toBe(404))
  })

  it('expires when nobody opens it', async () => {
    const token = await reserve()
    await ask(token, 'a', FOREVER)
    await pause(400)
    expect(await codeOf(await open(token))).toEqual({ status: 404, code: 'STREAM_NOT_FOUND' })
    expect(forever.opened).toBe(0)
  })

  it('is one of a limited number', async () => {
    const taken = await Promise.all([reserve(), reserve(), reserve()])
    expect(taken).toHaveLength(3)
    expect(await codeOf(await fetch(endpoint.url, { method: 'PUT' }))).toEqual({
      status: 503,
      code: 'TOO_MANY_STREAMS',
    })
    await pause(400)
    await reserve()
    await pause(400)
  })

  it('is for whoever is let in', async () => {
    const refused = await fetch(endpoint.url, { method: 'PUT', headers: { authorization: 'Bearer wrong' } })
    expect(await codeOf(refused)).toEqual({ status: 401, code: 'UNAUTHENTICATED' })
    expect(await codeOf(await ask('unknown', 'a', '{ __typename }'))).toEqual({ status: 404, code: 'STREAM_NOT_FOUND' })
    expect(await codeOf(await stop('unknown', 'a'))).toEqual({ status: 404, code: 'STREAM_NOT_FOUND' })
  })

  it('carries a limited number of operations, each under an id of its own', async () => {
    const token = await reserve()
    const leaving = new AbortController()
    await open(token, leaving.signal)
    expect((await ask(token, 'a', FOREVER)).status).toBe(202)
    expect(await codeOf(await ask(token, undefined, FOREVER))).toEqual({ status: 400, code: 'BAD_REQUEST' })
    expect(await codeOf(await ask(token, 'a', FOREVER))).toEqual({ status: 409, code: 'OPERATION_ALREADY_RUNNING' })
    expect((await ask(token, 'b', FOREVER)).status).toBe(202)
    expect(await codeOf(await ask(token, 'c', FOREVER))).toEqual({ status: 429, code: 'TOO_MANY_OPERATIONS' })
    await vi.waitFor(() => expect(forever.opened).toBe(2))
    expect((await stop(token, 'a')).status).toBe(200)
    await vi.waitFor(() => expect(forever.closed).toBe(1))
    leaving.abort()
    await vi.waitFor(() => expect(forever.closed).toBe(2))
  })

  it('refuses an operation that is not valid by the status of its request', async () => {
    const token = await reserve()
    expect(await codeOf(await ask(token, 'a', '{ nothing }'))).toEqual({
      status: 400,
      code: 'GRAPHQL_VALIDATION_FAILED',
    })
    await pause(400)
  })

  it('ends when the token of one of its operations is over, and says so to each', async () => {
    const token = await reserve()
    const stream = await open(token)
    await ask(token, 'a', 'subscription { silent { index } }')
    await ask(token, 'b', 'subscription { silent { index } }', { authorization: 'Bearer short' })
    const text = await stream.text()
    for (const id of ['a', 'b']) expect(text).toMatch(new RegExp(`"id":"${id}".*SUBSCRIPTION_OVER`))
    expect(text).not.toContain('complete')
    expect(forever).toMatchObject({ opened: 2, closed: 2 })
  })
})
