import { authorize } from '@saler/identity'
import { type Connection, connectionOf, decodeIdCursor, pageSize } from '@saler/kernel'
import type { Context } from './context.ts'

/** A page whose total is counted only when it is asked for. */
export type CountedConnection<Row> = Connection<Row> & { readonly totalCount: () => Promise<number> }

/** What a list of a store's rows is read with. */
interface Table<Row> {
  /** Before this id where there is one, newest first. */
  readonly find: (page: { storeNo: number; before: string | null; take: number }) => Promise<Row[]>
  readonly count: (storeNo: number) => Promise<number>
}

/**
 * A page of what a store has, newest first: ids sort by the time they were made. Needs orders:read.
 *
 * @throws Refusal UNAUTHENTICATED, FORBIDDEN, NOT_FOUND on `storeId`, INVALID on `first` or `after`.
 */
export async function pageById<Row extends { readonly id: string }>(
  { identity }: Context,
  { storeId, first, after }: { storeId: string; first?: number | null; after?: string | null },
  { find, count }: Table<Row>,
): Promise<CountedConnection<Row>> {
  const storeNo = authorize(identity, storeId, 'orders:read', ['storeId'])
  const size = pageSize(first)
  const before = after == null ? null : decodeIdCursor(after)
  const rows = await find({ storeNo, before, take: size + 1 })
  return {
    ...connectionOf({ rows, size, after, cursor: ({ id }) => [id], node: (row) => row }),
    totalCount: () => count(storeNo),
  }
}
