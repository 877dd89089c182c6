import { DatabaseSync } from 'node:sqlite'
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
  const file = new DatabaseSync(lock, { timeout: 0 })
  try {
    file.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    file.close()
    if ((error as { errcode?: number }).errcode === SQLITE_BUSY) return undefined
    throw error
  }
  await giveToFolderOwner(lock)
  await writeOwn(owner, JSON.stringify({ pid: process.pid, since: new Date().toISOString() }))
  return { release: () => file.close() }
}

const SQLITE_BUSY = 5

/** The process that has the data folder, for messages; undefined when it has not said so yet. */
export async function ownerPid(dataDir: string): Promise<number | undefined> {
  const text = await readOwn(layout(dataDir).owner)
  return text ? Number(JSON.parse(text).pid) : undefined
}
