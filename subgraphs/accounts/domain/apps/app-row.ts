import { prepared } from '@saler/database'
import { storeOf } from '@saler/kernel'
import type { Context } from '../context.ts'

/** A program that works with one store. */
export interface AppRow {
  readonly storeNo: number
  readonly id: string
  readonly storeId: string
  readonly name: string
  readonly description: string | null
  readonly createdBy: string | null
  readonly createdAt: Date
}

export const APP_COLUMNS = `store_no AS "storeNo", id, store_id AS "storeId", name, description,
  created_by AS "createdBy", created_at AS "createdAt"`

const READ = prepared<AppRow>(
  'apps-by-id',
  `SELECT ${APP_COLUMNS} FROM app
   WHERE (store_no, id) IN (SELECT * FROM unnest($1::int[], $2::uuid[]))`,
)

/** The apps with these ids, in one query. Whether the caller may see them is asked before. */
export async function readApps(
  { database }: Pick<Context, 'database'>,
  ids: readonly string[],
): Promise<(AppRow | undefined)[]> {
  const known = ids.filter((id) => storeOf(id) !== undefined)
  const rows = known.length === 0 ? [] : await database.query(READ, [known.map(storeOf), known])
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.map((id) => byId.get(id))
}
