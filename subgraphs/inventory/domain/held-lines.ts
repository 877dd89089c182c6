import { prepared, type Transaction } from '@saler/database'
import type { ReservationStatus } from '../generated/prisma/client.ts'
import type { Line } from './merge-lines.ts'

const LOCK_ITEMS = prepared(
  'lock_stock_items',
  `SELECT variant_id FROM stock_item WHERE store_no = $1 AND variant_id = ANY ($2::uuid[])
  ORDER BY variant_id FOR NO KEY UPDATE`,
)

const LOCK_RESERVATION = prepared<{ status: ReservationStatus }>(
  'lock_reservation',
  'SELECT status FROM reservation WHERE store_no = $1 AND order_id = $2 FOR NO KEY UPDATE',
)

/**
 * Locks the stock of some variants and then what an order holds, which is everybody's order. False when the order holds
 * nothing any more: it gave it back, or never held anything.
 */
export async function lockHeld(
  transaction: Transaction,
  storeNo: number,
  orderId: string,
  lines: readonly Line[],
): Promise<boolean> {
  await transaction.query(LOCK_ITEMS, [storeNo, lines.map(({ variantId }) => variantId)])
  const [reservation] = await transaction.query(LOCK_RESERVATION, [storeNo, orderId])
  return reservation !== undefined && reservation.status !== 'RELEASED'
}

const SELL = prepared(
  'sell_reservation_lines',
  `UPDATE reservation_line line SET sold = sold + part.quantity
  FROM unnest($3::uuid[], $4::int[]) AS part(variant_id, quantity)
  WHERE line.store_no = $1 AND line.order_id = $2 AND line.variant_id = part.variant_id`,
)

const TAKE_OFF = prepared(
  'shrink_reservation_lines',
  `UPDATE reservation_line line SET quantity = line.quantity - part.quantity
  FROM unnest($3::uuid[], $4::int[]) AS part(variant_id, quantity)
  WHERE line.store_no = $1 AND line.order_id = $2 AND line.variant_id = part.variant_id`,
)

const ADD = prepared(
  'grow_reservation_lines',
  `INSERT INTO reservation_line AS line (store_no, order_id, variant_id, quantity)
  SELECT $1, $2, variant_id, quantity FROM unnest($3::uuid[], $4::int[]) AS part(variant_id, quantity)
  ON CONFLICT (store_no, order_id, variant_id) DO UPDATE SET quantity = line.quantity + excluded.quantity`,
)

const FOLLOW = prepared(
  'follow_reservation_lines',
  `UPDATE reservation SET version = version + 1, status = (
    CASE WHEN EXISTS (SELECT FROM reservation_line WHERE store_no = $1 AND order_id = $2 AND sold < quantity)
      THEN 'KEPT' ELSE 'SOLD' END)::reservation_status
  WHERE store_no = $1 AND order_id = $2`,
)

/** How the lines of what an order holds change. */
export interface HeldChange {
  readonly sold?: readonly Line[]
  /** Sold before, and held again. */
  readonly unsold?: readonly Line[]
  readonly added?: readonly Line[]
  readonly takenOff?: readonly Line[]
}

/**
 * Changes what an order holds, whose reservation the caller has locked. The order exists then for certain, so what is
 * left is kept until it is sold or given back.
 *
 * @throws Error when it does not hold what is to be sold or taken off: an edit that added it was not heard of yet.
 */
export async function changeHeld(
  transaction: Transaction,
  storeNo: number,
  orderId: string,
  { sold = [], unsold = [], added = [], takenOff = [] }: HeldChange,
): Promise<void> {
  const valuesOf = (lines: readonly Line[], sign = 1): unknown[] => [
    storeNo,
    orderId,
    lines.map(({ variantId }) => variantId),
    lines.map(({ quantity }) => sign * quantity),
  ]
  let missing = false
  if (added.length > 0) await transaction.execute(ADD, valuesOf(added))
  if (sold.length > 0) missing ||= (await transaction.execute(SELL, valuesOf(sold))) < sold.length
  if (unsold.length > 0) missing ||= (await transaction.execute(SELL, valuesOf(unsold, -1))) < unsold.length
  if (takenOff.length > 0) missing ||= (await transaction.execute(TAKE_OFF, valuesOf(takenOff))) < takenOff.length
  if (missing) throw new Error(`The order ${orderId} does not hold what was changed of it.`)
  await transaction.execute(FOLLOW, [storeNo, orderId])
}
