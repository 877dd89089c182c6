import { prepared, type Queries } from '@saler/database'
import { refuse } from '@saler/kernel'
import type { LoggedEvent } from './event.ts'
import { encodeLogCursor } from './log-cursor.ts'

interface EventRow {
  store_no: number
  id: string
  type: string
  at: Date
  payload: unknown
  position: bigint
}

const COLUMNS = 'store_no, id, type, at, payload, position'

const READ = prepared<EventRow>(
  'read_log',
  `SELECT ${COLUMNS} FROM event WHERE store_no = $1 AND position > $2 ORDER BY position LIMIT $3`,
)

const READ_MANY = prepared<EventRow>(
  'read_logs',
  `SELECT e.* FROM unnest($1::int[], $2::bigint[]) AS wanted(store, after)
  CROSS JOIN LATERAL (
    SELECT ${COLUMNS} FROM event
    WHERE store_no = wanted.store AND position > wanted.after ORDER BY position LIMIT $3
  ) e`,
)

const LAST = prepared<{ position: bigint | null }>(
  'last_position',
  'SELECT max(position) AS position FROM event WHERE store_no = $1',
)

const LAST_OF_MANY = prepared<{ store: number; position: bigint | null }>(
  'last_positions',
  `SELECT store, (SELECT max(position) FROM event WHERE store_no = store) AS position
  FROM unnest($1::int[]) AS wanted(store)`,
)

// What stays of a store's log is the end of it, without gaps.
const REMOVED = prepared<{ removed: boolean }>(
  'events_removed_behind',
  `SELECT $2 < coalesce((SELECT position FROM relay_cursor WHERE name = 'forgotten'), 0)
    AND $2 < coalesce((SELECT min(position) FROM event WHERE store_no = $1), 0) AS removed`,
)

/**
 * Checks that nothing of what happened in a store behind a position was removed from the log.
 *
 * @throws Refusal CURSOR_TOO_OLD on `after`.
 */
export async function refuseGap(database: Queries, storeNo: number, after: bigint): Promise<void> {
  const [found] = await database.query(REMOVED, [storeNo, after])
  if (found!.removed) refuse('CURSOR_TOO_OLD', ['after'])
}

/** A store's events behind a position, in order, at most `limit`. */
export async function readLog(options: {
  database: Queries
  storeNo: number
  after: bigint
  limit: number
}): Promise<LoggedEvent[]> {
  const { database, storeNo, after, limit } = options
  return (await database.query(READ, [storeNo, after, limit])).map(eventOf)
}

/** The events of several stores, each behind a position of its own, at most `limit` of each; a store's in order. */
export async function readLogs(options: {
  database: Queries
  after: ReadonlyMap<number, bigint>
  limit: number
}): Promise<LoggedEvent[]> {
  const { database, after, limit } = options
  return (await database.query(READ_MANY, [[...after.keys()], [...after.values()], limit])).map(eventOf)
}

/** The position of a store's newest event, 0 when it has none. */
export async function lastPosition(database: Queries, storeNo: number): Promise<bigint> {
  const [row] = await database.query(LAST, [storeNo])
  return row?.position ?? 0n
}

/** The positions of several stores' newest events, 0 where there is none. */
export async function lastPositions(database: Queries, stores: readonly number[]): Promise<Map<number, bigint>> {
  const rows = await database.query(LAST_OF_MANY, [stores])
  return new Map(rows.map(({ store, position }) => [store, position ?? 0n]))
}

const eventOf = ({ store_no, id, type, at, payload, position }: EventRow): LoggedEvent => ({
  id,
  storeNo: store_no,
  type,
  payload,
  at,
  position,
  cursor: encodeLogCursor(position),
})
