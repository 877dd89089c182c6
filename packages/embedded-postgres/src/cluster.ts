import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { ConfigurationError } from '@saler/kernel'
import type { Account } from './account.ts'
import type { Binaries } from './binaries.ts'
import { foreignCluster, layout, readOwn, writeOwn } from './data-folder.ts'

const run = promisify(execFile)

/** The database role everything runs as. */
export const ROLE = 'saler'

/** The server's password, made at the first start. Only the account that starts Saler can read it. */
export async function passwordOf(dataDir: string): Promise<string> {
  const { password } = layout(dataDir)
  const known = await readOwn(password)
  if (known) return known.trim()
  if (await clusterVersion(dataDir)) {
    throw new ConfigurationError(
      `The file ${password} is missing, without which the database in ${dataDir} cannot be opened: restore it.`,
    )
  }
  const made = randomBytes(24).toString('base64url')
  await writeOwn(password, made)
  return made
}

/**
 * Creates the database cluster unless it is there, and answers whether it did.
 *
 * initdb works in a folder of another name, which is renamed when it is whole: one that was cut short is never taken
 * for a database, and is done again.
 */
export async function ensureCluster(
  dataDir: string,
  binaries: Binaries,
  account: Account,
  password: string,
  onCreate: () => void,
): Promise<boolean> {
  const { cluster } = layout(dataDir)
  const version = await clusterVersion(dataDir)
  if (version === binaries.major) return false
  if (version) {
    throw new ConfigurationError(
      `The data in ${dataDir} were written by PostgreSQL ${version} and this is PostgreSQL ${binaries.major}: start the earlier version of Saler, or choose another data folder.`,
    )
  }
  onCreate()
  await removeDrafts(dataDir)
  const draft = `${cluster}.draft-${process.pid}`
  const passwordFile = `${draft}.password`
  await mkdir(draft, { mode: 0o700 })
  await writeFile(passwordFile, password, { mode: 0o600 })
  if (account) {
    await chown(draft, account.uid, account.gid)
    await chown(passwordFile, account.uid, account.gid)
  }
  try {
    await initialise(draft, passwordFile, binaries, account)
  } catch (cause) {
    await rm(draft, { recursive: true, force: true })
    const { stderr, message } = cause as { stderr?: string; message: string }
    const detail = stderr?.match(/^initdb: error: (.*)$/m)?.[1] ?? stderr?.match(/^.*FATAL: +(.*)$/m)?.[1] ?? message
    throw new ConfigurationError(`The database could not be created in ${dataDir}: ${detail}.`, { cause })
  } finally {
    await rm(passwordFile, { force: true })
  }
  await rename(draft, cluster).catch((cause) => {
    throw new ConfigurationError(`${cluster} is in the way: it is no database, so move it elsewhere.`, { cause })
  })
  return true
}

/**
 * What counts as a letter for the extensions that ask the system's library (`pg_trgm`, which finds similar words): in
 * `C` only English ones do, so it is the last resort. Not every system knows the first.
 */
const CHARACTER_TYPES = ['C.UTF-8', 'en_US.UTF-8', 'C']

async function initialise(folder: string, passwordFile: string, binaries: Binaries, account: Account): Promise<void> {
  for (const characterType of CHARACTER_TYPES) {
    try {
      const options = [...initdbOptions(folder, passwordFile), `--lc-ctype=${characterType}`]
      await run(binaries.initdb, options, { ...account, cwd: path.dirname(folder) })
      return
    } catch (error) {
      const unknown = /invalid locale name/.test((error as { stderr?: string }).stderr ?? '')
      if (!unknown || characterType === CHARACTER_TYPES.at(-1)) throw error
    }
  }
}

function initdbOptions(folder: string, passwordFile: string): string[] {
  return [
    `--pgdata=${folder}`,
    `--username=${ROLE}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // Compares by code point and knows the letters of every language, the same on every machine; what people read is
    // sorted with an explicit ICU collation.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
  ]
}

/** PostgreSQL's major version that wrote the cluster; undefined when there is none. */
export async function clusterVersion(dataDir: string): Promise<string | undefined> {
  const { cluster } = layout(dataDir)
  const version = await readFile(path.join(cluster, 'PG_VERSION'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw foreignCluster(cluster, error)
  })
  return version?.trim()
}

/** Removes what an initdb left that was cut short, its password file included. */
async function removeDrafts(dataDir: string): Promise<void> {
  const { cluster } = layout(dataDir)
  for (const name of await readdir(dataDir)) {
    if (!name.startsWith(`${path.basename(cluster)}.draft-`)) continue
    // The initdb itself may have outlived the process that was killed, and still be writing.
    await rm(path.join(dataDir, name), { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
  }
}
