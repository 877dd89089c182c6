import { prepared, type Transaction } from '@saler/database'
import { authorize } from '@saler/identity'
import { refuse } from '@saler/kernel'
import type { ShipmentStatus } from '../../generated/resolvers.ts'
import type { FulfillmentRow, OrderRow } from '../../graphql/rows.ts'
import type { Context } from '../context.ts'
import { lockOrder } from '../move-order.ts'
import { afterFulfillment, fulfillmentOf } from './after-fulfillment.ts'
import type { Part } from './ship.ts'

/** A parcel as it is kept, with what is in it. */
export interface KnownParcel {
  readonly id: string
  readonly status: ShipmentStatus
  readonly carrier: string | null
  readonly trackingNumber: string | null
  readonly trackingUrl: string | null
}

const ORDER_OF = prepared<{ orderId: string }>(
  'find_order_of_fulfillment',
  'SELECT order_id AS "orderId" FROM fulfillment WHERE store_no = $1 AND id = $2',
)

const READ = prepared<KnownParcel>(
  'read_fulfillment',
  `SELECT id, status, carrier, tracking_number AS "trackingNumber", tracking_url AS "trackingUrl"
  FROM fulfillment WHERE store_no = $1 AND order_id = $2 AND id = $3`,
)

const PARTS = prepared<Part>(
  'read_fulfillment_parts',
  `SELECT line_id AS "lineId", quantity FROM fulfillment_line
  WHERE store_no = $1 AND order_id = $2 AND fulfillment_id = $3`,
)

/** What is in a parcel. */
export const readParts = (transaction: Transaction, { storeNo, id }: OrderRow, parcelId: string): Promise<Part[]> =>
  transaction.query(PARTS, [storeNo, id, parcelId])

/**
 * Changes a parcel for staff with orders:write, under the lock of its order, and answers both as they are afterwards.
 *
 * @throws Refusal UNAUTHENTICATED, FORBIDDEN, NOT_FOUND on `fulfillmentId`, and what `change` refuses.
 */
export async function changeParcel(
  context: Context,
  fulfillmentId: string,
  change: (transaction: Transaction, order: OrderRow, parcel: KnownParcel) => Promise<void>,
): Promise<{ order: OrderRow; fulfillment: FulfillmentRow }> {
  const storeNo = authorize(context.identity, fulfillmentId, 'orders:write', ['fulfillmentId'])
  const [found] = await context.database.query(ORDER_OF, [storeNo, fulfillmentId])
  if (!found) return refuse('NOT_FOUND', ['fulfillmentId'])
  await context.database.transaction(async (transaction) => {
    const order = await lockOrder(transaction, storeNo, found.orderId)
    const [parcel] = await transaction.query(READ, [storeNo, found.orderId, fulfillmentId])
    await change(transaction, order, parcel!)
  })
  const order = await afterFulfillment(context, found.orderId)
  return { order, fulfillment: await fulfillmentOf(context, order, fulfillmentId) }
}
