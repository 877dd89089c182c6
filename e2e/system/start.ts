import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Database } from '@saler/database'
import { readConfig } from '@saler/server/config'
import { DOMAINS, type Domain } from '@saler/server/domains'
import { startEmbedded } from '@saler/server/embedded'
import { type Child, startProgram } from './child.ts'
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
  /** The worker of the domains that were to have one apart. */
  readonly worker?: RunningWorker
  /** The addresses of further routers over the same subgraphs. */
  readonly otherRouters: readonly string[]
  /** What its processes have written so far, when they are of its own. */
  output(): string
  close(): Promise<void>
}

/** The two ways to run: all in one process, or the router and each subgraph as a process of its own. */
export type Way = 'embedded' | 'distributed'

/** A worker that is a process of its own, so that it can be killed while everything else goes on. */
export interface RunningWorker {
  /** Ends it at once, as a power cut would, and starts another. */
  killAndRestart(): Promise<void>
}

export interface ProcessOptions {
  /** The domains that have a worker of their own. */
  readonly workerOf?: readonly Domain[]
  readonly routers?: number
  /** The file that the routers serve. Default: the committed one. */
  readonly supergraph?: string | undefined
}

/** Starts a whole Saler over fresh databases of the test run's PostgreSQL. */
export async function startSaler(
  way: Way = 'embedded',
  more: Record<string, string> = {},
  { workerOf = [], routers = 1, supergraph }: ProcessOptions = {},
): Promise<RunningSaler> {
  const databases = await createDatabases()
  const port = await freePort()
  const dataDir = path.join(os.tmpdir(), `saler-e2e-${randomBytes(6).toString('hex')}`)
  const settings = {
    ...databases.settings,
    SALER_DATA: dataDir,
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    NODE_ENV: 'development',
    SALER_DEMO: 'off',
    SALER_SECRET: randomBytes(32).toString('hex'),
    PORT: String(port),
    LOG_LEVEL: 'error',
    ...more,
  }
  const here = way === 'embedded' ? await startEmbedded(readConfig(settings)) : undefined
  const running: Processes = here ?? (await startProcesses(settings, { workerOf, routers, supergraph }))
  const url = `http://127.0.0.1:${settings.PORT}/graphql`
  return {
    url,
    client: clientOf(url),
    settings,
    databases: here?.system.databases,
    worker: running.worker,
    otherRouters: running.otherRouters ?? [],
    output: running.output ?? (() => ''),
    async close() {
      await running.close()
      await databases.drop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

interface Processes {
  readonly worker?: RunningWorker
  readonly otherRouters?: readonly string[]
  output?(): string
  close(): Promise<void>
}

async function startProcesses(
  settings: Record<string, string>,
  { workerOf = [], routers = 1, supergraph }: ProcessOptions,
): Promise<Processes> {
  const ports = new Map<Domain, string>()
  for (const name of DOMAINS) ports.set(name, String(await freePort()))
  const addresses = Object.fromEntries(
    DOMAINS.map((name) => [`${name.toUpperCase()}_URL`, `http://127.0.0.1:${ports.get(name)}/graphql`]),
  )
  const environment = { ...settings, ...addresses }
  const children = DOMAINS.map((name) => {
    const jobs = workerOf.includes(name) ? ['--no-jobs'] : []
    return startProgram('server/subgraph.ts', [name, '--port', ports.get(name)!, ...jobs], environment)
  })
  const served = supergraph === undefined ? [] : ['--supergraph', supergraph]
  children.push(startProgram('server/router.ts', served, environment))
  const otherPorts: number[] = []
  for (let more = routers - 1; more > 0; more--) otherPorts.push(await freePort())
  for (const port of otherPorts)
    children.push(startProgram('server/router.ts', ['--port', String(port), ...served], environment))
  const startWorker = (): Child => startProgram('server/worker.ts', [...workerOf], environment)
  let worker = workerOf.length > 0 ? startWorker() : undefined
  const workerReady = (): Promise<unknown> | undefined => worker?.saying(/does the jobs of/, 60_000)
  const close = async (): Promise<void> => {
    const all = worker ? [...children, worker] : children
    const codes = await Promise.all(all.map((child) => child.end()))
    const wrong = all.filter((_, i) => codes[i] !== 0)
    if (wrong.length > 0) throw new Error(`A part did not end well:\n${wrong.map((c) => c.output()).join('\n')}`)
  }
  try {
    await Promise.all([...children.map((child) => child.saying(/listens on port/, 60_000)), workerReady()])
  } catch (error) {
    await close().catch(() => {})
    throw error
  }
  const killAndRestart = async (): Promise<void> => {
    await worker!.end('SIGKILL')
    worker = startWorker()
    await workerReady()
  }
  const otherRouters = otherPorts.map((port) => `http://127.0.0.1:${port}/graphql`)
  const output = (): string => children.map((child) => child.output()).join('')
  return { close, output, otherRouters, ...(worker && { worker: { killAndRestart } }) }
}
