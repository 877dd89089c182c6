import { authorize } from '@saler/identity'
import { type Connection, connectionOf, decodeIdCursor, pageSize } from '@saler/kernel'
import type { Context } from '../context.ts'
import { APP_COLUMNS, type AppRow } from './app-row.ts'

/** A page of apps. The whole list is counted only when `totalCount` is called. */
export interface AppPage extends Connection<AppRow> {
  readonly totalCount: () => Promise<number>
}

/**
 * The apps of a store, newest first.
 *
 * @throws Refusal UNAUTHENTICATED, FORBIDDEN, NOT_FOUND on `storeId`; INVALID on `first` or `after`.
 */
export async function listApps(
  context: Context,
  { storeId, first, after }: { storeId: string; first?: number | null; after?: string | null },
): Promise<AppPage> {
  const storeNo = authorize(context.identity, storeId, 'apps:read', ['storeId'])
  const size = pageSize(first)
  const rows = await context.database.query<AppRow>(
    `SELECT ${APP_COLUMNS} FROM app WHERE store_no = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
    [storeNo, after == null ? null : decodeIdCursor(after), size + 1],
  )
  for (const row of rows) context.loaders.app.prime(row.id, row)
  return {
    ...connectionOf({ rows, size, after, cursor: ({ id }) => [id], node: (row) => row }),
    totalCount: async () => {
      const [counted] = await context.database.query<{ total: number }>(
        'SELECT count(*)::int AS total FROM app WHERE store_no = $1',
        [storeNo],
      )
      return counted!.total
    },
  }
}
