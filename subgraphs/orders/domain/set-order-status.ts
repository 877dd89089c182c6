import type { Transaction } from '@saler/database'
import { actorIdOf, authorize } from '@saler/identity'
import { optionalText, Refusals, refuse } from '@saler/kernel'
import type { SetOrderStatusErrorCode, SetOrderStatusInput } from '../generated/resolvers.ts'
import type { OrderRow } from '../graphql/rows.ts'
import type { Context } from './context.ts'
import { afterFulfillment } from './fulfillments/after-fulfillment.ts'
import { remainderOf } from './fulfillments/fulfill-order.ts'
import { deliverAll } from './fulfillments/mark-delivered.ts'
import { readShippableLines, type Shipped, ship } from './fulfillments/ship.ts'
import { MAX_NOTE, MAX_TRACKING_NUMBER } from './limits.ts'
import { lockOrder, moveOrder, type WantedMove } from './move-order.ts'
import { originsOf } from './moves.ts'
import { returnStock, sellShipped } from './return-stock.ts'

/**
 * Moves an order along, or cancels it. SHIPPED ships all that is left of it in one parcel, DELIVERED says that all its
 * parcels arrived.
 *
 * @throws Refusal UNAUTHENTICATED, FORBIDDEN, NOT_FOUND on `orderId`, INVALID and TOO_LONG on the texts (INVALID, too, for a
 *   tracking number without SHIPPED),
 *   TRANSITION_NOT_ALLOWED on `status`.
 */
export async function setOrderStatus(context: Context, input: SetOrderStatusInput): Promise<OrderRow> {
  const { orderId, status: to } = input
  const storeNo = authorize(context.identity, orderId, 'orders:write', ['orderId'])
  const findings = new Refusals<SetOrderStatusErrorCode>()
  // Both texts may be left out, so REQUIRED is never among what is found.
  const texts = findings as Refusals<SetOrderStatusErrorCode | 'REQUIRED'>
  const note = optionalText(texts, input.note, MAX_NOTE, ['note'])
  const trackingNumber = optionalText(texts, input.trackingNumber, MAX_TRACKING_NUMBER, ['trackingNumber'])
  if (trackingNumber !== null && to !== 'SHIPPED') findings.add('INVALID', ['trackingNumber'])
  findings.throwIfAny()
  const userId = actorIdOf(context.identity)
  const move = { storeNo, orderId, to, userId, note, reason: to === 'CANCELLED' ? note : null, field: 'status' }
  if (to === 'SHIPPED') {
    const { fulfillmentId, units, order } = await context.database.transaction((transaction) =>
      shipRemainder(transaction, move, trackingNumber),
    )
    await sellShipped(context, order.storeId, orderId, fulfillmentId, units)
    return afterFulfillment(context, orderId)
  }
  const moved = await context.database.transaction(async (transaction) => {
    const order = await moveOrder(transaction, move)
    if (to === 'DELIVERED') await deliverAll(transaction, order)
    return order
  })
  await afterMove(context, moved)
  return moved
}

/** Ships what is left of an order, which makes it SHIPPED. */
async function shipRemainder(
  transaction: Transaction,
  move: WantedMove,
  trackingNumber: string | null,
): Promise<Shipped> {
  const order = await lockOrder(transaction, move.storeNo, move.orderId)
  const { status: from } = order
  if (!originsOf('SHIPPED').includes(from))
    refuse<SetOrderStatusErrorCode>('TRANSITION_NOT_ALLOWED', [move.field], { from, to: move.to })
  const lines = await readShippableLines(transaction, order)
  const parcel = { carrier: null, trackingNumber, trackingUrl: null }
  const shipper = { userId: move.userId, note: move.note, notify: true, byStatus: true }
  return ship(transaction, order, lines, remainderOf(lines), { ...parcel, ...shipper })
}

/** What follows a committed move: the event goes out, and the stock follows an order that was cancelled. */
export async function afterMove(context: Context, order: OrderRow): Promise<void> {
  const { id, storeId, status, number } = order
  context.outbox.poke()
  context.loaders.order.clear(id)
  context.loaders.history.clear(order)
  context.loaders.fulfillments.clear(order)
  if (status === 'CANCELLED') await returnStock(context, storeId, id, `Order ${number} was cancelled.`)
}
