import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { ConfigurationError } from '@saler/kernel'

/**
 * The secret of an installation on one machine: made at the first start and kept, readable by its owner only.
 *
 * @throws ConfigurationError when the data folder cannot be used.
 */
export async function secretOf(dataDir: string): Promise<string> {
  const file = path.join(dataDir, 'secret')
  try {
    await mkdir(dataDir, { recursive: true })
    // 'wx' fails when the file is there, so that two processes starting together agree on one secret.
    await writeFile(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' }).catch(ignoreExisting)
    return (await readFile(file, 'utf8')).trim()
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    throw new ConfigurationError(
      `The data folder ${dataDir} cannot be used (${code}): make it writable, or set SALER_DATA to another one.`,
      { cause },
    )
  }
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error
}
