import { execFile } from 'node:child_process'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { ConfigurationError } from '@saler/kernel'
import { layout } from './data-folder.ts'

/** The account PostgreSQL runs as, or nothing where it can run as the account of this process. */
export type Account = { uid: number; gid: number } | undefined

const run = promisify(execFile)

/**
 * Chooses the account for the server. PostgreSQL refuses to run as root, so as root it is whom the data belong to
 * already; and for new data the first of these that exists and reaches both folders: the owner of the data folder (an
 * ordinary user whose project is started with sudo), `postgres`, `nobody`. No account is ever created.
 *
 * @throws ConfigurationError that names the folder which none of them reaches.
 */
export async function chooseAccount(dataDir: string, binaryDir: string): Promise<Account> {
  if (process.getuid?.() !== 0) return undefined
  let obstacle: string | undefined
  for (const account of await candidates(dataDir)) {
    const closed = (await closedFolder(binaryDir, account)) ?? (await closedFolder(dataDir, account))
    if (!closed) return account
    obstacle = `PostgreSQL cannot run as root, and the account ${account.name} that it would run as cannot enter ${closed}: allow it with "chmod o+x ${closed}", or keep the project and its data folder elsewhere, for example under /srv.`
  }
  throw new ConfigurationError(
    obstacle ??
      'PostgreSQL cannot run as root, and there is neither a "postgres" nor a "nobody" account: start as an ordinary user.',
  )
}

type Candidate = { uid: number; gid: number; name: string }

async function candidates(dataDir: string): Promise<Candidate[]> {
  const existing = await stat(layout(dataDir).cluster).catch(() => undefined)
  if (existing) return [{ uid: existing.uid, gid: existing.gid, name: `number ${existing.uid}` }]
  const { uid: owner } = await stat(dataDir)
  const names = [...(owner === 0 ? [] : [String(owner)]), 'postgres', 'nobody']
  const found = await Promise.all(names.map(lookUp))
  return found.filter((one) => one !== undefined)
}

async function lookUp(name: string): Promise<Candidate | undefined> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])])
    return { uid: Number(uid.stdout), gid: Number(gid.stdout), name }
  } catch {
    return undefined
  }
}

/** The outermost folder on the way to `folder` that the account may not pass through; undefined when it gets there. */
async function closedFolder(folder: string, account: { uid: number; gid: number }): Promise<string | undefined> {
  const way: string[] = []
  for (let at = folder; at !== path.dirname(at); at = path.dirname(at)) way.unshift(at)
  for (const at of way) {
    const found = await stat(at).catch(() => undefined)
    if (!found || passable(found, account)) continue
    // Mode bits are not the last word where a folder has an access control list, so the system is asked.
    const reached = await run('/bin/sh', ['-c', 'test -x "$1"', 'sh', at], {
      uid: account.uid,
      gid: account.gid,
      cwd: '/',
    }).then(
      () => true,
      () => false,
    )
    if (!reached) return at
  }
  return undefined
}

/** Whether the mode bits of a folder let an account that has no supplementary groups pass through it. */
export function passable(
  folder: { mode: number; uid: number; gid: number },
  account: { uid: number; gid: number },
): boolean {
  if (folder.uid === account.uid) return (folder.mode & 0o100) !== 0
  if (folder.gid === account.gid) return (folder.mode & 0o010) !== 0
  return (folder.mode & 0o001) !== 0
}
