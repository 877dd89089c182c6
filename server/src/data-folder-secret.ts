import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** The secret of an installation on one machine: made at the first start and kept, readable by its owner only. */
export async function secretOf(dataDir: string): Promise<string> {
  const file = path.join(dataDir, 'secret')
  try {
    // 'wx' fails when the file is there, so that two processes starting together agree on one secret.
    await writeFile(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return (await readFile(file, 'utf8')).trim()
}
