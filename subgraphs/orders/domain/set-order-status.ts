import { authorize } from '@saler/identity'
import { optionalText, Refusals } from '@saler/kernel'
import type { SetOrderStatusErrorCode, SetOrderStatusInput } from '../generated/resolvers.ts'
import type { OrderRow } from '../graphql/rows.ts'
import type { Context } from './context.ts'
import { MAX_NOTE, MAX_TRACKING_NUMBER } from './limits.ts'
import { moveOrder } from './move-order.ts'
import { returnStock, sellHeldStock } from './return-stock.ts'

/**
 * Moves an order along, or cancels it.
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
  const userId = context.identity.kind === 'user' ? context.identity.userId : null
  const moved = await context.database.transaction((transaction) =>
    moveOrder(transaction, {
      storeNo,
      orderId,
      to,
      userId,
      note,
      trackingNumber,
      reason: to === 'CANCELLED' ? note : null,
      field: 'status',
    }),
  )
  await afterMove(context, moved)
  return moved
}

/** What follows a committed move: the event goes out, and the stock follows the order. */
export async function afterMove(context: Context, order: OrderRow): Promise<void> {
  const { id, storeId, status, number } = order
  context.outbox.poke()
  context.loaders.order.clear(id)
  context.loaders.history.clear(order)
  if (status === 'SHIPPED') await sellHeldStock(context, storeId, id)
  if (status === 'CANCELLED') await returnStock(context, storeId, id, `Order ${number} was cancelled.`)
}
