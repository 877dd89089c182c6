import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Crowd, Received } from './clients.ts'
import type { Order, State } from './server.ts'

interface Scenario {
  readonly name: string
  readonly transport: Crowd['transport']
  readonly subscribers: number
  /** Subscribers are spread over as many stores; those of one store ask for the same. */
  readonly stores: number
  readonly shared: boolean
  readonly perSecond: number
}

const SCENARIOS: readonly Scenario[] = [
  {
    name: '10,000, each of its own store',
    transport: 'websocket',
    subscribers: 10_000,
    stores: 10_000,
    shared: true,
    perSecond: 500,
  },
  {
    name: '10,000, each of its own store',
    transport: 'sse',
    subscribers: 10_000,
    stores: 10_000,
    shared: true,
    perSecond: 500,
  },
  {
    name: '10,000 of 500 stores',
    transport: 'websocket',
    subscribers: 10_000,
    stores: 500,
    shared: true,
    perSecond: 500,
  },
  { name: '1,000 equal', transport: 'websocket', subscribers: 1_000, stores: 1, shared: true, perSecond: 5 },
  { name: '1,000 equal', transport: 'sse', subscribers: 1_000, stores: 1, shared: true, perSecond: 5 },
  {
    name: '1,000 equal, not shared',
    transport: 'websocket',
    subscribers: 1_000,
    stores: 1,
    shared: false,
    perSecond: 5,
  },
]
const CLIENT_PROCESSES = 2
/** Time for what was last sent to settle. */
const SETTLE_MS = 1_000

/** Measures what subscribers cost, and how fast events reach them: the router in one process, its clients in others. */
export async function measureSubscriptions(options: {
  readonly seconds: number
  readonly cpuProfile: boolean
  readonly only?: string
  readonly say: (text: string) => void
}): Promise<void> {
  const { seconds, cpuProfile, only, say } = options
  say(
    '\n| subscribers | over | memory each | published/s | delivered/s | p50 | p99 | last | fetches per event | CPU | loop p99 |\n' +
      '|---|---|---|---|---|---|---|---|---|---|---|',
  )
  for (const scenario of SCENARIOS) {
    if (only && !`${scenario.name} ${scenario.transport}`.includes(only)) continue
    say(await measure(scenario, seconds, cpuProfile))
  }
}

async function measure(scenario: Scenario, seconds: number, cpuProfile: boolean): Promise<string> {
  const { name, transport, subscribers, stores, shared, perSecond } = scenario
  const profile = cpuProfile ? ['--cpu-prof', '--cpu-prof-dir=.'] : []
  const server = start('server.ts', shared ? ['--shared'] : [], ['--expose-gc', ...profile])
  const crowds: ChildProcess[] = []
  try {
    const { port } = await answer<{ port: number }>(server)
    // Compiled and warm, as a router is that runs.
    crowds.push(await crowd({ port, transport, first: 0, count: 50, stores: 50, localAddress: '127.0.0.9' }))
    await ask(server, { kind: 'publish', stores: 50, perSecond: 500, seconds: 2 })
    crowds.pop()!.disconnect()
    await pause(SETTLE_MS)

    const empty = await ask<State>(server, { kind: 'state' })
    const count = subscribers / CLIENT_PROCESSES
    const opening = Array.from({ length: CLIENT_PROCESSES }, (_, i) =>
      crowd({ port, transport, first: i * count, count, stores, localAddress: `127.0.0.${i + 2}` }),
    )
    crowds.push(...(await Promise.all(opening)))
    await pause(SETTLE_MS)
    const idle = await ask<State>(server, { kind: 'state' })

    const { loopP99Ms } = await ask<{ loopP99Ms: number }>(server, { kind: 'publish', stores, perSecond, seconds })
    await pause(SETTLE_MS)
    const end = await ask<State>(server, { kind: 'state' })
    const received = await Promise.all(crowds.map((child) => ask<Received>(child, 'received')))
    const late = received.flatMap((one) => one.late).sort((a, b) => a - b)
    const published = end.published - idle.published
    const at = (part: number): string =>
      `${late[Math.min(late.length - 1, Math.floor(late.length * part))]?.toFixed(1)} ms`
    const each = (what: 'rss' | 'heap'): string => `${((idle[what] - empty[what]) / subscribers / 1_024).toFixed(1)} KB`
    const cpu = (end.cpuMs - idle.cpuMs) / (seconds * 10)
    return (
      `| ${name} | ${transport} | ${each('rss')} (heap ${each('heap')}) | ${perSecond} | ${Math.round(late.length / seconds)} ` +
      `| ${at(0.5)} | ${at(0.99)} | ${at(1)} | ${((end.fetches - idle.fetches) / published).toFixed(2)} ` +
      `| ${cpu.toFixed(0)} % | ${loopP99Ms.toFixed(1)} ms |`
    )
  } finally {
    for (const child of [server, ...crowds]) if (child.connected) child.disconnect()
    await pause(SETTLE_MS)
  }
}

async function crowd(order: Crowd): Promise<ChildProcess> {
  const child = start('clients.ts')
  await ask(child, order)
  return child
}

function start(file: string, args: string[] = [], execArgv: string[] = []): ChildProcess {
  return fork(path.join(import.meta.dirname, file), args, { execArgv })
}

async function ask<T>(child: ChildProcess, order: Order | Crowd | 'received'): Promise<T> {
  child.send(order)
  return answer<T>(child)
}

async function answer<T>(child: ChildProcess): Promise<T> {
  const failed = once(child, 'exit').then(([code]) => {
    throw new Error(`A process of the benchmark ended with ${code}.`)
  })
  const [message] = await Promise.race([once(child, 'message'), failed])
  return message as T
}
