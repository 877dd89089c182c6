import { prepared, type Transaction } from '@saler/database'
import { recordEvents } from '@saler/events'
import { actorIdOf } from '@saler/identity'
import { refuse } from '@saler/kernel'
import { ORDER_FULFILLMENT_DELIVERED } from '../../events.ts'
import type { MarkDeliveredErrorCode, MarkDeliveredInput } from '../../generated/resolvers.ts'
import type { FulfillmentRow, OrderRow } from '../../graphql/rows.ts'
import type { Context } from '../context.ts'
import { writeMove } from '../move-order.ts'
import { orderEvent } from '../order-event.ts'
import { changeParcel } from './change-parcel.ts'

const DELIVER = prepared(
  'deliver_fulfillment',
  `UPDATE fulfillment SET status = 'DELIVERED', delivered_at = now()
  WHERE store_no = $1 AND order_id = $2 AND id = $3 AND status = 'SHIPPED'`,
)

const DELIVER_ALL = prepared(
  'deliver_fulfillments',
  `UPDATE fulfillment SET status = 'DELIVERED', delivered_at = now()
  WHERE store_no = $1 AND order_id = $2 AND status = 'SHIPPED'`,
)

const ON_THE_WAY = prepared<{ n: number }>(
  'count_fulfillments_on_the_way',
  `SELECT count(*)::int AS n FROM fulfillment WHERE store_no = $1 AND order_id = $2 AND status = 'SHIPPED'`,
)

/**
 * Says that a parcel arrived. With the last one the order is delivered.
 *
 * @throws Refusal UNAUTHENTICATED, FORBIDDEN, NOT_FOUND on `fulfillmentId`, TRANSITION_NOT_ALLOWED on `fulfillmentId` when
 *   it arrived before or was called off.
 */
export function markDelivered(
  context: Context,
  { fulfillmentId }: MarkDeliveredInput,
): Promise<{ order: OrderRow; fulfillment: FulfillmentRow }> {
  const userId = actorIdOf(context.identity)
  return changeParcel(context, fulfillmentId, async (transaction, order, parcel) => {
    const about = [order.storeNo, order.id]
    if ((await transaction.execute(DELIVER, [...about, fulfillmentId])) === 0)
      refuse<MarkDeliveredErrorCode>('TRANSITION_NOT_ALLOWED', ['fulfillmentId'], {
        from: parcel.status,
        to: 'DELIVERED',
      })
    const { carrier, trackingNumber, trackingUrl } = parcel
    const told = { fulfillmentId, carrier, trackingNumber, trackingUrl }
    await recordEvents(transaction, [orderEvent(order, ORDER_FULFILLMENT_DELIVERED, told)])
    const [left] = await transaction.query(ON_THE_WAY, about)
    if (order.status === 'SHIPPED' && left!.n === 0)
      await writeMove(transaction, order, { to: 'DELIVERED', userId, note: null })
  })
}

/** All parcels of an order arrived, because the order did. */
export async function deliverAll(transaction: Transaction, { storeNo, id }: OrderRow): Promise<void> {
  await transaction.execute(DELIVER_ALL, [storeNo, id])
}
