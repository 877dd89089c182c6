import { prepared } from '@saler/database'
import { requireService } from '@saler/identity'
import type { ChangeReservationInput } from '../generated/resolvers.ts'
import type { Context } from './context.ts'
import { endReservation } from './end-reservation.ts'
import { changeHeld, lockHeld } from './held-lines.ts'
import { mergeLines } from './merge-lines.ts'
import { requireOrder, requirePart } from './require-store.ts'
import { takeStep } from './take-step.ts'

// The units stay reserved: only who holds them changes, which is no movement. The key stays taken, so that a repeated request
// finds what it held.
const HAND_OVER = prepared(
  'hand_over_reservation',
  `UPDATE reservation SET status = 'SOLD', version = version + 1
  WHERE store_no = $1 AND order_id = $2 AND status IN ('HELD', 'KEPT')`,
)

/**
 * Makes what an order holds follow an edit of its lines, once. What was added is held under the edit's id and goes over to
 * the order; what was taken off becomes free. An order that gave back what it held gives the additions back too. Answers
 * whether the order's reservation changed.
 *
 * @throws Refusal FORBIDDEN for everybody but services, NOT_FOUND on an id, INVALID and TOO_MANY on the lines.
 * @throws Error when the additions are not held, or the order does not hold what is taken off.
 */
export async function changeReservation(context: Context, input: ChangeReservationInput): Promise<boolean> {
  requireService(context.identity)
  const { orderId, editId: stepId } = input
  const storeNo = requireOrder(input.storeId, orderId)
  requirePart(storeNo, stepId, 'editId')
  const added = mergeLines(input.added, { field: 'added', mayBeEmpty: true })
  const takenOff = mergeLines(input.removed, { field: 'removed', mayBeEmpty: true })
  const changes = takenOff.map(({ variantId, quantity }) => ({ variantId, onHand: 0, reserved: -quantity }))
  const reason = 'The order was edited.'
  const outcome = await context.database.transaction(async (transaction) => {
    if (!(await lockHeld(transaction, storeNo, orderId, takenOff))) return 'gone'
    if (!(await takeStep(transaction, { storeNo, orderId, stepId, changes, kind: 'RELEASE', reason }))) return 'known'
    if (added.length > 0 && (await transaction.execute(HAND_OVER, [storeNo, stepId])) === 0)
      throw new Error(`Nothing is held for the edit ${stepId}.`)
    await changeHeld(transaction, storeNo, orderId, { added, takenOff })
    return 'changed'
  })
  if (outcome === 'gone') await endReservation(context, { storeNo, orderId: stepId, reason })
  if (outcome === 'changed') context.outbox.poke()
  return outcome === 'changed'
}
