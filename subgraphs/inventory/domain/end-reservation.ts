import { prepared } from '@saler/database'
import type { ReservationStatus } from '../generated/prisma/client.ts'
import { stockChangeStatement, stockChangeValues } from './change-stock.ts'
import type { Context } from './context.ts'

const HELD = prepared<{ status: ReservationStatus; version: number; variantId: string | null; held: number }>(
  'read_held_lines',
  `SELECT status, version, variant_id AS "variantId", quantity - sold AS held
  FROM reservation LEFT JOIN reservation_line line USING (store_no, order_id)
  WHERE store_no = $1 AND order_id = $2 AND (line IS NULL OR sold < quantity)`,
)

// The count makes the statement take the locks of all items before the reservation's, which is everybody's order. The
// version tells that the lines are still those that were read: PostgreSQL checks it on the newest version of the row.
const CONDITIONS = `ended AS (
  UPDATE reservation SET status = 'RELEASED', version = version + 1
  WHERE store_no = $1 AND order_id = $9::uuid AND status = ANY ($11::reservation_status[])
    AND expires_at < $12::timestamptz AND version = $13 AND (SELECT count(*) FROM locked) = cardinality($2::uuid[])
  RETURNING order_id
),`

const END = prepared<{ ended: boolean }>(
  'end_reservation',
  stockChangeStatement(CONDITIONS, 'EXISTS (SELECT FROM ended)', 'EXISTS (SELECT FROM ended) AS ended'),
)

export interface ReservationEnd {
  readonly storeNo: number
  readonly orderId: string
  readonly reason?: string | null
  /** End it only in one of these states: HELD and KEPT unless given. */
  readonly from?: readonly ReservationStatus[]
  /** End it only when it expired before this moment. */
  readonly expiredBefore?: Date
}

/** How often it looks again when the lines change meanwhile. */
const ATTEMPTS = 5

/**
 * Gives back what an order still holds, once: of several that run at the same moment one does it, and later ones find
 * nothing to do. Answers whether this one did it.
 */
export async function endReservation(context: Context, end: ReservationEnd): Promise<boolean> {
  const { storeNo, orderId, reason, from = ['HELD', 'KEPT'], expiredBefore = 'infinity' } = end
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const lines = await context.database.query(HELD, [storeNo, orderId])
    const [first] = lines
    if (!first || !from.includes(first.status)) return false
    const changes = lines.flatMap(({ variantId, held }) =>
      variantId === null ? [] : [{ variantId, onHand: 0, reserved: -held }],
    )
    const values = stockChangeValues(storeNo, changes, { kind: 'RELEASE', reason, orderId })
    const [answer] = await context.database.query(END, [...values, from, expiredBefore, first.version])
    if (answer!.ended) {
      context.outbox.poke()
      return true
    }
    if (expiredBefore !== 'infinity') return false
  }
  throw new Error(`What the order ${orderId} holds changes all the time.`)
}
