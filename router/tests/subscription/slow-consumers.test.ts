import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, describe, expect, it, vi } from 'vitest'
import WebSocket from 'ws'
import { type Endpoint, openEndpoint } from '../fixtures/endpoint.ts'
import { Journal, journalRouter } from '../fixtures/journal.ts'
import { forever } from '../fixtures/ticks.ts'

const SSE = 'text/event-stream'
const MULTIPART = 'multipart/mixed;boundary=graphql;subscriptionSpec=1.0'
const LARGE = 'subscription { forever { index text(length: 1000000) } }'
const ENTRIES = 'subscription { entries { text } }'
const SLOW = {
  code: 1013,
  reason: 'SLOW_CONSUMER: Events come faster than they are taken: subscribe again, after the last that arrived.',
}

let endpoint: Endpoint
afterEach(() => endpoint.close())

/** A socket that has subscribed. */
async function subscribed(query: string, options: WebSocket.ClientOptions = {}) {
  const socket = new WebSocket(endpoint.url.replace('http', 'ws'), 'graphql-transport-ws', options)
  const closed = once(socket, 'close').then(([code, reason]) => ({ code, reason: String(reason) }))
  const messages: string[] = []
  socket.on('message', (data) => messages.push(String(data)))
  await once(socket, 'open')
  socket.send('{"type":"connection_init"}')
  await vi.waitFor(() => expect(messages).toHaveLength(1))
  socket.send(JSON.stringify({ id: 'a', type: 'subscribe', payload: { query } }))
  return { socket, closed, messages }
}

/** A response of which nothing is read yet. */
async function streamed(accept: string, query: string): Promise<IncomingMessage> {
  const asked = request(endpoint.url, { method: 'POST', headers: { accept, 'content-type': 'application/json' } })
  asked.end(JSON.stringify({ query }))
  const [response] = await once(asked, 'response')
  return response
}

async function read(response: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of response.setEncoding('utf8')) text += chunk
  return text
}

describe('a client that takes nothing of its own stream', () => {
  const start = async (): Promise<void> => {
    Object.assign(forever, { opened: 0, closed: 0, contexts: [] })
    endpoint = await openEndpoint({ keepAlive: { everyMs: 50, stalledMs: 300 } })
  }

  it('loses it, and its socket is closed with a code by which it comes back', async () => {
    await start()
    const { socket, closed, messages } = await subscribed(LARGE)
    await vi.waitFor(() => expect(messages.length).toBeGreaterThan(1))
    socket.pause()
    await vi.waitFor(() => expect(forever).toMatchObject({ opened: 1, closed: 1 }), 3_000)
    socket.resume()
    expect(await closed).toEqual(SLOW)
  })

  it.each([
    ['server-sent events', SSE],
    ['multipart', MULTIPART],
  ])('loses it, and is told why over %s', async (_, accept) => {
    await start()
    const response = await streamed(accept, LARGE)
    await vi.waitFor(() => expect(forever).toMatchObject({ opened: 1, closed: 1 }), 3_000)
    expect((await read(response)).slice(-300)).toMatch(/"errors":\[\{.*"code":"SLOW_CONSUMER"/)
  })

  it('is gone when it answers no ping', async () => {
    await start()
    const { closed } = await subscribed('subscription { silent { index } }', { autoPong: false })
    expect((await closed).code).toBe(1013)
    await vi.waitFor(() => expect(forever).toMatchObject({ opened: 1, closed: 1 }))
  })

  it('is kept as long as it answers', async () => {
    await start()
    const { socket, closed } = await subscribed('subscription { silent { index } }')
    await pause(400)
    expect(socket.readyState).toBe(WebSocket.OPEN)
    socket.close()
    await closed
  })

  it.each([SSE, MULTIPART])('gets heartbeats while nothing happens over %s', async (accept) => {
    await start()
    const response = await streamed(accept, 'subscription { silent { index } }')
    const beat = accept === SSE ? ':\n\n' : '\r\ncontent-type: application/json\r\n\r\n{}\r\n--graphql'
    let text = ''
    response.setEncoding('utf8').on('data', (chunk) => {
      text += chunk
    })
    await vi.waitFor(() => expect(text.split(beat).length).toBeGreaterThan(4))
    response.destroy()
    await vi.waitFor(() => expect(forever).toMatchObject({ opened: 1, closed: 1 }))
  })
})

describe('of the subscribers of one stream, one that falls behind', () => {
  const journal = new Journal()
  const start = async (): Promise<void> => {
    const sharing = { shareKey: () => 'everybody', backlog: { maxEvents: 4 } }
    endpoint = await openEndpoint({ ...journalRouter(journal), sharing })
  }
  /** Writes until far more was sent than a connection holds. */
  const writeMuch = async (quick: string[]): Promise<void> => {
    for (let i = 1; i <= 30; i++) {
      journal.write('x'.repeat(1_000_000))
      await vi.waitFor(() => expect(quick.length).toBeGreaterThan(i), 5_000)
    }
  }

  it('loses its socket, and the others go on', async () => {
    await start()
    const slow = await subscribed(ENTRIES)
    const quick = await subscribed(ENTRIES)
    await vi.waitFor(() => expect(journal.open).toBe(1))
    await pause(50)
    slow.socket.pause()
    await writeMuch(quick.messages)
    slow.socket.resume()
    expect(await slow.closed).toEqual(SLOW)
    expect(slow.messages.length).toBeLessThan(quick.messages.length)
    quick.socket.close()
    await vi.waitFor(() => expect(journal.open).toBe(0))
  })

  it.each([
    ['server-sent events', SSE],
    ['multipart', MULTIPART],
  ])('is told so over %s, and the others go on', async (_, accept) => {
    await start()
    const slow = await streamed(accept, ENTRIES)
    const quick = await subscribed(ENTRIES)
    await vi.waitFor(() => expect(journal.open).toBe(1))
    await pause(50)
    await writeMuch(quick.messages)
    expect((await read(slow)).slice(-300)).toMatch(/"errors":\[\{.*"code":"SLOW_CONSUMER"/)
    quick.socket.close()
    await vi.waitFor(() => expect(journal.open).toBe(0))
  })
})
