import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { IDENTITY_HEADER, type Identity, signIdentity } from '@saler/identity'
import { askAt } from './ask.ts'
import type { Flow } from './flows.ts'
import { load, type Measured } from './load.ts'
import { repeat } from './repeat.ts'
import { PLACE_ORDER, type Scenario } from './scenarios.ts'
import { PRODUCTS, seed } from './seed.ts'

const WARM_UP_SECONDS = 3
const CONNECTIONS = [10, 50]

/** Starts a whole Saler, fills it, and measures what it does in a second under each load. */
export async function measureServer(options: {
  readonly scenarios: readonly Scenario[]
  readonly flows: readonly Flow[]
  /** How long each load lasts. */
  readonly seconds: number
  readonly cpuProfile: boolean
  /** How much memory the router may use for answers that it keeps; 0 keeps none. */
  readonly cacheMegabytes: number
  readonly say: (text: string) => void
}): Promise<void> {
  const { scenarios, flows, seconds, cpuProfile, cacheMegabytes, say } = options
  const secret = randomBytes(32).toString('hex')
  const dataDir = path.join(os.tmpdir(), `saler-bench-${randomBytes(4).toString('hex')}`)
  const row = (name: string, connections: number, { perSecond, p50, p99 }: Measured): void =>
    say(`| ${name} | ${connections} | ${Math.round(perSecond)} | ${p50} ms | ${p99} ms |`)

  const profile = cpuProfile ? ['--cpu-prof', '--cpu-prof-dir=.'] : []
  const server = spawn(process.execPath, [...profile, path.join(import.meta.dirname, 'server.ts')], {
    env: {
      ...process.env,
      PORT: '0',
      SALER_DATA: dataDir,
      SALER_SECRET: secret,
      SALER_DEMO: 'off',
      LOG_LEVEL: 'error',
      // Production limits and masks as a real installation does; the outbox page and the demo are not part of it.
      NODE_ENV: 'production',
      // The gateway that answers at once: what is measured is Saler.
      SANDBOX_PAYMENTS: 'on',
      // Buyers say which addresses they come from.
      TRUSTED_PROXIES: '1',
      CACHE_MEGABYTES: String(cacheMegabytes),
    },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const settle = async (): Promise<void> => {
    server.stdin.write('settle\n')
    await once(server.stdout, 'data')
  }
  try {
    const [line] = (await once(server.stdout, 'data')) as [Buffer]
    const ports = JSON.parse(line.toString()) as { router: number; orders: number }
    const router = `http://127.0.0.1:${ports.router}/graphql`
    const orders = `http://127.0.0.1:${ports.orders}/graphql`

    say(`Seeding ${PRODUCTS} products …`)
    const seeded = await seed(askAt(router), say)
    await settle()

    say(
      `\n${os.cpus().length} cores shared by load, server and PostgreSQL; ${seconds} s each; Node ${process.versions.node}\n`,
    )
    say('| | connections | per second | p50 | p99 |\n|---|---|---|---|---|')
    const guest: Identity = { kind: 'anonymous', requestId: 'bench' }
    const signed = (): Record<string, string> => ({
      [IDENTITY_HEADER]: signIdentity(guest, { secret, audience: 'orders' }),
    })
    for (const scenario of scenarios) {
      await load({ url: router, scenario, seeded, connections: 10, seconds: WARM_UP_SECONDS })
      for (const connections of CONNECTIONS)
        row(scenario.name, connections, await load({ url: router, scenario, seeded, connections, seconds }))
      if (scenario === PLACE_ORDER)
        for (const connections of CONNECTIONS) {
          const measured = await load({ url: orders, scenario, seeded, connections, seconds, headers: signed })
          row(`${scenario.name}, straight to the subgraph`, connections, measured)
        }
    }
    for (const flow of flows) {
      const work = (): Promise<void> => flow.run(router, seeded)
      await settle()
      await repeat({ work, atOnce: 10, seconds: WARM_UP_SECONDS })
      for (const atOnce of CONNECTIONS) {
        // What the orders before have set off, such as their invoices, is not measured with these.
        await settle()
        row(flow.name, atOnce, await repeat({ work, atOnce, seconds }))
      }
    }
  } finally {
    server.kill('SIGTERM')
    await once(server, 'exit')
    await rm(dataDir, { recursive: true, force: true })
  }
}
