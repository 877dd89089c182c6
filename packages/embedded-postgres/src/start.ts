import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ConfigurationError } from '@saler/kernel'
import { chooseAccount } from './account.ts'
import { findBinaries } from './binaries.ts'
import { clusterVersion, ensureCluster, passwordOf, ROLE } from './cluster.ts'
import { layout, openDataFolder } from './data-folder.ts'
import { type Ownership, ownerPid, takeOwnership } from './ownership.ts'
import { answers } from './port.ts'
import { readPostmaster } from './postmaster-file.ts'
import { isAlive } from './process-inspection.ts'
import { recover } from './recovery.ts'
import { launch, type Server, shutDown } from './server-process.ts'

export type EmbeddedPostgres = {
  /** The address of a database of this server, with role and password. */
  url(database: string): string
  port: number
  /** Whether this process started or adopted the server, and so stops it; false when another process has it. */
  owned: boolean
  /** Whether the server was already running, left behind by a process that was killed. */
  adopted: boolean
  /** Whether the data were created just now. */
  fresh: boolean
  /** Resolves when the server is gone: `expected` when `stop` was called before. Never rejects. */
  exited: Promise<{ expected: boolean }>
  /** Stops the server if it is owned (within five seconds), else only lets go of it. Can be called again. */
  stop(): Promise<void>
}

/** What is being done, for those who watch a start. */
export type Step = 'creating' | 'starting' | 'adopting'

export type StartOptions = {
  /** The folder for the database, its password and its log. Made when it is missing. */
  dataDir: string
  onProgress?: (step: Step) => void
}

/**
 * Starts PostgreSQL on the data folder, creating the data at the first start, and adopting a healthy server that a
 * killed process left behind.
 *
 * @throws ConfigurationError when another live process uses the folder, or when it cannot be used; the message is one
 * sentence that says what to do.
 */
export async function startEmbeddedPostgres(options: StartOptions): Promise<EmbeddedPostgres> {
  const dataDir = path.resolve(options.dataDir)
  await openDataFolder(dataDir)
  const ownership = await takeOwnership(dataDir)
  if (!ownership) {
    const pid = await ownerPid(dataDir)
    throw new ConfigurationError(
      `The data folder ${dataDir} is in use by process ${pid ?? '(unknown)'}: stop that one first, or choose another data folder.`,
    )
  }
  return startOwned(dataDir, ownership, options.onProgress)
}

/**
 * Uses the server of the live process that has the data folder; when none has it, starts the server as
 * `startEmbeddedPostgres` does. For tools that run beside the application or without it.
 */
export async function attachEmbeddedPostgres(options: StartOptions): Promise<EmbeddedPostgres> {
  const dataDir = path.resolve(options.dataDir)
  await openDataFolder(dataDir)
  const giveUp = Date.now() + ATTACH_LIMIT
  for (;;) {
    const ownership = await takeOwnership(dataDir)
    if (ownership) return startOwned(dataDir, ownership, options.onProgress)
    const server = await readPostmaster(layout(dataDir).cluster)
    if (server?.status === 'ready' && (await answers(server.port, 2_000))) return attached(dataDir, server)
    if (Date.now() > giveUp) {
      throw new ConfigurationError(
        `Process ${await ownerPid(dataDir)} uses the data folder ${dataDir}, but its PostgreSQL does not answer.`,
      )
    }
    await sleep(50)
  }
}

/** Whether the data folder has a database, which using it would create otherwise. */
export async function hasDatabase(dataDir: string): Promise<boolean> {
  return (await clusterVersion(path.resolve(dataDir))) !== undefined
}

/** The owner may be creating its data just now. */
const ATTACH_LIMIT = 30_000

async function startOwned(dataDir: string, ownership: Ownership, onProgress?: (step: Step) => void) {
  try {
    const binaries = await findBinaries()
    const account = await chooseAccount(dataDir, path.dirname(binaries.postgres))
    const password = await passwordOf(dataDir)
    const { cluster } = layout(dataDir)
    let server = await recover(cluster, binaries)
    const adopted = server !== undefined
    let fresh = false
    if (server) {
      onProgress?.('adopting')
    } else {
      fresh = await ensureCluster(dataDir, binaries, account, password, () => onProgress?.('creating'))
      onProgress?.('starting')
      server = await launch(dataDir, binaries, account)
    }
    const running = server
    let stopping: Promise<void> | undefined
    const watch = watchProcess(running.pid, () => stopping !== undefined)
    const stop = async () => {
      await shutDown(running, cluster, binaries)
      ownership.release()
    }
    return {
      ...describe(running, password),
      owned: true,
      adopted,
      fresh,
      exited: watch.exited,
      stop: () => (stopping ??= stop()),
    }
  } catch (error) {
    ownership.release()
    throw error
  }
}

async function attached(dataDir: string, server: Server): Promise<EmbeddedPostgres> {
  const watch = watchProcess(server.pid, () => false)
  return {
    ...describe(server, await passwordOf(dataDir)),
    owned: false,
    adopted: false,
    fresh: false,
    exited: watch.exited,
    stop: async () => watch.close(),
  }
}

const describe = ({ port }: Server, password: string) => ({
  port,
  url: (database: string) => `postgresql://${ROLE}:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`,
})

const WATCH_INTERVAL = 500

/** Notices the end of a process, a child of ours or not, without keeping Node alive. */
function watchProcess(pid: number, isExpected: () => boolean) {
  let timer: NodeJS.Timeout
  const exited = new Promise<{ expected: boolean }>((resolve) => {
    const look = async () => {
      if (await isAlive(pid)) timer = setTimeout(look, WATCH_INTERVAL).unref()
      else resolve({ expected: isExpected() })
    }
    timer = setTimeout(look, WATCH_INTERVAL).unref()
  })
  return { exited, close: () => clearTimeout(timer) }
}
