import autocannon from 'autocannon'
import type { Scenario } from './scenarios.ts'
import type { Seeded } from './seed.ts'

export interface Measured {
  readonly perSecond: number
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
}

/** Sends a scenario over a number of connections for some seconds. @throws Error when an answer is not a good one. */
export async function load(options: {
  url: string
  scenario: Scenario
  seeded: Seeded
  connections: number
  seconds: number
  headers?: () => Record<string, string>
}): Promise<Measured> {
  const { url, scenario, seeded, connections, seconds, headers } = options
  const wrong: string[] = []
  const instance = autocannon({
    url,
    connections,
    duration: seconds,
    requests: [
      {
        method: 'POST',
        setupRequest: (request) => ({
          ...request,
          headers: { 'content-type': 'application/json', ...headers?.() },
          body: JSON.stringify({ query: scenario.query, variables: scenario.variables(seeded) }),
        }),
        onResponse: (status, body) => {
          if (status !== 200 || body.includes('"errors"') || body.includes('"code"')) wrong.push(`${status} ${body}`)
        },
      },
    ],
  })
  const result = await instance
  if (wrong.length > 0) throw new Error(`${scenario.name}: ${wrong.length} bad answers, the first: ${wrong[0]}`)
  if (result.errors > 0) throw new Error(`${scenario.name}: ${result.errors} requests failed`)
  return { perSecond: result.requests.average, p50: result.latency.p50, p99: result.latency.p99 }
}
