import { prepared } from '@saler/database'
import { recordEvents } from '@saler/events'
import { Refusals, refuse } from '@saler/kernel'
import { ORDER_FULFILLMENT_UPDATED } from '../../events.ts'
import type { UpdateFulfillmentErrorCode, UpdateFulfillmentInput } from '../../generated/resolvers.ts'
import type { FulfillmentRow, OrderRow } from '../../graphql/rows.ts'
import type { Context } from '../context.ts'
import { orderEvent } from '../order-event.ts'
import { changeParcel } from './change-parcel.ts'
import { readParcel } from './read-parcel.ts'
import { followFulfillments, readShippableLines } from './ship.ts'

const UPDATE = prepared(
  'update_fulfillment',
  `UPDATE fulfillment SET carrier = $4, tracking_number = $5, tracking_url = $6
  WHERE store_no = $1 AND order_id = $2 AND id = $3`,
)

/**
 * Changes what is on a parcel; what is left out stays.
 *
 * @throws Refusal UNAUTHENTICATED, FORBIDDEN, NOT_FOUND on `fulfillmentId`, INVALID and TOO_LONG on the texts,
 *   TRANSITION_NOT_ALLOWED on `fulfillmentId` for a parcel that was called off.
 */
export async function updateFulfillment(
  context: Context,
  input: UpdateFulfillmentInput,
): Promise<{ order: OrderRow; fulfillment: FulfillmentRow }> {
  const findings = new Refusals<UpdateFulfillmentErrorCode | 'REQUIRED'>()
  const given = readParcel(findings, input)
  return changeParcel(context, input.fulfillmentId, async (transaction, order, parcel) => {
    findings.throwIfAny()
    const { id: fulfillmentId, status: from } = parcel
    if (from === 'CANCELLED')
      refuse<UpdateFulfillmentErrorCode>('TRANSITION_NOT_ALLOWED', ['fulfillmentId'], { from, to: from })
    const carrier = input.carrier === undefined ? parcel.carrier : given.carrier
    const trackingNumber = input.trackingNumber === undefined ? parcel.trackingNumber : given.trackingNumber
    const trackingUrl = input.trackingUrl === undefined ? parcel.trackingUrl : given.trackingUrl
    const { storeNo, id } = order
    await transaction.execute(UPDATE, [storeNo, id, fulfillmentId, carrier, trackingNumber, trackingUrl])
    const updated = await followFulfillments(transaction, order, await readShippableLines(transaction, order))
    const about = { fulfillmentId, carrier, trackingNumber, trackingUrl }
    await recordEvents(transaction, [orderEvent(updated, ORDER_FULFILLMENT_UPDATED, about)])
  })
}
