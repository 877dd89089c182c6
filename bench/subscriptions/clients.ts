import { once } from 'node:events'
import { Agent, request } from 'node:http'
import WebSocket from 'ws'
import { ORDER_EVENTS } from './orders.ts'

/** How subscribers connect: many to a process, which does nothing else. */
export interface Crowd {
  readonly port: number
  readonly transport: 'websocket' | 'sse'
  /** The first subscriber's number, and how many there are. Subscriber n follows store n modulo `stores`. */
  readonly first: number
  readonly count: number
  readonly stores: number
  /** The address that they call from: each has its own range of ports. */
  readonly localAddress: string
}

/** What was received since it was last asked: how late each event was, in milliseconds, sorted. */
export interface Received {
  readonly late: number[]
}

const AT_ONCE = 100
const AT = /"at":"(\d+)"/g
let late: number[] = []

function receive(text: string): void {
  const now = process.hrtime.bigint()
  for (const [, at] of text.matchAll(AT)) late.push(Number(now - BigInt(at!)) / 1e6)
}

async function openWebSocket({ port, localAddress }: Crowd, storeId: string): Promise<void> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, 'graphql-transport-ws', {
    localAddress,
    perMessageDeflate: false,
  })
  await once(socket, 'open')
  socket.send('{"type":"connection_init"}')
  await once(socket, 'message')
  socket.on('message', (data) => receive(String(data)))
  socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: ORDER_EVENTS, variables: { storeId } } }))
}

async function openEventStream({ port, localAddress }: Crowd, storeId: string): Promise<void> {
  const asked = request({
    port,
    host: '127.0.0.1',
    localAddress,
    path: '/graphql',
    method: 'POST',
    agent: new Agent(),
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
  })
  asked.end(JSON.stringify({ query: ORDER_EVENTS, variables: { storeId } }))
  const [response] = await once(asked, 'response')
  response.setEncoding('utf8').on('data', receive)
}

async function open(crowd: Crowd): Promise<void> {
  const { transport, first, count, stores } = crowd
  const connect = transport === 'websocket' ? openWebSocket : openEventStream
  let next = first
  const goOn = async (): Promise<void> => {
    while (next < first + count) await connect(crowd, String(next++ % stores))
  }
  await Promise.all(Array.from({ length: AT_ONCE }, goOn))
}

process.on('message', async (order: Crowd | 'received') => {
  if (order !== 'received') {
    await open(order)
    return process.send!('open')
  }
  const received: Received = { late: late.sort((a, b) => a - b) }
  late = []
  return process.send!(received)
})
process.on('disconnect', () => process.exit())
