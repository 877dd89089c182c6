import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { IDENTITY_HEADER, type Identity, signIdentity } from '@saler/identity'
import { askAt } from './ask.ts'
import { load, type Measured } from './load.ts'
import { LISTING, PLACE_ORDER, PRODUCT_PAGE } from './scenarios.ts'
import { PRODUCTS, seed } from './seed.ts'

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '8' },
    only: { type: 'string' },
    'cpu-prof': { type: 'boolean', default: false },
  },
})
const seconds = Number(values.seconds)
const secret = randomBytes(32).toString('hex')
const dataDir = path.join(os.tmpdir(), `saler-bench-${randomBytes(4).toString('hex')}`)

const say = (text: string): void => void process.stdout.write(`${text}\n`)
const row = (name: string, connections: number, { perSecond, p50, p99 }: Measured): void =>
  say(`| ${name} | ${connections} | ${Math.round(perSecond)} | ${p50} ms | ${p99} ms |`)

const profile = values['cpu-prof'] ? ['--cpu-prof', '--cpu-prof-dir=.'] : []
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
  },
  stdio: ['pipe', 'pipe', 'inherit'],
})
try {
  const [line] = (await once(server.stdout, 'data')) as [Buffer]
  const ports = JSON.parse(line.toString()) as { router: number; orders: number }
  const router = `http://127.0.0.1:${ports.router}/graphql`
  const orders = `http://127.0.0.1:${ports.orders}/graphql`

  say(`Seeding ${PRODUCTS} products …`)
  const seeded = await seed(askAt(router), say)
  server.stdin.write('settle\n')
  await once(server.stdout, 'data')

  say(
    `\n${os.cpus().length} cores shared by load, server and PostgreSQL; ${seconds} s each; Node ${process.versions.node}\n`,
  )
  say('| | connections | requests/s | p50 | p99 |\n|---|---|---|---|---|')
  const guest: Identity = { kind: 'anonymous', requestId: 'bench' }
  const signed = (): Record<string, string> => ({
    [IDENTITY_HEADER]: signIdentity(guest, { secret, audience: 'orders' }),
  })
  for (const scenario of [PRODUCT_PAGE, LISTING, PLACE_ORDER]) {
    if (values.only && !scenario.name.includes(values.only)) continue
    await load({ url: router, scenario, seeded, connections: 10, seconds: 3 })
    for (const connections of [10, 50])
      row(scenario.name, connections, await load({ url: router, scenario, seeded, connections, seconds }))
    if (scenario === PLACE_ORDER)
      for (const connections of [10, 50]) {
        const measured = await load({ url: orders, scenario, seeded, connections, seconds, headers: signed })
        row(`${scenario.name}, straight to the subgraph`, connections, measured)
      }
  }
} finally {
  server.kill('SIGTERM')
  await once(server, 'exit')
  await rm(dataDir, { recursive: true, force: true })
}
