import { prepared } from '@saler/database'
import type { StoredFile } from '../graphql/rows.ts'
import type { Context } from './context.ts'
import { allKeys } from './file-keys.ts'

const REMOVE = prepared(
  'remove-file',
  `WITH removed AS (
    DELETE FROM file WHERE store_no = $1 AND id = $2 AND status = 'DELETING' RETURNING size
  )
  UPDATE store_usage SET files = greatest(0, files - 1), bytes = greatest(0, bytes - removed.size)
  FROM removed WHERE store_no = $1`,
)

/**
 * Removes what there is of a file that was marked: its objects first, so that nothing is ever stored of which no row
 * tells. Stopped in between, it is begun again.
 */
export async function removeFile({ database, storage }: Context, file: StoredFile | undefined): Promise<void> {
  if (file?.status !== 'DELETING') return
  await storage.delete(allKeys(file))
  await database.execute(REMOVE, [file.storeNo, file.id])
}
