import { chown, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { ConfigurationError } from '@saler/kernel'

/** What lies where in the data folder. `cluster` belongs to PostgreSQL's account, everything else to ours. */
export function layout(dataDir: string) {
  const at = (name: string) => path.join(dataDir, name)
  return {
    cluster: at('cluster'),
    /** Held locked by the process that owns the folder; always empty. */
    lock: at('lock'),
    /** Who holds the lock, for messages. */
    owner: at('owner.json'),
    password: at('password'),
    log: at('server.log'),
  }
}

/**
 * Makes the data folder and checks that this process can read and write it.
 *
 * As root, others may pass through it but not list it, because PostgreSQL's own account has to reach `cluster`; and it
 * is given to the owner of the folder above, so that he can start without root the next time.
 *
 * @throws ConfigurationError with a sentence that names the folder.
 */
export async function openDataFolder(dataDir: string): Promise<void> {
  try {
    const outermost = await mkdir(dataDir, { recursive: true, mode: isRoot() ? 0o711 : 0o700 })
    if (outermost) for (const folder of foldersBetween(outermost, dataDir)) await giveToFolderOwner(folder)
    const probe = path.join(dataDir, `.probe-${process.pid}`)
    await writeFile(probe, '')
    await rm(probe)
  } catch (cause) {
    throw new ConfigurationError(`The data folder ${dataDir} cannot be used (${reason(cause)}): ${REMEDY}`, { cause })
  }
}

/** The folders from the outer to the inner one, both included. */
function foldersBetween(outer: string, inner: string): string[] {
  const folders = [inner]
  while (folders[0] !== outer) folders.unshift(path.dirname(folders[0]!))
  return folders
}

const isRoot = () => process.getuid?.() === 0

const REMEDY = 'make it a folder that this account can read and write, or choose another one.'

/** Reads a file of ours in the data folder; undefined when there is none. */
export async function readOwn(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8')
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new ConfigurationError(
      `The data folder ${path.dirname(file)} cannot be used (${path.basename(file)}: ${reason(cause)}): ${REMEDY}`,
      { cause },
    )
  }
}

/** Writes a file of ours in one step, readable by its owner alone; as root it is given to the folder's owner. */
export async function writeOwn(file: string, text: string): Promise<void> {
  const draft = `${file}.${process.pid}`
  await writeFile(draft, text, { mode: 0o600 })
  await giveToFolderOwner(draft)
  await rename(draft, file)
}

/** As root, gives a file to the owner of the folder that it is in. */
export async function giveToFolderOwner(file: string): Promise<void> {
  if (!isRoot()) return
  const { uid, gid } = await stat(path.dirname(file))
  await chown(file, uid, gid)
}

/** The refusal for data that this process may not look at. */
export function foreignCluster(cluster: string, cause: unknown): ConfigurationError {
  return new ConfigurationError(
    `The database in ${cluster} cannot be read (${reason(cause)}): start as the account that it belongs to, or choose another data folder.`,
    { cause },
  )
}

const REASONS: Record<string, string> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'it is on a read-only file system',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of its path is not a folder',
  EEXIST: 'it is not a folder',
  ENOENT: 'it cannot be made there',
}

function reason(cause: unknown): string {
  const { code, message } = cause as NodeJS.ErrnoException
  return REASONS[code ?? ''] ?? message
}
