import { realpath } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { ConfigurationError } from '@saler/kernel'
import type { Binaries } from './binaries.ts'
import { answers } from './port.ts'
import { markGone, type Postmaster, readPostmaster } from './postmaster-file.ts'
import { isAlive, programOf } from './process-inspection.ts'
import { isGoneWithin, type Server, shutDown } from './server-process.ts'

/** How long a server that a killed process left behind may take to become ready or to end. */
const PATIENCE = 120_000

/**
 * Deals with what an earlier process left behind: adopts its server when that is healthy and answers it; otherwise makes
 * sure that none runs and answers undefined. The caller owns the data folder, so no live process of ours uses it.
 */
export async function recover(cluster: string, binaries: Binaries): Promise<Server | undefined> {
  const giveUp = Date.now() + PATIENCE
  for (;;) {
    const left = await readPostmaster(cluster)
    if (!left) return undefined
    if (!(await isAlive(left.pid)) || !(await isPostgres(left.pid))) {
      await markGone(cluster)
      return undefined
    }
    if (!(await isSameFolder(left.dataDirectory, cluster))) {
      throw new ConfigurationError(
        `${cluster} is a copy of ${left.dataDirectory}, made while its PostgreSQL was running (process ${left.pid}): stop that one, then copy again.`,
      )
    }
    if (left.status === 'ready' && (await isOurBuild(left.pid, binaries)) && (await answers(left.port, 2_000)))
      return left
    if (left.status === 'ready' || Date.now() > giveUp) {
      await end(left, cluster, binaries)
      continue
    }
    // It is starting (perhaps recovering from a crash) or already stopping.
    await sleep(20)
  }
}

async function end(left: Postmaster, cluster: string, binaries: Binaries): Promise<void> {
  await shutDown(left, cluster, binaries)
  if (await isGoneWithin(left.pid, 5_000)) return
  throw new ConfigurationError(
    `The PostgreSQL that an earlier start left behind (process ${left.pid}) neither answers nor ends: end it, then start again.`,
  )
}

/** A number is given again: the process may be another program by now. Where the system is silent, believe the file. */
async function isPostgres(pid: number): Promise<boolean> {
  const program = await programOf(pid)
  return program === undefined || /postgres(\.exe)?( \(deleted\))?$/.test(program)
}

/** A server of an earlier installation is not adopted: its program may have been replaced or removed under it. */
async function isOurBuild(pid: number, binaries: Binaries): Promise<boolean> {
  const program = await programOf(pid)
  if (program === undefined || process.platform === 'win32') return true
  return program === (await realpath(binaries.postgres))
}

async function isSameFolder(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([one, other].map((folder) => realpath(folder).catch(() => undefined)))
  return a !== undefined && a === b
}
