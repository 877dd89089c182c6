import { createHash } from 'node:crypto'
import { on, once } from 'node:events'
import { createClient } from 'graphql-ws'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { type Endpoint, openEndpoint } from './fixtures/endpoint.ts'

let endpoint: Endpoint
beforeAll(async () => {
  endpoint = await openEndpoint()
})
afterAll(() => endpoint.close())

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const persisted = (sha256Hash: string, version = 1) => ({ persistedQuery: { version, sha256Hash } })

async function post(body: object) {
  const response = await fetch(endpoint.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return { status: response.status, ...((await response.json()) as object) }
}

it('a query that was sent once with its hash is known by it, over POST and GET', async () => {
  const query = 'query ($id: ID!) { user(id: $id) { name } }'
  const extensions = persisted(sha256(query))
  const variables = { id: '1' }
  expect(await post({ extensions, variables })).toEqual({
    status: 200,
    errors: [{ message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }],
  })
  const answer = { status: 200, data: { user: { name: 'Amal' } } }
  expect(await post({ query, extensions, variables })).toEqual(answer)
  expect(await post({ extensions, variables })).toEqual(answer)
  const url = new URL(endpoint.url)
  url.searchParams.set('extensions', JSON.stringify(extensions))
  url.searchParams.set('variables', JSON.stringify(variables))
  expect(await (await fetch(url)).json()).toEqual({ data: answer.data })
})

it('a query under the hash of another is refused, and is not kept', async () => {
  const extensions = persisted(sha256('{ another }'))
  expect(await post({ query: '{ me { id } }', extensions })).toMatchObject({
    status: 400,
    errors: [{ extensions: { code: 'PERSISTED_QUERY_HASH_MISMATCH' } }],
  })
  expect(await post({ extensions })).toMatchObject({ errors: [{ message: 'PersistedQueryNotFound' }] })
})

it.each([
  ['is not valid', '{ nothing }', {}],
  ['is no GraphQL', '{', {}],
  ['lacks its variables', 'query ($id: ID!) { user(id: $id) { id name } }', {}],
])('a query that %s is not kept', async (_what, query, variables) => {
  const extensions = persisted(sha256(query))
  expect(await post({ query, extensions, variables })).not.toHaveProperty('data')
  expect(await post({ extensions, variables })).toMatchObject({ errors: [{ message: 'PersistedQueryNotFound' }] })
})

it.each([persisted('not a hash'), persisted(sha256('{ me { id } }'), 2)])(
  'a malformed extension is refused',
  async (extensions) => {
    expect(await post({ query: '{ me { id } }', extensions })).toMatchObject({
      status: 400,
      errors: [{ extensions: { code: 'BAD_REQUEST' } }],
    })
  },
)

describe('published documents', () => {
  const NAME = 'query Name($id: ID!) { user(id: $id) { name } }'
  const TICKS = 'subscription Ticks { ticks(count: 2) { index } }'
  const PUBLISHED: Record<string, string> = { 'sha256:abc': NAME, [sha256(NAME)]: NAME, ticks: TICKS, 'Name#3': NAME }
  let shop: Endpoint
  beforeAll(async () => {
    shop = await openEndpoint({
      persistedDocuments: {
        find: async (id, { name }) => (name === 'Bearer stranger' ? undefined : PUBLISHED[id]),
        allowsText: ({ name }) => name !== 'Bearer strict',
      },
    })
  })
  afterAll(() => shop.close())

  const send = async (body: object, authorization = 'Bearer strict') => {
    const headers = { 'content-type': 'application/json', authorization }
    const response = await fetch(shop.url, { method: 'POST', headers, body: JSON.stringify(body) })
    return { status: response.status, ...((await response.json()) as object) }
  }
  const variables = { id: '1' }
  const answer = { status: 200, data: { user: { name: 'Amal' } } }
  const refusal = (status: number, code: string) => ({ status, errors: [{ extensions: { code } }] })

  it.each([
    ['documentId, as GraphQL over HTTP has it', { documentId: 'sha256:abc' }],
    ['id, as Relay has it', { id: 'sha256:abc' }],
    ['documentId with the prefix of a hash that was published without', { documentId: `sha256:${sha256(NAME)}` }],
    ['the hash of an Apollo manifest', { extensions: persisted(sha256(NAME)) }],
    ['an id of its own of an Apollo manifest', { extensions: persisted('Name#3') }],
  ])('are run by %s', async (_how, named) => {
    expect(await send({ ...named, variables })).toEqual(answer)
  })

  it('are run by GET, so that caches in between can keep the answers', async () => {
    const url = new URL(shop.url)
    url.searchParams.set('documentId', 'sha256:abc')
    url.searchParams.set('variables', JSON.stringify(variables))
    expect(await (await fetch(url)).json()).toEqual({ data: answer.data })
  })

  it('are run by an address of their own', async () => {
    const ask = (path: string, init?: RequestInit) => fetch(`${shop.url}/${path}`, init)
    const query = `?variables=${encodeURIComponent(JSON.stringify(variables))}`
    expect(await (await ask(`sha256:abc${query}`)).json()).toEqual({ data: answer.data })
    expect(await (await ask(`Name%233${query}`, { headers: { accept: 'text/html' } })).status).toBe(406)
    const headers = { 'content-type': 'application/json' }
    const post = (path: string, body: object) => ask(path, { method: 'POST', headers, body: JSON.stringify(body) })
    expect(await (await post('sha256:abc', { variables })).json()).toEqual({ data: answer.data })
    expect((await post('sha256:abc', { query: NAME })).status).toBe(400)
    expect((await post('sha256:abc', { documentId: 'ticks' })).status).toBe(400)
    expect(await (await ask('nope')).json()).toMatchObject({
      errors: [{ extensions: { code: 'PERSISTED_DOCUMENT_NOT_FOUND' } }],
    })
    for (const path of ['', 'a/b', '%ff']) expect((await ask(path)).headers.get('x-request-id')).toBeNull()
  })

  it('are followed over WebSocket', async () => {
    const client = createClient({
      url: shop.url.replace('http', 'ws'),
      webSocketImpl: WebSocket,
      connectionParams: { authorization: 'Bearer strict' },
    })
    const events: unknown[] = []
    for await (const event of client.iterate({ query: '', documentId: 'ticks' } as never)) events.push(event)
    expect(events).toEqual([{ data: { ticks: { index: 0 } } }, { data: { ticks: { index: 1 } } }])
    const refused = client.iterate({ query: '{ me { id } }' }).next()
    await expect(refused).rejects.toMatchObject([{ extensions: { code: 'PERSISTED_DOCUMENT_REQUIRED' } }])
    await client.dispose()
  })

  it('are followed over WebSocket by clients that send no text at all', async () => {
    const socket = new WebSocket(shop.url.replace('http', 'ws'), 'graphql-transport-ws')
    const messages = on(socket, 'message')
    const next = async () => JSON.parse(String((await messages.next()).value?.[0]))
    await once(socket, 'open')
    socket.send(JSON.stringify({ type: 'connection_init' }))
    expect(await next()).toEqual({ type: 'connection_ack' })
    socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { documentId: 'ticks' } }))
    expect(await next()).toEqual({ id: '1', type: 'next', payload: { data: { ticks: { index: 0 } } } })
    const closed = once(socket, 'close')
    socket.send(JSON.stringify({ id: '2', type: 'subscribe', payload: {} }))
    expect((await closed)[0]).toBe(4400)
  })

  it('are those of the caller', async () => {
    expect(await send({ documentId: 'sha256:abc', variables }, 'Bearer stranger')).toMatchObject(
      refusal(404, 'PERSISTED_DOCUMENT_NOT_FOUND'),
    )
  })

  it('are all that some callers may run', async () => {
    const required = refusal(403, 'PERSISTED_DOCUMENT_REQUIRED')
    expect(await send({ query: NAME, variables })).toMatchObject(required)
    const query = '{ me { name } }'
    expect(await send({ query, extensions: persisted(sha256(query)) })).toMatchObject(required)
    const unknown = await send({ extensions: persisted(sha256(query)) })
    expect(unknown).toMatchObject(refusal(404, 'PERSISTED_DOCUMENT_NOT_FOUND'))
    expect(await send({ query: NAME, variables }, 'Bearer other')).toEqual(answer)
  })

  it.each([
    ['an unknown id', { documentId: 'nope' }, refusal(404, 'PERSISTED_DOCUMENT_NOT_FOUND')],
    ['a malformed id', { documentId: 'a b' }, refusal(400, 'BAD_REQUEST')],
    ['an id that is no text', { documentId: 7 }, refusal(400, 'BAD_REQUEST')],
    ['an id beside a query', { documentId: 'sha256:abc', query: '{ me { id } }' }, refusal(400, 'BAD_REQUEST')],
    ['nothing', {}, refusal(400, 'BAD_REQUEST')],
  ])('%s is refused', async (_what, body, expected) => {
    expect(await send(body, 'Bearer other')).toMatchObject(expected)
  })
})
