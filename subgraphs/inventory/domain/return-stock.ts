import { requireService } from '@saler/identity'
import type { ReturnStockInput } from '../generated/resolvers.ts'
import type { Context } from './context.ts'
import { mergeLines } from './merge-lines.ts'
import { requireOrder, requirePart } from './require-store.ts'
import { takeStep } from './take-step.ts'

/**
 * Brings units that a buyer returned back into the stock, once for each return. Answers whether it did.
 *
 * @throws Refusal FORBIDDEN for everybody but services, NOT_FOUND on an id, REQUIRED, INVALID and TOO_MANY on `lines`.
 */
export async function returnStock(context: Context, input: ReturnStockInput): Promise<boolean> {
  requireService(context.identity)
  const { orderId, returnId: stepId } = input
  const storeNo = requireOrder(input.storeId, orderId)
  requirePart(storeNo, stepId, 'returnId')
  const changes = mergeLines(input.lines).map(({ variantId, quantity }) => ({
    variantId,
    onHand: quantity,
    reserved: 0,
  }))
  const done = await context.database.transaction((transaction) =>
    takeStep(transaction, { storeNo, orderId, stepId, changes, kind: 'RETURN' }),
  )
  if (done) context.outbox.poke()
  return done
}
