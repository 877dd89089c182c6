import { prepared } from '@saler/database'
import { requireService } from '@saler/identity'
import type { SellStockInput } from '../generated/resolvers.ts'
import type { Context } from './context.ts'
import { changeHeld, lockHeld } from './held-lines.ts'
import { mergeLines } from './merge-lines.ts'
import { requireOrder, requirePart } from './require-store.ts'
import { undoStep } from './take-step.ts'

// Of a shipment that was not sold yet. Waits for a sale that is under way, which it then finds.
const FORESTALL = prepared(
  'forestall_stock_step',
  `INSERT INTO stock_step (store_no, id, order_id, undone) VALUES ($1, $2, $3, true) ON CONFLICT DO NOTHING`,
)

/**
 * Brings the units of a shipment that was called off back, and holds them for its order again. A shipment that was not
 * sold yet never will be. Answers whether units came back.
 *
 * @throws Refusal FORBIDDEN for everybody but services, NOT_FOUND on an id, REQUIRED, INVALID and TOO_MANY on `lines`.
 */
export async function undoSale(context: Context, input: SellStockInput): Promise<boolean> {
  requireService(context.identity)
  const { orderId, fulfillmentId: stepId } = input
  const storeNo = requireOrder(input.storeId, orderId)
  requirePart(storeNo, stepId, 'fulfillmentId')
  const unsold = mergeLines(input.lines)
  const changes = unsold.map(({ variantId, quantity }) => ({ variantId, onHand: quantity, reserved: quantity }))
  const reason = 'The shipment was called off.'
  if ((await context.database.execute(FORESTALL, [storeNo, stepId, orderId])) > 0) return false
  const undone = await context.database.transaction(async (transaction) => {
    if (!(await lockHeld(transaction, storeNo, orderId, unsold))) return false
    if (!(await undoStep(transaction, { storeNo, orderId, stepId, changes, kind: 'RETURN', reason }))) return false
    await changeHeld(transaction, storeNo, orderId, { unsold })
    return true
  })
  if (undone) context.outbox.poke()
  return undone
}
