import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { foreignCluster } from './data-folder.ts'

/** What a running server writes about itself into `postmaster.pid`. */
export type Postmaster = {
  pid: number
  dataDirectory: string
  port: number
  status: 'starting' | 'ready' | 'stopping' | 'unknown'
}

const file = (cluster: string) => path.join(cluster, 'postmaster.pid')

/** Reads the server's own account of itself; undefined when there is none or it is only half written. */
export async function readPostmaster(cluster: string): Promise<Postmaster | undefined> {
  try {
    return parsePostmaster(await readFile(file(cluster), 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw foreignCluster(cluster, error)
  }
}

/** The lines are: pid, data directory, start time, port, socket directory, listen address, shared memory, status. */
export function parsePostmaster(text: string): Postmaster | undefined {
  const [pid, dataDirectory, , port, , , , status] = text.split('\n').map((line) => line.trim())
  if (!Number(pid) || !dataDirectory) return undefined
  return {
    pid: Math.abs(Number(pid)),
    dataDirectory,
    port: Number(port ?? 0),
    status: status === 'ready' || status === 'starting' || status === 'stopping' ? status : 'unknown',
  }
}

/**
 * Marks a server that is known to be gone as gone, where its pid still means something to the system (a zombie nobody
 * reaps, or another program that was given the number) and PostgreSQL would take it for alive.
 *
 * The file itself stays: it also names the shared memory, by which PostgreSQL finds out whether server processes
 * survived their postmaster, and then refuses to start over them. Removing it would remove that protection.
 */
export async function markGone(cluster: string): Promise<void> {
  const lines = (await readFile(file(cluster), 'utf8')).split('\n')
  await writeFile(file(cluster), [NO_PROCESS, ...lines.slice(1)].join('\n'))
}

/** Larger than any system gives out. */
const NO_PROCESS = 99_999_999
