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
  readonly newest: bigint
  readonly store_no: number | null
  readonly type: string
  readonly payload: unknown
  readonly position: bigint | null
}

const LIMIT = 1_000

// One statement sees one moment: nothing can get its position between the two halves and be in neither.
const READ = prepared<ChangeRow>(
  'read_changes',
  `SELECT newest, store_no, type, payload, position
     FROM (SELECT coalesce(max(position), 0) AS newest FROM event) log
     LEFT JOIN LATERAL (
       (SELECT store_no, type, payload, position FROM event
         WHERE position > coalesce($1::bigint, newest - $2) ORDER BY position DESC LIMIT $2)
       UNION ALL
       (SELECT store_no, type, payload, position FROM event WHERE position IS NULL LIMIT $2)
     ) changed ON true`,
)

/**
 * What was committed in a domain behind a position, for those who keep what they read of it: also events that the relay has
 * not seen yet, which come again when they have a position. At most the newest 1,000: `from` says since when they are all.
 * Without a position the last 1,000.
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
  const rows = await database.query(READ, [after ?? null, LIMIT])
  const newest = rows[0]!.newest
  const events: LoggedChange[] = []
  let placed = 0
  let oldest = newest
  for (const { store_no: storeNo, type, payload, position } of rows) {
    if (storeNo === null) continue
    if (position !== null) {
      placed++
      if (position < oldest) oldest = position
    }
    const ids = idsOf(type, payload)
    if (ids) events.push({ position: position === null ? null : String(position), storeNo, type, ids })
  }
  if (rows.length - placed >= LIMIT) throw new Error('Too many events wait for their place in the log.')
  const start = after ?? (newest > BigInt(LIMIT) ? newest - BigInt(LIMIT) : 0n)
  return { from: String(placed === LIMIT ? oldest - 1n : start), to: String(newest), events }
}
