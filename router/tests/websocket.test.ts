import { once } from 'node:events'
import { type Client, createClient } from 'graphql-ws'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import WebSocket from 'ws'
import type { CorsOptions } from '../src/index.ts'
import { type Endpoint, openEndpoint } from './fixtures/endpoint.ts'
import { forever } from './fixtures/ticks.ts'

let endpoint: Endpoint
let address: string
const clients: Client[] = []

beforeAll(async () => {
  endpoint = await openEndpoint({ maxBodyBytes: 10_000, maxOperationsPerSocket: 3 })
  address = endpoint.url.replace('http', 'ws')
})
afterAll(async () => {
  await Promise.all(clients.map((client) => client.dispose()))
  await endpoint.close()
})
beforeEach(() => {
  Object.assign(forever, { opened: 0, closed: 0, contexts: [] })
  endpoint.failures.length = 0
})

function connect(connectionParams?: Record<string, unknown>): Client {
  const client = createClient({
    url: address,
    webSocketImpl: WebSocket,
    connectionParams,
    retryAttempts: 0,
    lazyCloseTimeout: 0,
  })
  clients.push(client)
  return client
}

async function all(query: string, variables?: Record<string, unknown>, client = connect()): Promise<unknown[]> {
  const events: unknown[] = []
  for await (const event of client.iterate({ query, variables })) events.push(event)
  return events
}

/** A socket without a client's manners. */
async function rawSocket(protocol = 'graphql-transport-ws') {
  const socket = new WebSocket(address, protocol)
  const closed = once(socket, 'close').then(([code, reason]) => ({ code, reason: String(reason) }))
  const messages: Record<string, unknown>[] = []
  socket.on('message', (data) => messages.push(JSON.parse(String(data))))
  await once(socket, 'open')
  return {
    socket,
    closed,
    messages,
    send: (message: unknown) => socket.send(typeof message === 'string' ? message : JSON.stringify(message)),
  }
}

