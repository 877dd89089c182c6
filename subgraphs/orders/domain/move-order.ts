import { prepared, type Transaction } from '@saler/database'
import { type DomainEvent, recordEvents } from '@saler/events'
import { newId, refuse } from '@saler/kernel'
import { ORDER_CANCELLED, ORDER_STATUS_CHANGED, type OrderCancelled, type OrderStatusChanged } from '../events.ts'
import type { OrderStatus, SetOrderStatusErrorCode } from '../generated/resolvers.ts'
import type { OrderRow } from '../graphql/rows.ts'
import { ORDER_COLUMNS } from './loaders.ts'
import { fulfillmentAfter, originsOf } from './moves.ts'

/** A change of an order's status that somebody asked for. */
export interface WantedMove {
  readonly storeNo: number
  readonly orderId: string
  readonly to: OrderStatus
  /** From where it may go there; every allowed status unless given. */
  readonly origins?: readonly OrderStatus[]
  readonly userId: string | null
  readonly note: string | null
  readonly trackingNumber?: string | null
  readonly reason?: string | null
  /** The input field that asked for the status. */
  readonly field: string
}

const LOCK = prepared<{ status: OrderStatus }>(
  'lock_order',
  'SELECT status FROM "order" WHERE store_no = $1 AND id = $2 FOR UPDATE',
)

const MOVE = prepared<OrderRow>(
  'move_order',
  `UPDATE "order" SET status = $3::order_status,
    fulfillment_status = coalesce($4::fulfillment_status, fulfillment_status),
    tracking_number = coalesce($5::text, tracking_number), cancel_reason = coalesce($6::text, cancel_reason)
  WHERE store_no = $1 AND id = $2 AND status = ANY ($7::order_status[])
  RETURNING ${ORDER_COLUMNS}`,
)

const NOTE = prepared(
  'note_order_history',
  `INSERT INTO order_history (store_no, order_id, id, "from", "to", note, user_id)
  VALUES ($1, $2, $3, $4::order_status, $5::order_status, $6, $7)`,
)

/**
 * Moves an order to a status, with its history and event, in the caller's transaction. The write itself is the check: it
 * changes only an order that is in one of the allowed statuses.
 *
 * @throws Refusal NOT_FOUND on `orderId`, TRANSITION_NOT_ALLOWED on the move's field.
 */
export async function moveOrder(transaction: Transaction, move: WantedMove): Promise<OrderRow> {
  const { storeNo, orderId, to, userId, note, trackingNumber = null, reason = null } = move
  const origins = move.origins ?? originsOf(to)
  const [locked] = await transaction.query(LOCK, [storeNo, orderId])
  if (!locked) return refuse('NOT_FOUND', ['orderId'])
  const from = locked.status
  const values = [storeNo, orderId, to, fulfillmentAfter(to), trackingNumber, reason, origins]
  const [moved] = await transaction.query(MOVE, values)
  if (!moved) return refuse<SetOrderStatusErrorCode>('TRANSITION_NOT_ALLOWED', [move.field], { from, to })
  await transaction.execute(NOTE, [storeNo, orderId, newId(storeNo), from, to, note, userId])
  await recordEvents(transaction, [eventOf(moved, from, reason)])
  return moved
}

function eventOf(order: OrderRow, from: OrderStatus, reason: string | null): DomainEvent {
  const { storeNo, id: orderId, storeId, number, status: to } = order
  const event = { storeNo, id: newId(storeNo), at: new Date() }
  const about = { storeId, orderId, number: String(number), status: to, from }
  return to === 'CANCELLED'
    ? { ...event, type: ORDER_CANCELLED, payload: { ...about, to, reason } satisfies OrderCancelled }
    : { ...event, type: ORDER_STATUS_CHANGED, payload: { ...about, to } satisfies OrderStatusChanged }
}
