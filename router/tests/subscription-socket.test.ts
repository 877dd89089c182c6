import { createServer } from 'node:http'
import { parse } from 'graphql'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type WebSocket, WebSocketServer } from 'ws'
import {
  createRouter,
  type HttpTransportOptions,
  httpTransport,
  SubgraphFailure,
  type SubgraphResult,
} from '../src/index.ts'
import { listen, serveSchema } from './fixtures/serve.ts'
import { fixtureSchema, fixtureSupergraph, NAMES } from './fixtures/supergraph.ts'
import { forever } from './fixtures/ticks.ts'

interface Context {
  token: string
}
const cleanup: (() => unknown)[] = []
afterEach(async () => {
  for (const close of cleanup.splice(0).reverse()) await close()
  Object.assign(forever, { opened: 0, closed: 0, contexts: [] })
})

function open(url: string, options: Partial<HttpTransportOptions<Context>> = {}) {
  const transport = httpTransport<Context>({ url, headers: ({ token }) => ({ authorization: token }), ...options })
  cleanup.push(() => transport.close())
  return (source: string, token = 'a') => {
    const operation = { service: 'accounts', source, document: parse(source), kind: 'subscription' } as const
    return transport.subscribe(operation)({}, { token }) as Promise<AsyncIterableIterator<SubgraphResult>>
  }
}

async function serveAccounts() {
  const served = await serveSchema(fixtureSchema('accounts'))
  cleanup.push(() => served.close())
  return served
}

/** A server that speaks only as far as the test does. */
async function serveSocket(onMessage: (socket: WebSocket, message: { type: string }) => void) {
  const server = createServer()
  const sockets = new WebSocketServer({ server, handleProtocols: () => 'graphql-transport-ws' })
  const open: WebSocket[] = []
  sockets.on('connection', (socket) => {
    open.push(socket)
    socket.on('message', (data) => onMessage(socket, JSON.parse(String(data))))
  })
  const port = await listen(server)
  cleanup.push(() => {
    for (const socket of open) socket.terminate()
    server.close()
  })
  return { url: `http://127.0.0.1:${port}`, open }
}

async function failure(promise: Promise<unknown>): Promise<SubgraphFailure> {
  const error = await promise.then(
    () => undefined,
    (thrown) => thrown,
  )
  expect(error).toBeInstanceOf(SubgraphFailure)
  return error
}

describe('a subscription at a subgraph', () => {
  it('gives each event, and ends', async () => {
    const { url } = await serveAccounts()
    const events: SubgraphResult[] = []
    for await (const event of await open(url)('subscription { ticks(count: 3) { index } }')) events.push(event)
    expect(events).toEqual([0, 1, 2].map((index) => ({ data: { ticks: { index } } })))
  })

  it('brings the identity of its own caller, over a socket of its own', async () => {
    const { url, connections } = await serveAccounts()
    const subscribe = open(url)
    const streams = await Promise.all(
      ['a', 'b', 'a'].map((token) => subscribe('subscription { silent { index } }', token)),
    )
    expect(connections).toEqual(
      expect.arrayContaining([{ authorization: 'a' }, { authorization: 'b' }, { authorization: 'a' }]),
    )
    expect(connections).toHaveLength(3)
    await vi.waitFor(() => expect(forever.opened).toBe(3))
    await Promise.all(streams.map((stream) => stream.return?.()))
    await vi.waitFor(() => expect(forever.closed).toBe(3))
  })

  it('ends at the subgraph at once when it is given up, also while it waits', async () => {
    const { url } = await serveAccounts()
    const stream = await open(url)('subscription { silent { index } }')
    const waiting = stream.next()
    await vi.waitFor(() => expect(forever.opened).toBe(1))
    await stream.return?.()
    expect((await waiting).done).toBe(true)
    expect((await stream.next()).done).toBe(true)
    await vi.waitFor(() => expect(forever.closed).toBe(1), 500)
  })

  it('says why the subgraph refused it', async () => {
    const { url } = await serveAccounts()
    const stream = await open(url)('subscription { nothing }')
    expect(await stream.next()).toMatchObject({ value: { errors: [{ message: expect.stringContaining('nothing') }] } })
    expect((await stream.next()).done).toBe(true)
  })

  it('fails when nobody listens, when the connection is refused, and when it is not accepted in time', async () => {
    const gone = await serveAccounts()
    await gone.close()
    expect(await failure(open(gone.url)('subscription { a }'))).toMatchObject({
      code: 'SUBGRAPH_UNAVAILABLE',
      message: 'The subgraph "accounts" cannot be reached.',
    })
    const refusing = await serveSocket((socket) => socket.close(4403, 'Forbidden'))
    expect(await failure(open(refusing.url)('subscription { a }'))).toMatchObject({
      message: 'The subgraph "accounts" closed the subscription.',
      cause: { message: expect.stringContaining('4403') },
    })
    const silent = await serveSocket(() => {})
    expect(await failure(open(silent.url, { timeoutMs: 60 })('subscription { a }'))).toMatchObject({
      message: 'The subgraph "accounts" did not accept the subscription in time.',
    })
  })

  it('gives what came before the connection broke, and then fails', async () => {
    const { url, open: sockets } = await serveSocket((socket, { type }) => {
      if (type === 'connection_init') socket.send('{"type":"connection_ack"}')
      else for (const n of [1, 2]) socket.send(`{"id":"1","type":"next","payload":{"data":{"n":${n}}}}`)
    })
    const stream = await open(url)('subscription { a }')
    await vi.waitFor(() => expect(sockets).toHaveLength(1))
    expect((await stream.next()).value).toEqual({ data: { n: 1 } })
    sockets[0]!.terminate()
    await new Promise((resolve) => setTimeout(resolve, 30))
    expect((await stream.next()).value).toEqual({ data: { n: 2 } })
    expect(await failure(stream.next())).toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE' })
    expect((await stream.next()).done).toBe(true)
  })

  it('fails when the subgraph speaks another protocol', async () => {
    const { url } = await serveSocket((socket, { type }) => {
      socket.send(type === 'connection_init' ? '{"type":"connection_ack"}' : '{"type":"data"}')
    })
    const stream = await open(url)('subscription { a }')
    expect(await failure(stream.next())).toMatchObject({
      message: 'The subgraph "accounts" sent a message that is not of the protocol.',
    })
  })

  it('answers pings', async () => {
    const types: string[] = []
    const { url } = await serveSocket((socket, { type }) => {
      types.push(type)
      if (type === 'connection_init') socket.send('{"type":"connection_ack"}')
      if (type === 'subscribe') socket.send('{"type":"ping"}')
    })
    await open(url)('subscription { a }')
    await vi.waitFor(() => expect(types).toEqual(['connection_init', 'subscribe', 'pong']))
  })

  it('holds the subgraph back while nobody takes its events, and loses none', async () => {
    let sent = 0
    const count = 3_000
    const { url, open: sockets } = await serveSocket((socket, { type }) => {
      if (type === 'connection_init') socket.send('{"type":"connection_ack"}')
      if (type !== 'subscribe') return
      const more = (): void => {
        if (sent === count) socket.send('{"id":"1","type":"complete"}')
        else
          socket.send(
            JSON.stringify({ id: '1', type: 'next', payload: { data: { n: sent++, text: 'x'.repeat(10_000) } } }),
            more,
          )
      }
      more()
    })
    const stream = await open(url)('subscription { a }')
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(sent).toBeLessThan(count)
    expect(sockets[0]!.bufferedAmount).toBeGreaterThan(0)
    let next = 0
    for await (const { data } of stream) expect(data?.n).toBe(next++)
    expect(next).toBe(count)
  })
})

