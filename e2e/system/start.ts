import { randomBytes } from 'node:crypto'
import type { Database } from '@saler/database'
import { readConfig } from '@saler/server/config'
import { startEmbedded } from '@saler/server/embedded'
import { startProgram } from './child.ts'
import { type Client, clientOf } from './client.ts'
import { createDatabases } from './databases.ts'
import { freePort } from './ports.ts'

export interface RunningSaler {
  readonly url: string
  readonly client: Client
  /** The addresses of its databases and its other settings, for a look behind the front door. */
  readonly settings: Readonly<Record<string, string>>
  /** The open databases of each domain, when all runs in this process. */
  readonly databases?: ReadonlyMap<string, Database>
  close(): Promise<void>
}

const SUBGRAPHS = ['accounts', 'stores', 'catalog', 'inventory', 'orders'] as const

/** The two ways to run: all in one process, or the router and each subgraph as a process of its own. */
export type Way = 'embedded' | 'distributed'

/** Starts a whole Saler over fresh databases of the test run's PostgreSQL. */
export async function startSaler(way: Way = 'embedded', more: Record<string, string> = {}): Promise<RunningSaler> {
  const databases = await createDatabases()
  const settings = {
    ...databases.settings,
    NODE_ENV: 'development',
    SALER_DEMO: 'off',
    SALER_SECRET: randomBytes(32).toString('hex'),
    PORT: String(await freePort()),
    LOG_LEVEL: 'error',
    ...more,
  }
  const here = way === 'embedded' ? await startEmbedded(readConfig(settings)) : undefined
  const running = here ?? (await startProcesses(settings))
  const url = `http://127.0.0.1:${settings.PORT}/graphql`
  return {
    url,
    client: clientOf(url),
    settings,
    databases: here?.system.databases,
    async close() {
      await running.close()
      await databases.drop()
    },
  }
}

async function startProcesses(settings: Record<string, string>): Promise<{ close(): Promise<void> }> {
  const ports = new Map<string, string>()
  for (const name of SUBGRAPHS) ports.set(name, String(await freePort()))
  const addresses = Object.fromEntries(
    SUBGRAPHS.map((name) => [`${name.toUpperCase()}_URL`, `http://127.0.0.1:${ports.get(name)}/graphql`]),
  )
  const environment = { ...settings, ...addresses }
  const children = SUBGRAPHS.map((name) =>
    startProgram('server/subgraph.ts', [name, '--port', ports.get(name)!], environment),
  )
  children.push(startProgram('server/router.ts', [], environment))
  const close = async (): Promise<void> => {
    const codes = await Promise.all(children.map((child) => child.end()))
    const wrong = children.filter((_, i) => codes[i] !== 0)
    if (wrong.length > 0) throw new Error(`A part did not end well:\n${wrong.map((c) => c.output()).join('\n')}`)
  }
  try {
    await Promise.all(children.map((child) => child.saying(/listens on port/, 60_000)))
  } catch (error) {
    await close().catch(() => {})
    throw error
  }
  return { close }
}