describe('over WebSocket', () => {
  it('queries, mutations and their errors are answered', async () => {
    expect(await all('query ($id: ID!) { user(id: $id) { name reviews { id } } }', { id: '1' })).toEqual([
      { data: { user: { name: 'Amal', reviews: [{ id: 'r1' }, { id: 'r3' }] } } },
    ])
    expect(await all('mutation { rename(id: "1", name: "x") { name } }')).toEqual([{ data: { rename: { name: 'x' } } }])
    expect(await all('{ broken }')).toMatchObject([
      {
        data: { broken: null },
        errors: [{ message: 'Internal server error', path: ['broken'], extensions: { requestId: expect.any(String) } }],
      },
    ])
  })

  it.each([
    ['{', 'GRAPHQL_PARSE_FAILED'],
    ['subscription { nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['subscription ($n: Int!) { ticks(count: $n) { index } }', 'BAD_USER_INPUT'],
  ])('%s is refused by an error message', async (query, code) => {
    await expect(all(query)).rejects.toMatchObject([{ extensions: { code } }])
  })

  it('a subscription has fields of every subgraph in each event', async () => {
    const query =
      'subscription { ticks(count: 3) { index user { name reviews { subject { ... on Book { title } } } favourite { title } } } }'
    const user = {
      name: 'Amal',
      reviews: [{ subject: { title: 'en title of b1' } }, { subject: null }],
      favourite: { title: 'en title of g1' },
    }
    expect(await all(query)).toEqual([0, 1, 2].map((index) => ({ data: { ticks: { index, user } } })))
  })

  it('an event that fails is told of, and the next one comes all the same', async () => {
    const events = await all('subscription { ticks(count: 3, failAt: 1) { index } }')
    expect(events).toMatchObject([
      { data: { ticks: { index: 0 } } },
      {
        data: null,
        errors: [
          {
            message: 'Internal server error',
            path: ['ticks'],
            extensions: { code: 'INTERNAL_SERVER_ERROR', service: 'accounts' },
          },
        ],
      },
      { data: { ticks: { index: 2 } } },
    ])
    expect(endpoint.failures).toMatchObject([{ error: { message: 'this tick failed' } }])
  })

  it('a subscription that a subgraph refuses says why', async () => {
    expect(await all('subscription { unopened { index } }')).toEqual([
      {
        data: null,
        errors: [
          {
            message: 'You may not listen.',
            path: ['unopened'],
            extensions: { code: 'FORBIDDEN', service: 'accounts' },
          },
        ],
      },
    ])
  })

  it('every event has a context of its own', async () => {
    const events = connect().iterate({ query: 'subscription { forever { index user { nickname reviews { id } } } }' })
    for (let i = 0; i < 4; i++) await events.next()
    await events.return?.()
    expect(forever.contexts.length).toBeGreaterThanOrEqual(5)
    expect(new Set(forever.contexts).size).toBe(forever.contexts.length)
    await vi.waitFor(() => expect(forever.closed).toBe(1))
  })

  it('a client that unsubscribes ends the stream in the subgraph at once, also one that is silent', async () => {
    for (const field of ['forever', 'silent']) {
      const before = { ...forever }
      const { send, messages, socket } = await rawSocket()
      send({ type: 'connection_init' })
      await vi.waitFor(() => expect(messages).toHaveLength(1))
      send({ id: 'a', type: 'subscribe', payload: { query: `subscription { ${field} { index } }` } })
      await vi.waitFor(() => expect(forever.opened).toBe(before.opened + 1))
      send({ id: 'a', type: 'complete' })
      await vi.waitFor(() => expect(forever.closed).toBe(before.closed + 1), 500)
      socket.close()
    }
  })

  it('a client that goes away without a word ends its streams', async () => {
    const { send, messages, socket } = await rawSocket()
    send({ type: 'connection_init' })
    await vi.waitFor(() => expect(messages).toHaveLength(1))
    send({ id: 'a', type: 'subscribe', payload: { query: 'subscription { silent { index } }' } })
    send({ id: 'b', type: 'subscribe', payload: { query: 'subscription { forever { index } }' } })
    await vi.waitFor(() => expect(forever.opened).toBe(2))
    socket.terminate()
    await vi.waitFor(() => expect(forever.closed).toBe(2), 500)
  })

  it('a client that does not read holds its stream back', async () => {
    const { send, messages, socket } = await rawSocket()
    send({ type: 'connection_init' })
    await vi.waitFor(() => expect(messages).toHaveLength(1))
    const query = 'subscription { forever { index text(length: 1000000) } }'
    send({ id: 'a', type: 'subscribe', payload: { query } })
    await vi.waitFor(() => expect(messages.length).toBeGreaterThan(1))
    socket.pause()
    await new Promise((resolve) => setTimeout(resolve, 400))
    const taken = forever.contexts.length
    await new Promise((resolve) => setTimeout(resolve, 400))
    expect(forever.contexts.length).toBe(taken)
    socket.terminate()
    await vi.waitFor(() => expect(forever.closed).toBe(1))
  })

  it('the token comes in connection_init, or in the headers of the upgrade', async () => {
    for (const params of [{ authorization: 'Bearer wrong' }]) {
      const { send, closed } = await rawSocket()
      send({ type: 'connection_init', payload: params })
      expect(await closed).toEqual({ code: 4403, reason: 'The token is not valid.' })
    }
    const socket = new WebSocket(address, 'graphql-transport-ws', { headers: { authorization: 'Bearer wrong' } })
    socket.on('open', () => socket.send('{"type":"connection_init"}'))
    const [code] = await once(socket, 'close')
    expect(code).toBe(4403)
  })

  it('an outage of identification is no refusal, and not explained', async () => {
    const { send, closed } = await rawSocket()
    send({ type: 'connection_init', payload: { authorization: 'Bearer outage' } })
    expect(await closed).toEqual({ code: 4500, reason: 'Internal server error' })
    expect(endpoint.failures).toMatchObject([{ error: { message: expect.stringContaining('10.0.0.1') } }])
  })

  it('a socket is closed when its token expires', async () => {
    const { send, closed, messages } = await rawSocket()
    send({ type: 'connection_init', payload: { authorization: 'Bearer short' } })
    await vi.waitFor(() => expect(messages).toHaveLength(1))
    send({ id: 'a', type: 'subscribe', payload: { query: 'subscription { silent { index } }' } })
    expect(await closed).toEqual({ code: 4403, reason: 'Forbidden' })
    await vi.waitFor(() => expect(forever).toMatchObject({ opened: 1, closed: 1 }))
  })

  it('a socket is closed when the signal of its context fires', async () => {
    const { send, closed, messages } = await rawSocket()
    send({ type: 'connection_init', payload: { authorization: 'Bearer watched' } })
    await vi.waitFor(() => expect(messages).toHaveLength(1))
    endpoint.session.abort()
    expect(await closed).toEqual({ code: 4403, reason: 'Forbidden' })
  })

  it.each([
    [
      'an operation before connection_init',
      [{ id: 'a', type: 'subscribe', payload: { query: '{ __typename }' } }],
      4401,
    ],
    ['what is no message', ['{'], 4400],
    ['connection_init twice', [{ type: 'connection_init' }, { type: 'connection_init' }], 4429],
    ['a message that is too large', ['x'.repeat(20_000)], 1009],
  ])('%s closes the socket', async (_, messages, code) => {
    const { send, closed } = await rawSocket()
    for (const message of messages) send(message)
    expect(await closed).toMatchObject({ code })
  })

  it('another protocol is not spoken', async () => {
    const socket = new WebSocket(address, 'graphql-ws')
    const [error] = await once(socket, 'error')
    expect(String(error)).toContain('subprotocol')
  })

  it('one socket runs a limited number of operations at once', async () => {
    const { send, messages, socket } = await rawSocket()
    send({ type: 'connection_init' })
    await vi.waitFor(() => expect(messages).toHaveLength(1))
    for (const id of ['a', 'b', 'c', 'd'])
      send({ id, type: 'subscribe', payload: { query: 'subscription { silent { index } }' } })
    await vi.waitFor(() => expect(messages).toHaveLength(2))
    expect(messages[1]).toMatchObject({
      id: 'd',
      type: 'error',
      payload: [{ extensions: { code: 'TOO_MANY_OPERATIONS' } }],
    })
    socket.close()
  })

  it('the upgrade is answered with a request id, and refused at other paths', async () => {
    const socket = new WebSocket(address, 'graphql-transport-ws', { headers: { 'x-request-id': 'mine' } })
    const [response] = await once(socket, 'upgrade')
    expect(response.headers['x-request-id']).toBe('mine')
    socket.close()
    const elsewhere = new WebSocket(`${address}/other`, 'graphql-transport-ws')
    const [error] = await once(elsewhere, 'error')
    expect(String(error)).toContain('404')
  })
})

describe('a page that opens a socket', () => {
  /** What identification saw of the cookie, or why the socket was refused. */
  const cookieOf = async (cors: CorsOptions | undefined, origin: (host: string) => string | undefined) => {
    const seen: (string | undefined)[] = []
    const place = await openEndpoint({
      ...(cors && { cors }),
      identify: async ({ headers }) => {
        seen.push(headers.cookie)
        return { name: 'someone' }
      },
    })
    try {
      const from = origin(`127.0.0.1:${place.port}`)
      const headers = { cookie: 'session=s', ...(from && { origin: from }) }
      const socket = new WebSocket(place.url.replace('http', 'ws'), 'graphql-transport-ws', { headers })
      const refused = once(socket, 'error').then(([error]) => String(error))
      const admitted = once(socket, 'open').then(async () => {
        socket.send('{"type":"connection_init"}')
        await once(socket, 'message')
        socket.terminate()
        return seen[0]
      })
      return await Promise.race([refused, admitted])
    } finally {
      await place.close()
    }
  }
  const SHOP = 'https://shop.example'
  const some = { origins: [SHOP] }

  it.each<[string, CorsOptions | undefined, (host: string) => string | undefined, unknown]>([
    ['is of an origin that may not call', some, () => 'https://evil.example', expect.stringContaining('403')],
    ['has no origin that can be told', some, () => 'null', expect.stringContaining('403')],
    ['may call without cookies', some, () => SHOP, undefined],
    ['may call as everybody may', undefined, () => 'https://evil.example', undefined],
    ['may call with cookies', { ...some, credentials: true }, () => SHOP, 'session=s'],
    ['is of the same origin', some, (host) => `https://${host}`, 'session=s'],
    ['is none, but another program', some, () => undefined, 'session=s'],
  ])('and %s is let in as CORS would have it', async (_what, cors, origin, expected) => {
    expect(await cookieOf(cors, origin)).toEqual(expected)
  })
})

it('closing the endpoint says goodbye to every socket', async () => {
  const closing = await openEndpoint()
  const socket = new WebSocket(closing.url.replace('http', 'ws'), 'graphql-transport-ws')
  await once(socket, 'open')
  const closed = once(socket, 'close')
  await closing.close()
  expect((await closed)[0]).toBe(1001)
})

it('as many sockets as are allowed may be open', async () => {
  const narrow = await openEndpoint({ maxSockets: 1 })
  const at = narrow.url.replace('http', 'ws')
  const first = new WebSocket(at, 'graphql-transport-ws')
  await once(first, 'open')
  const second = new WebSocket(at, 'graphql-transport-ws')
  const [error] = await once(second, 'error')
  expect(String(error)).toContain('503')
  await narrow.close()
})
