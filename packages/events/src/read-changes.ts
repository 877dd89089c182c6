import { prepared, type Queries } from '@saler/database'
import { readPosition } from './log-cursor.ts'

/** That something happened, and to what. */
export interface LoggedChange {
  /** Its place in the domain's log, as text; null while the relay has yet to give it one. */
  readonly position: string | null
  readonly storeNo: number
  readonly type: string
  /** The ids of what it happened to. */
  readonly ids: string[]
}

/** What happened in a domain, in all stores, in a stretch of its log. */
export interface ChangeLog {
  /** `events` leaves out nothing behind this position. */
  readonly from: string
  /** The newest position of all. */
  readonly to: string
  readonly events: LoggedChange[]
}

interface ChangeRow {
  readonly store_no: number
  readonly type: string
  readonly payload: unknown
  readonly position: bigint | null
  /** Up to which position the log may have been removed. */
  readonly forgotten: bigint
}

const FEW = 20
const MANY = 2_000

// In the order of the index, backwards: what has no position yet comes first, then the newest. One statement sees one
// moment, so nothing can get its position meanwhile and be left out. A condition instead would be for the planner to
// judge by what it knows of the table, and of one that grows this fast it soon knows nothing.
const newest = (limit: number) =>
  prepared<ChangeRow>(
    `newest_events_${limit}`,
    `SELECT store_no, type, payload, position,
      coalesce((SELECT position FROM relay_cursor WHERE name = 'forgotten'), 0)::bigint AS forgotten
    FROM event ORDER BY position DESC LIMIT ${limit}`,
  )
const READ_FEW = newest(FEW)
const READ_MANY = newest(MANY)

/**
 * What was committed in a domain behind a position, for those who keep what they read of it: also events that the relay has
 * not seen yet, which come again when they have a position. At most the newest 2,000, and nothing of what was removed from the
 * log: `from` says since when they are all. Without a position the newest 2,000.
 *
 * @param options.idsOf the ids of what an event happened to; undefined for an event that changes nothing anybody keeps.
 * @throws Refusal INVALID on `after`.
 * @throws Error when so many events wait for their positions that they cannot all be told.
 */
export async function readChanges(options: {
  database: Queries
  /** The `to` of the last answer. */
  after: string | null | undefined
  idsOf: (type: string, payload: unknown) => string[] | undefined
}): Promise<ChangeLog> {
  const { database, idsOf } = options
  const after = options.after == null ? undefined : readPosition(options.after)
  const few = after === undefined ? undefined : stretchOf(await database.query(READ_FEW), FEW, after)
  const stretch = few ?? stretchOf(await database.query(READ_MANY), MANY, after)
  if (!stretch) throw new Error('Too many events wait for their place in the log.')
  const events = stretch.rows.flatMap(({ store_no: storeNo, type, payload, position }) => {
    const ids = idsOf(type, payload)
    return ids ? [{ position: position === null ? null : String(position), storeNo, type, ids }] : []
  })
  return { from: String(stretch.from), to: String(stretch.to), events }
}

interface Stretch {
  readonly from: bigint
  readonly to: bigint
  readonly rows: readonly ChangeRow[]
}

const larger = (a: bigint, b: bigint): bigint => (a > b ? a : b)

/** What the newest rows tell of the log; undefined when there are more that nobody may miss. */
function stretchOf(rows: readonly ChangeRow[], limit: number, after: bigint | undefined): Stretch | undefined {
  const oldest = rows.at(-1)?.position
  const isAll = rows.length < limit
  if (oldest === null && !isAll) return undefined
  const [newestRow] = rows
  const reached = larger(isAll ? 0n : oldest! - 1n, newestRow?.forgotten ?? 0n)
  if (after !== undefined && reached > after && limit < MANY) return undefined
  const from = after !== undefined && after > reached ? after : reached
  const to = rows.find(({ position }) => position !== null)?.position ?? 0n
  return { from, to, rows: rows.filter(({ position }) => position === null || position > from) }
}
