import { prepared, type Transaction } from '@saler/database'
import { recordEvents } from '@saler/events'
import { newId, refuse } from '@saler/kernel'
import { ORDER_CANCELLED, ORDER_STATUS_CHANGED } from '../events.ts'
import type { OrderStatus, SetOrderStatusErrorCode } from '../generated/resolvers.ts'
import type { OrderRow } from '../graphql/rows.ts'
import { ORDER_COLUMNS } from './loaders.ts'
import { originsOf } from './moves.ts'
import { orderEvent } from './order-event.ts'
import { giveBackRedeemed } from './pricing/redeem.ts'

/** A change of an order's status, and what its history says of it. */
export interface StatusChange {
  readonly to: OrderStatus
  readonly userId: string | null
  readonly note: string | null
  readonly reason?: string | null
}

/** A change of an order's status that somebody asked for. */
export interface WantedMove extends StatusChange {
  readonly storeNo: number
  readonly orderId: string
  /** From where it may go there; every allowed status unless given. */
  readonly origins?: readonly OrderStatus[]
  /** The input field that asked for the status. */
  readonly field: string
}

const LOCK = prepared<OrderRow>(
  'lock_order',
  `SELECT ${ORDER_COLUMNS} FROM "order" WHERE store_no = $1 AND id = $2 FOR UPDATE`,
)

// What gift cards paid goes back to them when the order is cancelled; of payments events tell it.
const MOVE = prepared<OrderRow>(
  'move_order',
  `UPDATE "order" SET status = $3::order_status, cancel_reason = coalesce($4::text, cancel_reason), expires_at = NULL,
    payment_status = CASE WHEN $3 = 'CANCELLED' AND payment_status = 'PAID' AND captured_total = 0 THEN 'REFUNDED'
      ELSE payment_status END
  WHERE store_no = $1 AND id = $2 AND status = $5::order_status
  RETURNING ${ORDER_COLUMNS}`,
)

const NOTE = prepared(
  'note_order_history',
  `INSERT INTO order_history (store_no, order_id, id, "from", "to", note, user_id)
  VALUES ($1, $2, $3, $4::order_status, $5::order_status, $6, $7)`,
)

/**
 * An order as it is, locked until the transaction ends: whoever changes an order, its lines, parcels or returns locks it
 * first, so that each change is decided on what the last one left.
 *
 * @throws Refusal NOT_FOUND on `orderId`.
 */
export async function lockOrder(transaction: Transaction, storeNo: number, orderId: string): Promise<OrderRow> {
  const [order] = await transaction.query(LOCK, [storeNo, orderId])
  return order ?? refuse('NOT_FOUND', ['orderId'])
}

/**
 * Moves an order to a status, with its history and event, in the caller's transaction. Nothing is cancelled of which a part
 * was shipped.
 *
 * @throws Refusal NOT_FOUND on `orderId`, TRANSITION_NOT_ALLOWED on the move's field.
 */
export async function moveOrder(transaction: Transaction, move: WantedMove): Promise<OrderRow> {
  const { to, origins = originsOf(to) } = move
  const order = await lockOrder(transaction, move.storeNo, move.orderId)
  const { status: from, fulfillmentStatus } = order
  if (!origins.includes(from) || (to === 'CANCELLED' && fulfillmentStatus !== 'UNFULFILLED'))
    return refuse<SetOrderStatusErrorCode>('TRANSITION_NOT_ALLOWED', [move.field], { from, to })
  return writeMove(transaction, order, move)
}

/**
 * Writes a move of an order that the caller has locked and found movable. The write itself is the last check: it changes
 * only an order that is still in the status that was found. Whatever moves an order also ends its waiting for a payment.
 */
export async function writeMove(transaction: Transaction, order: OrderRow, change: StatusChange): Promise<OrderRow> {
  const { storeNo, id, status: from } = order
  const { to, userId, note, reason = null } = change
  const [moved] = await transaction.query(MOVE, [storeNo, id, to, reason, from])
  if (!moved) throw new Error(`The order ${id} was to be moved from ${from} without its lock.`)
  await transaction.execute(NOTE, [storeNo, id, newId(storeNo), from, to, note, userId])
  if (to === 'CANCELLED') await giveBackRedeemed(transaction, { storeNo, orderId: id, userId })
  const event =
    to === 'CANCELLED'
      ? orderEvent(moved, ORDER_CANCELLED, { from, to, reason })
      : orderEvent(moved, ORDER_STATUS_CHANGED, { from, to })
  await recordEvents(transaction, [event])
  return moved
}
