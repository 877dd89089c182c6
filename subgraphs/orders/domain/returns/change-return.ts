import { prepared, type Transaction } from '@saler/database'
import { recordEvents } from '@saler/events'
import { refuse } from '@saler/kernel'
import { ORDER_RETURN_CHANGED, type Units } from '../../events.ts'
import type { ReturnStatus } from '../../generated/resolvers.ts'
import type { OrderReturnRow, OrderRow } from '../../graphql/rows.ts'
import type { Context } from '../context.ts'
import { afterFulfillment } from '../fulfillments/after-fulfillment.ts'
import { lockOrder } from '../move-order.ts'
import { orderEvent } from '../order-event.ts'
import { mayMove } from './return-moves.ts'

const ORDER_OF = prepared<{ orderId: string }>(
  'find_order_of_return',
  'SELECT order_id AS "orderId" FROM order_return WHERE store_no = $1 AND id = $2',
)

const STATUS = prepared<{ status: ReturnStatus }>(
  'read_return_status',
  'SELECT status FROM order_return WHERE store_no = $1 AND id = $2',
)

/** A line of a return as it is kept. */
export interface ReturnLine {
  readonly lineId: string
  readonly quantity: number
  readonly received: number
}

const LINES = prepared<ReturnLine>(
  'read_return_lines',
  `SELECT line_id AS "lineId", quantity, received FROM order_return_line
  WHERE store_no = $1 AND order_id = $2 AND return_id = $3`,
)

/** The lines of a return whose order is locked. */
export const readReturnLines = (transaction: Transaction, { storeNo, id }: OrderRow, returnId: string) =>
  transaction.query(LINES, [storeNo, id, returnId])

const SETTLE = prepared(
  'settle_returning_units',
  `UPDATE order_line line SET "returning" = "returning" - part.quantity, returned = returned + part.received
  FROM unnest($3::uuid[], $4::int[], $5::int[]) AS part(line_id, quantity, received)
  WHERE line.store_no = $1 AND line.order_id = $2 AND line.id = part.line_id`,
)

/** The units of a return are no longer on their way back: so many of them arrived. */
export async function settleUnits(
  transaction: Transaction,
  { storeNo, id }: OrderRow,
  lines: readonly ReturnLine[],
): Promise<void> {
  const ids = lines.map(({ lineId }) => lineId)
  const quantities = lines.map(({ quantity }) => quantity)
  const received = lines.map((line) => line.received)
  await transaction.execute(SETTLE, [storeNo, id, ids, quantities, received])
}

/**
 * The id of the order that a return is of.
 *
 * @throws Refusal NOT_FOUND on `returnId`.
 */
export async function orderOfReturn({ database }: Context, storeNo: number, returnId: string): Promise<string> {
  const [found] = await database.query(ORDER_OF, [storeNo, returnId])
  return found?.orderId ?? refuse('NOT_FOUND', ['returnId'])
}

/**
 * Locks the order of a return, and checks that the return may move to a status.
 *
 * @throws Refusal TRANSITION_NOT_ALLOWED on `returnId`.
 */
export async function lockReturn(
  transaction: Transaction,
  storeNo: number,
  orderId: string,
  returnId: string,
  to: ReturnStatus,
): Promise<OrderRow> {
  const order = await lockOrder(transaction, storeNo, orderId)
  const [found] = await transaction.query(STATUS, [storeNo, returnId])
  const from = found!.status
  return mayMove(from, to) ? order : refuse('TRANSITION_NOT_ALLOWED', ['returnId'], { from, to })
}

/** Tells that a return changed, in the transaction of the change. */
export function tellReturn(
  transaction: Transaction,
  order: OrderRow,
  returnId: string,
  returnStatus: ReturnStatus,
  restocked: readonly Units[] = [],
): Promise<void> {
  return recordEvents(transaction, [orderEvent(order, ORDER_RETURN_CHANGED, { returnId, returnStatus, restocked })])
}

/** What follows a committed change of a return: the event goes out, and the answer is read anew. */
export async function afterReturn(
  context: Context,
  orderId: string,
  returnId: string,
): Promise<{ order: OrderRow; return: OrderReturnRow }> {
  const order = await afterFulfillment(context, orderId)
  const returns = await context.loaders.returns.load(order)
  return { order, return: returns.find(({ id }) => id === returnId)! }
}
