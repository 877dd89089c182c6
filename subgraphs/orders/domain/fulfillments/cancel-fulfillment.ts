import { prepared } from '@saler/database'
import { recordEvents } from '@saler/events'
import { actorIdOf } from '@saler/identity'
import { refuse } from '@saler/kernel'
import { ORDER_FULFILLMENT_CANCELLED, type Units } from '../../events.ts'
import type { CancelFulfillmentErrorCode, CancelFulfillmentInput } from '../../generated/resolvers.ts'
import type { FulfillmentRow, OrderRow } from '../../graphql/rows.ts'
import type { Context } from '../context.ts'
import { writeMove } from '../move-order.ts'
import { orderEvent } from '../order-event.ts'
import { holdAgain } from '../return-stock.ts'
import { changeParcel, readParts } from './change-parcel.ts'
import { countShipped, followFulfillments, readShippableLines, unitsOf } from './ship.ts'

const CANCEL = prepared(
  'cancel_fulfillment',
  `UPDATE fulfillment SET status = 'CANCELLED', cancelled_at = now()
  WHERE store_no = $1 AND order_id = $2 AND id = $3 AND status = 'SHIPPED'`,
)

/**
 * Calls a parcel off that did not arrive: its units are held for the order again, which is no longer shipped.
 *
 * @throws Refusal UNAUTHENTICATED, FORBIDDEN, NOT_FOUND on `fulfillmentId`, TRANSITION_NOT_ALLOWED on `fulfillmentId` when
 *   it arrived or was called off before, RETURN_EXISTS when the buyer returns something that only this parcel can have
 *   brought.
 */
export async function cancelFulfillment(
  context: Context,
  { fulfillmentId }: CancelFulfillmentInput,
): Promise<{ order: OrderRow; fulfillment: FulfillmentRow }> {
  const userId = actorIdOf(context.identity)
  let units: Units[] = []
  const changed = await changeParcel(context, fulfillmentId, async (transaction, order, parcel) => {
    if ((await transaction.execute(CANCEL, [order.storeNo, order.id, fulfillmentId])) === 0)
      refuse<CancelFulfillmentErrorCode>('TRANSITION_NOT_ALLOWED', ['fulfillmentId'], {
        from: parcel.status,
        to: 'CANCELLED',
      })
    const lines = await readShippableLines(transaction, order)
    const parts = await readParts(transaction, order, fulfillmentId)
    const needed = new Map(lines.map((line) => [line.id, line.fulfilled - line.returning - line.returned]))
    if (parts.some(({ lineId, quantity }) => quantity > needed.get(lineId)!))
      refuse<CancelFulfillmentErrorCode>('RETURN_EXISTS', ['fulfillmentId'])
    const after = await countShipped(transaction, order, lines, parts, -1)
    let cancelled = await followFulfillments(transaction, order, after)
    units = unitsOf(lines, parts)
    const { carrier, trackingNumber, trackingUrl } = parcel
    const told = { fulfillmentId, carrier, trackingNumber, trackingUrl, lines: units }
    if (cancelled.status === 'SHIPPED')
      cancelled = await writeMove(transaction, cancelled, { to: 'PROCESSING', userId, note: null })
    await recordEvents(transaction, [orderEvent(cancelled, ORDER_FULFILLMENT_CANCELLED, told)])
  })
  await holdAgain(context, changed.order.storeId, changed.order.id, fulfillmentId, units)
  return changed
}
