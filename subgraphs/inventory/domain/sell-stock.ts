import { requireService } from '@saler/identity'
import type { SellStockInput } from '../generated/resolvers.ts'
import type { Context } from './context.ts'
import { changeHeld, lockHeld } from './held-lines.ts'
import { mergeLines } from './merge-lines.ts'
import { requireOrder, requirePart } from './require-store.ts'
import { takeStep } from './take-step.ts'

/**
 * Takes what was shipped of an order out of the stock: nothing when that shipment was sold or called off before, or when
 * the order gave back what it held. Answers whether it did.
 *
 * @throws Refusal FORBIDDEN for everybody but services, NOT_FOUND on an id, REQUIRED, INVALID and TOO_MANY on `lines`.
 * @throws Error when the order does not hold so much: an edit that added it was not heard of yet.
 */
export async function sellStock(context: Context, input: SellStockInput): Promise<boolean> {
  requireService(context.identity)
  const { orderId, fulfillmentId: stepId } = input
  const storeNo = requireOrder(input.storeId, orderId)
  requirePart(storeNo, stepId, 'fulfillmentId')
  const sold = mergeLines(input.lines)
  const changes = sold.map(({ variantId, quantity }) => ({ variantId, onHand: -quantity, reserved: -quantity }))
  const done = await context.database.transaction(async (transaction) => {
    if (!(await lockHeld(transaction, storeNo, orderId, sold))) return false
    if (!(await takeStep(transaction, { storeNo, orderId, stepId, changes, kind: 'SALE' }))) return false
    await changeHeld(transaction, storeNo, orderId, { sold })
    return true
  })
  if (done) context.outbox.poke()
  return done
}
