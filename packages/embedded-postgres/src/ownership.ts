import { DatabaseSync } from 'node:sqlite'
import { ConfigurationError } from '@saler/kernel'
import { giveToFolderOwner, layout, readOwn, writeOwn } from './data-folder.ts'

/** The right to start and stop the server of one data folder. */
export type Ownership = { release(): void }

/**
 * Takes the data folder for this process, or answers undefined when a live process has it.
 *
 * The lock is the operating system's, on a file, held through an SQLite transaction because that is the one file lock
 * that Node has. Unlike a pid written down it ends with the process however the process ends, cannot be mistaken for
 * another process that was given the same pid, and holds between containers that share the folder. Nothing may open
 * that file otherwise: closing it would give up the lock.
 */
export async function takeOwnership(dataDir: string): Promise<Ownership | undefined> {
  const { lock, owner } = layout(dataDir)
  let file: DatabaseSync | undefined
  try {
    file = new DatabaseSync(lock, { timeout: MOMENT })
    file.exec('BEGIN EXCLUSIVE')
  } catch (cause) {
    file?.close()
    if ((cause as { errcode?: number }).errcode === SQLITE_BUSY) return undefined
    throw new ConfigurationError(
      `The data folder ${dataDir} cannot be locked (${lock}): ${(cause as Error).message}.`,
      {
        cause,
      },
    )
  }
  const held = file
  await giveToFolderOwner(lock)
  await writeOwn(owner, JSON.stringify({ pid: process.pid, since: new Date().toISOString() }))
  return { release: () => held.close() }
}

const SQLITE_BUSY = 5

/** Milliseconds: two that ask at the same instant disturb each other for less than this. */
const MOMENT = 200

/** The process that has the data folder, for messages; undefined when it has not said so yet. */
export async function ownerPid(dataDir: string): Promise<number | undefined> {
  const text = await readOwn(layout(dataDir).owner)
  return text ? Number(JSON.parse(text).pid) : undefined
}
