import { prepared } from '@saler/database'
import type { ReservationStatus } from '../generated/prisma/client.ts'
import { stockChangeStatement, stockChangeValues } from './change-stock.ts'
import type { Context } from './context.ts'

const LINES = prepared<{ variantId: string; quantity: number }>(
  'read_reservation_lines',
  `SELECT variant_id AS "variantId", quantity FROM reservation_line WHERE store_no = $1 AND order_id = $2`,
)

// The count makes the statement take the locks of all items before the reservation's, which is everybody's order.
const CONDITIONS = `ended AS (
  UPDATE reservation SET status = $11::reservation_status
  WHERE store_no = $1 AND order_id = $9::uuid AND status = ANY ($12::reservation_status[])
    AND expires_at < $13::timestamptz AND (SELECT count(*) FROM locked) = cardinality($2::uuid[])
  RETURNING order_id
),`

const END = prepared<{ ended: boolean }>(
  'end_reservation',
  stockChangeStatement(CONDITIONS, 'EXISTS (SELECT FROM ended)', 'EXISTS (SELECT FROM ended) AS ended'),
)

export interface ReservationEnd {
  readonly storeNo: number
  readonly orderId: string
  /** RELEASED gives the units back, SOLD takes them out of the stock. */
  readonly as: 'RELEASED' | 'SOLD'
  readonly reason?: string | null
  /** End it only in one of these states: HELD and KEPT unless given. */
  readonly from?: readonly ReservationStatus[]
  /** End it only when it expired before this moment. */
  readonly expiredBefore?: Date
}

/**
 * Ends what is held for an order, once: of several that run at the same moment one does it, and later ones find
 * nothing to do. Answers whether this one did it.
 */
export async function endReservation(context: Context, end: ReservationEnd): Promise<boolean> {
  const { storeNo, orderId, as, reason } = end
  const lines = await context.database.query(LINES, [storeNo, orderId])
  if (lines.length === 0) return false
  const sold = as === 'SOLD'
  const changes = lines.map(({ variantId, quantity }) => ({
    variantId,
    onHand: sold ? -quantity : 0,
    reserved: -quantity,
  }))
  const values = stockChangeValues(storeNo, changes, { kind: sold ? 'SALE' : 'RELEASE', reason, orderId })
  values.push(as, end.from ?? ['HELD', 'KEPT'], end.expiredBefore ?? 'infinity')
  const [answer] = await context.database.query(END, values)
  if (answer!.ended) context.outbox.poke()
  return answer!.ended
}
