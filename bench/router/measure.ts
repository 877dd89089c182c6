import autocannon from 'autocannon'
import type { GatewayProcess } from './gateway-process.ts'
import type { Operation } from './operations.ts'

export interface Measurement {
  readonly perSecond: number
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
  /** Microseconds that the gateway's process computed for one request. */
  readonly cpu: number
  /** MB that it holds afterwards. */
  readonly memory: number
}

/** Asks a gateway the same over a number of connections for some seconds. @throws Error when an answer fails. */
export async function measure(options: {
  readonly gateway: GatewayProcess
  readonly operation: Operation
  readonly connections: number
  readonly seconds: number
}): Promise<Measurement> {
  const { gateway, operation, connections, seconds } = options
  const before = await gateway.usage()
  const result = await autocannon({
    url: gateway.url,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: bodyOf(operation),
    connections,
    duration: seconds,
  })
  const after = await gateway.usage()
  const failed = result.errors + result.non2xx
  if (failed > 0) throw new Error(`${gateway.contestant.name}: ${failed} requests of "${operation.name}" failed.`)
  const { total } = result.requests
  return {
    perSecond: total / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    cpu: (after.cpuMicroseconds - before.cpuMicroseconds) / Math.max(1, total),
    memory: after.rss / 1e6,
  }
}

/** What a gateway answers to an operation, as text. */
export async function ask(gateway: GatewayProcess, operation: Operation): Promise<string> {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(gateway.url, { method: 'POST', headers, body: bodyOf(operation) })
  return response.text()
}

const bodyOf = ({ query, variables }: Operation): string => JSON.stringify({ query, variables })

/** Of each figure the one in the middle. */
export function medianOf(measurements: readonly Measurement[]): Measurement {
  const median = (figure: keyof Measurement): number =>
    measurements.map((one) => one[figure]).toSorted((a, b) => a - b)[Math.floor(measurements.length / 2)]!
  return {
    perSecond: median('perSecond'),
    p50: median('p50'),
    p99: median('p99'),
    cpu: median('cpu'),
    memory: median('memory'),
  }
}
