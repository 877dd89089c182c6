import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@saler/embedded-postgres'
import pg from 'pg'
import { onTestFinished } from 'vitest'
import { readPostmaster } from '../src/postmaster-file.ts'
import { programOf } from '../src/process-inspection.ts'

/** A folder that does not exist yet; when the test is done it is removed, and whatever server still runs in it ended. */
export function newFolder(): string {
  const folder = path.join(os.tmpdir(), `saler-postgres-${randomBytes(6).toString('hex')}`)
  onTestFinished(async () => {
    await endServer(folder)
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
  })
  return folder
}

/** The number of the folder's server process, as it says itself. */
export const serverPid = (folder: string) => Number(readFileSync(pidFile(folder), 'utf8').split('\n')[0])

export const pidFile = (folder: string) => path.join(folder, 'cluster', 'postmaster.pid')

/** Ends the server of the folder, if the number in its file still is one that runs there. */
async function endServer(folder: string): Promise<void> {
  const server = await readPostmaster(path.join(folder, 'cluster')).catch(() => undefined)
  if (server?.dataDirectory !== path.join(folder, 'cluster')) return
  if ((await programOf(server.pid))?.includes('postgres')) process.kill(server.pid, 'SIGKILL')
}

/** Starts a server that is stopped when the test is done. */
export async function start(folder: string): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir: folder })
  onTestFinished(() => server.stop())
  return server
}

/** Runs one statement in a connection of its own. */
export async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

type Said = { step?: string; url?: string; adopted?: boolean; owned?: boolean; error?: string; name?: string }

/** Runs `hold.ts` and waits until it says what `until` accepts. */
export async function hold(
  how: 'start' | 'attach',
  folder: string,
  options: { uid?: number; until?: (said: Said) => boolean } = {},
): Promise<{ child: ChildProcess; said: Said }> {
  const until = options.until ?? ((said) => said.step === undefined)
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'hold.ts'), how, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.uid }),
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  for await (const line of createInterface({ input: child.stdout! })) {
    const said = JSON.parse(line) as Said
    if (until(said)) return { child, said }
  }
  throw new Error('it ended without a word')
}

/** kill -9, and the wait until it took effect. */
export async function killHard(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await gone
}
