import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import type { ListedObjects } from './storage.ts'

const MAX_LISTED = 1_000

/** The files below a folder whose keys begin with the prefix, in the order of their keys. */
export async function listFolder(
  root: string,
  prefix: string,
  { after, limit = MAX_LISTED }: { after?: string | null; limit?: number } = {},
): Promise<ListedObjects> {
  const wanted = Math.min(limit, MAX_LISTED)
  const objects: { key: string; size: number; modifiedAt: Date }[] = []
  const mayHold = (key: string): boolean =>
    (key.startsWith(prefix) || prefix.startsWith(key)) && (!after || key >= after || after.startsWith(key))

  /** Answers false when there are enough. */
  const walk = async (folder: string): Promise<boolean> => {
    const entries = await readdir(path.join(root, folder), { withFileTypes: true }).catch(() => [])
    const keys = entries
      .filter(({ name }) => !name.startsWith('.'))
      .map((entry) => `${folder}${entry.name}${entry.isDirectory() ? '/' : ''}`)
    // A folder's name is compared with its slash, as it stands in the keys of what lies in it.
    for (const key of keys.sort(byBytes)) {
      if (!mayHold(key)) continue
      if (key.endsWith('/')) {
        if (!(await walk(key))) return false
      } else if (key.startsWith(prefix) && (!after || key > after)) {
        const stats = await stat(path.join(root, key)).catch(() => undefined)
        if (stats) objects.push({ key, size: stats.size, modifiedAt: stats.mtime })
        if (objects.length > wanted) return false
      }
    }
    return true
  }

  await walk('')
  const page = objects.slice(0, wanted)
  return { objects: page, next: objects.length > wanted ? page.at(-1)!.key : null }
}

const byBytes = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
