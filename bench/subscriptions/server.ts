import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { attachWebSocket, createHttpHandler, createRouter } from '@saler/router'
import { OrderEvents, routerOver } from './orders.ts'

/** What the parent asks for: to publish events of stores at a steady rate, or to say how things stand. */
export type Order =
  | { readonly kind: 'publish'; readonly stores: number; readonly perSecond: number; readonly seconds: number }
  | { readonly kind: 'state' }

export interface State {
  readonly rss: number
  readonly heap: number
  readonly cpuMs: number
  readonly streams: number
  readonly fetches: number
  readonly published: number
}

const MAX = 30_000
const TICK_MS = 2

const events = new OrderEvents()
const shared = process.argv.includes('--shared')
const router = createRouter<object>({
  ...routerOver(events),
  ...(shared && { sharing: { shareKey: () => 'guest' } }),
  onError: (error) => console.error(error),
})
const endpoint = { router, identify: async () => ({}), maxSockets: MAX, maxStreams: MAX }
const graphql = createHttpHandler(endpoint)
const server = createServer((request, response) => void graphql(request, response))
attachWebSocket(server, endpoint)
server.listen({ port: 0, host: '127.0.0.1', backlog: 4_096 }, () => {
  process.send!({ port: (server.address() as AddressInfo).port })
})

let published = 0

async function publish({ stores, perSecond, seconds }: Extract<Order, { kind: 'publish' }>): Promise<void> {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  const began = performance.now()
  const total = perSecond * seconds
  for (let sent = 0; sent < total; ) {
    const due = Math.min(total, Math.floor(((performance.now() - began) / 1_000) * perSecond))
    for (; sent < due; sent++) {
      events.publish(String(Math.floor(Math.random() * stores)))
      published++
    }
    await pause(TICK_MS)
  }
  await pause(500)
  delay.disable()
  process.send!({ done: true, loopP99Ms: delay.percentile(99) / 1e6 })
}

async function tellState(): Promise<void> {
  for (let i = 0; i < 3; i++) {
    globalThis.gc?.()
    await pause(50)
  }
  const { rss, heapUsed, external } = process.memoryUsage()
  const { user, system } = process.cpuUsage()
  const state: State = { rss, heap: heapUsed + external, cpuMs: (user + system) / 1_000, ...events.counts, published }
  process.send!(state)
}

process.on('message', (order: Order) => void (order.kind === 'publish' ? publish(order) : tellState()))
process.on('disconnect', () => process.exit())
