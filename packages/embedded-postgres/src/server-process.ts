import { execFile, spawn } from 'node:child_process'
import { open, rename, stat } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { ConfigurationError } from '@saler/kernel'
import type { Account } from './account.ts'
import type { Binaries } from './binaries.ts'
import { giveToFolderOwner, layout } from './data-folder.ts'
import { freePort } from './port.ts'
import { readPostmaster } from './postmaster-file.ts'
import { isAlive } from './process-inspection.ts'
import { serverArguments } from './settings.ts'

const run = promisify(execFile)

/** A server that runs: its process and the port of 127.0.0.1 that it listens on. */
export type Server = { pid: number; port: number }

/** How long a server may take until it is ready. Crash recovery of a large log is what takes long. */
const START_LIMIT = 120_000
const START_ATTEMPTS = 60

/**
 * Starts the server on a free port and waits until it accepts connections.
 *
 * It runs in a session of its own, so that Ctrl-C in a terminal reaches Node alone, which then stops it in order.
 *
 * @throws ConfigurationError with the server's own words when it does not start.
 */
export async function launch(
  dataDir: string,
  binaries: Binaries,
  account: Account,
  choosePort: () => Promise<number> = freePort,
): Promise<Server> {
  await keepLogSmall(layout(dataDir).log)
  let words = ''
  for (let attempt = 0; attempt < START_ATTEMPTS; attempt++) {
    const outcome = await tryLaunch(dataDir, binaries, account, await choosePort())
    if (typeof outcome !== 'string') return outcome
    words = outcome
    if (isPortTaken(words)) continue
    if (!hasSurvivors(words)) break
    // Server processes outlive their postmaster for a moment when it was killed.
    await sleep(250)
  }
  const fatal = [...words.matchAll(/(?:FATAL|PANIC|ERROR): +(.*)$/gm)].at(-1)?.[1] ?? words.trim().split('\n').at(-1)
  throw new ConfigurationError(
    `PostgreSQL did not start in ${dataDir}: ${fatal || 'it gave no reason'} (see ${layout(dataDir).log}).`,
  )
}

/** Answers the server, or what it wrote to its log before it exited. */
async function tryLaunch(
  dataDir: string,
  binaries: Binaries,
  account: Account,
  port: number,
): Promise<Server | string> {
  const { cluster, log } = layout(dataDir)
  const handle = await open(log, 'a', 0o600)
  try {
    await giveToFolderOwner(log)
    const before = (await handle.stat()).size
    const child = spawn(binaries.postgres, serverArguments(cluster, port), {
      ...account,
      cwd: dataDir,
      detached: true,
      windowsHide: true,
      stdio: ['ignore', handle.fd, handle.fd],
    })
    child.unref()
    let exited = false
    const failed = new Promise<string>((resolve) => {
      child.once('error', (error) => {
        exited = true
        resolve(`FATAL: ${error.message}`)
      })
      child.once('exit', () => {
        exited = true
        resolve('')
      })
    })
    const giveUp = Date.now() + START_LIMIT
    while (!exited && Date.now() < giveUp) {
      const server = await readPostmaster(cluster)
      if (server?.pid === child.pid && server?.status === 'ready') return { pid: server!.pid, port }
      await Promise.race([failed, sleep(5)])
    }
    if (!exited) {
      child.kill('SIGKILL')
      return `FATAL: it was not ready within ${START_LIMIT / 1000} seconds`
    }
    return (await failed) || (await readFrom(log, before))
  } finally {
    await handle.close()
  }
}

const isPortTaken = (words: string) => /could not (create any TCP\/IP sockets|bind)/.test(words)
const hasSurvivors = (words: string) => /pre-existing shared memory block/.test(words)

/** A fast shutdown: sessions are cut, their transactions rolled back, everything written out. */
const FAST_SHUTDOWN_LIMIT = 4_000

/**
 * Stops the server, in order if that takes less than four seconds and by force otherwise; by force nothing committed is
 * lost either, but the next start has to recover. Resolves when the process is gone.
 */
export async function shutDown(server: Server, cluster: string, binaries: Binaries): Promise<void> {
  await ask(server.pid, 'fast', cluster, binaries)
  if (await isGoneWithin(server.pid, FAST_SHUTDOWN_LIMIT)) return
  await ask(server.pid, 'immediate', cluster, binaries)
  if (await isGoneWithin(server.pid, 500)) return
  signal(server.pid, 'SIGKILL')
  await isGoneWithin(server.pid, 500)
}

async function ask(pid: number, mode: 'fast' | 'immediate', cluster: string, binaries: Binaries): Promise<void> {
  // Windows has no signals; there pg_ctl speaks to the server through a pipe.
  if (process.platform === 'win32') {
    await run(binaries.pgCtl, ['stop', '-D', cluster, '-m', mode, '--no-wait']).catch(() => undefined)
  } else {
    signal(pid, mode === 'fast' ? 'SIGINT' : 'SIGQUIT')
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/** Waits until the process is gone; false when it still is there after the time (milliseconds). */
export async function isGoneWithin(pid: number, limit: number): Promise<boolean> {
  const giveUp = Date.now() + limit
  while (await isAlive(pid)) {
    if (Date.now() >= giveUp) return false
    await sleep(5)
  }
  return true
}

const LOG_LIMIT = 10 * 1024 * 1024

async function keepLogSmall(log: string): Promise<void> {
  const size = await stat(log).then(
    (found) => found.size,
    () => 0,
  )
  if (size > LOG_LIMIT) await rename(log, `${log}.1`)
}

async function readFrom(log: string, position: number): Promise<string> {
  const handle = await open(log, 'r')
  try {
    const { size } = await handle.stat()
    const buffer = Buffer.alloc(Math.min(size - position, 64 * 1024))
    await handle.read(buffer, 0, buffer.length, position)
    return buffer.toString('utf8')
  } finally {
    await handle.close()
  }
}
