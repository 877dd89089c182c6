import { prepared } from '@saler/database'
import type { Context } from '../context.ts'
import { countCategories, insertCategory } from '../create-category.ts'
import { handleFrom } from '../handle.ts'
import { holdStore } from '../hold-store.ts'
import { LIMITS } from '../limits.ts'
import { writeUnique } from '../write-unique.ts'

const BY_HANDLE = prepared<{ id: string; handle: string }>(
  'categories-by-handle',
  'SELECT id, handle FROM category WHERE store_no = $1 AND handle = ANY ($2::text[])',
)

/**
 * Finds the store's categories for names of a file, and makes those that are missing, at the top of the tree. A name
 * means the category with the handle that is made from it. Names beyond the store's limit are left out.
 */
export async function ensureCategories(
  context: Context,
  options: { storeNo: number; storeId: string; names: readonly string[] },
): Promise<Map<string, string>> {
  const { storeNo, storeId } = options
  const handles = new Map(options.names.map((name) => [name, handleFrom(name, 'category')]))
  return writeUnique(context.database, async (transaction) => {
    const store = await holdStore(context, transaction, { storeNo, storeId, alone: handles.size > 0 })
    if (handles.size === 0) return new Map()
    const known = await transaction.query(BY_HANDLE, [storeNo, [...new Set(handles.values())]])
    const byHandle = new Map(known.map(({ id, handle }) => [handle, id]))
    let count = await countCategories(transaction, storeNo)
    for (const [name, handle] of handles) {
      if (byHandle.has(handle) || count >= LIMITS.categories) continue
      byHandle.set(handle, await insertCategory(transaction, store, { name, handle, parentId: null, translations: {} }))
      count++
    }
    return new Map(
      [...handles].flatMap(([name, handle]) => (byHandle.has(handle) ? [[name, byHandle.get(handle)!]] : [])),
    )
  })
}
