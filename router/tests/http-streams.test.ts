import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Endpoint, openEndpoint } from './fixtures/endpoint.ts'
import { forever } from './fixtures/ticks.ts'

const SSE = 'text/event-stream'
const MULTIPART = 'multipart/mixed;boundary=graphql;subscriptionSpec=1.0,application/json'
const TICKS = 'subscription ($n: Int!) { ticks(count: $n) { index } }'

let endpoint: Endpoint
beforeAll(async () => {
  endpoint = await openEndpoint({ maxStreams: 2 })
})
afterAll(() => endpoint.close())
beforeEach(() => {
  Object.assign(forever, { opened: 0, closed: 0, contexts: [] })
})

function post(accept: string, body: object, more: { headers?: Record<string, string>; signal?: AbortSignal } = {}) {
  return fetch(endpoint.url, {
    method: 'POST',
    body: JSON.stringify(body),
    signal: more.signal,
    headers: { 'content-type': 'application/json', accept, ...more.headers },
  })
}

/** Reads parts as Apollo Client does: each ends where the next boundary begins. */
function partsOf(body: string): unknown[] {
  expect(body.endsWith('--graphql--\r\n')).toBe(true)
  return body
    .split('\r\n--graphql')
    .map((part) => part.split('\r\n\r\n')[1])
    .filter((text) => text !== undefined)
    .map((text) => JSON.parse(text) as unknown)
}

describe('a subscription over server-sent events', () => {
  it('comes as one event for each response, and says when it is complete', async () => {
    const response = await post(SSE, { query: TICKS, variables: { n: 2 } })
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    expect(await response.text()).toBe(
      ':\n\nevent: next\ndata: {"data":{"ticks":{"index":0}}}\n\nevent: next\ndata: {"data":{"ticks":{"index":1}}}\n\nevent: complete\ndata:\n\n',
    )
  })

  it('can be asked for by a GET, as an EventSource does', async () => {
    const url = new URL(endpoint.url)
    url.searchParams.set('query', 'subscription { ticks(count: 1) { index } }')
    expect(await (await fetch(url, { headers: { accept: SSE } })).text()).toContain('{"index":0}')
  })

  it('ends upstream when the client leaves', async () => {
    const leaving = new AbortController()
    const response = await post(SSE, { query: 'subscription { forever { index } }' }, { signal: leaving.signal })
    await response.body!.getReader().read()
    expect(forever.opened).toBe(1)
    leaving.abort()
    await vi.waitFor(() => expect(forever.closed).toBe(1))
  })

  it('says why it ends when the token is over, and is cut without a completion, so that the client comes back', async () => {
    const headers = { authorization: 'Bearer short' }
    const response = await post(SSE, { query: 'subscription { forever { index } }' }, { headers })
    const events = (await response.text()).split('\n\n').filter(Boolean)
    expect(events.at(-1)).toMatch(/^event: next\ndata: \{"errors":\[.*"code":"SUBSCRIPTION_OVER".*\],"data":null\}$/)
    await vi.waitFor(() => expect(forever.closed).toBe(1))
  })

  it('tells errors of the operation in an event, for a client that reads nothing else', async () => {
    const refused = await (await post(SSE, { query: 'subscription { nothing }' })).text()
    expect(refused).toMatch(/event: next\ndata: \{"errors":.*GRAPHQL_VALIDATION_FAILED.*\}\n\nevent: complete\n/)
    const answered = await post(`${SSE}, application/json`, { query: 'subscription { nothing }' })
    expect(await answered.json()).toMatchObject({ errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] })
  })

  it('carries a query too, for a client that speaks nothing else', async () => {
    const response = await post(SSE, { query: '{ user(id: "1") { name } }' })
    expect(await response.text()).toContain('event: next\ndata: {"data":{"user":{"name":"Amal"}}}\n\nevent: complete')
  })

  it('is refused when too many are open', async () => {
    const leaving = new AbortController()
    const open = () => post(SSE, { query: 'subscription { forever { index } }' }, { signal: leaving.signal })
    await Promise.all([open(), open()])
    const third = await post(SSE, { query: TICKS, variables: { n: 1 } })
    expect(third.status).toBe(503)
    expect(await third.json()).toMatchObject({ errors: [{ extensions: { code: 'TOO_MANY_STREAMS' } }] })
    leaving.abort()
    await vi.waitFor(() => expect(forever.closed).toBe(2))
  })
})

describe('a subscription in Apollo’s multipart protocol', () => {
  it('comes as one part for each response', async () => {
    const response = await post(MULTIPART, { query: TICKS, variables: { n: 2 } })
    expect(response.headers.get('content-type')).toMatch(/^multipart\/mixed; boundary="graphql"/)
    expect(partsOf(await response.text())).toEqual([
      { payload: { data: { ticks: { index: 0 } } } },
      { payload: { data: { ticks: { index: 1 } } } },
    ])
  })

  it('ends with an error of the transport when the token is over', async () => {
    const headers = { authorization: 'Bearer short' }
    const response = await post(MULTIPART, { query: 'subscription { forever { index } }' }, { headers })
    expect(partsOf(await response.text()).at(-1)).toMatchObject({
      payload: null,
      errors: [{ extensions: { code: 'SUBSCRIPTION_OVER' } }],
    })
  })

  it('leaves queries as they are', async () => {
    const response = await post(MULTIPART, { query: '{ user(id: "1") { name } }' })
    expect(response.headers.get('content-type')).toMatch(/^application\/json/)
    expect(await response.json()).toEqual({ data: { user: { name: 'Amal' } } })
  })
})