describe('the router over subgraphs that are reached by HTTP', () => {
  async function openRouter() {
    const served = Object.fromEntries(
      await Promise.all(NAMES.map(async (name) => [name, await serveSchema(fixtureSchema(name))] as const)),
    )
    const router = createRouter<Context>({
      supergraphSdl: fixtureSupergraph(),
      transports: Object.fromEntries(
        NAMES.map((name) => [
          name,
          httpTransport<Context>({ url: served[name]!.url, headers: ({ token }) => ({ authorization: token }) }),
        ]),
      ),
    })
    cleanup.push(
      () => Promise.all(Object.values(served).map((one) => one.close())),
      () => router.close(),
    )
    return { router, served }
  }
  const subscribe = async (router: ReturnType<typeof createRouter<Context>>, query: string) => {
    const events = await router.subscribe({ query }, { token: 'me' })
    if ('errors' in events) throw new Error(JSON.stringify(events))
    return events
  }

  it('adds the fields of other subgraphs to each event, with the identity of the caller', async () => {
    const { router, served } = await openRouter()
    const events: unknown[] = []
    for await (const text of await subscribe(
      router,
      'subscription { ticks(count: 2) { index user { reviews { id } } } }',
    ))
      events.push(JSON.parse(text))
    expect(events).toEqual(
      [0, 1].map((index) => ({ data: { ticks: { index, user: { reviews: [{ id: 'r1' }, { id: 'r3' }] } } } })),
    )
    expect(served.accounts!.connections).toEqual([{ authorization: 'me' }])
    expect(served.reviews!.requests.map(({ headers }) => headers.authorization)).toEqual(['me', 'me'])
  })

  it('tells in a last event that the subgraph broke off', async () => {
    const { router, served } = await openRouter()
    const events = await subscribe(router, 'subscription { forever { index } }')
    await events.next()
    await served.accounts!.close()
    let last: unknown
    for await (const text of events) last = JSON.parse(text)
    expect(last).toEqual({
      data: null,
      errors: [
        {
          message: 'The subgraph "accounts" closed the subscription.',
          extensions: { code: 'SUBSCRIPTION_INTERRUPTED', service: 'accounts' },
        },
      ],
    })
  })

  it('says that a subgraph is down before anything is subscribed', async () => {
    const { router, served } = await openRouter()
    await served.accounts!.close()
    expect(await router.subscribe({ query: 'subscription { forever { index } }' }, { token: 'me' })).toEqual({
      errors: [
        {
          message: 'The subgraph "accounts" cannot be reached.',
          extensions: { code: 'SUBGRAPH_UNAVAILABLE', service: 'accounts' },
        },
      ],
    })
  })
})
