import { prepared } from '@saler/database'
import type { ReturnStatus } from '../../generated/resolvers.ts'
import type { Context } from '../context.ts'
import { fillGiftCards } from '../gift-cards/fill-gift-cards.ts'
import { type GivenBack, giveBack } from '../give-back.ts'
import { lockOrder } from '../move-order.ts'
import { tellReturn } from './change-return.ts'

interface Refund {
  readonly status: ReturnStatus
  /** What the payments are to give back; null until the refund was decided. */
  readonly amount: bigint | null
  readonly attempt: number
}

const READ = prepared<Refund>(
  'read_return_refund',
  `SELECT status, refund_total - refund_gift_cards AS amount, refund_attempt AS attempt FROM order_return
  WHERE store_no = $1 AND order_id = $2 AND id = $3`,
)

// What is said of one attempt says nothing about the next.
const DECIDED = 'store_no = $1 AND order_id = $2 AND id = $3 AND refund_attempt = $4'

const SETTLE = prepared(
  'settle_return_refund',
  `UPDATE order_return SET status = 'REFUNDED', refunded_at = now() WHERE ${DECIDED} AND status = 'REFUND_PENDING'`,
)

const FAIL = prepared(
  'fail_return_refund',
  `UPDATE order_return SET status = 'REFUND_FAILED', refunded_at = NULL
  WHERE ${DECIDED} AND status IN ('REFUND_PENDING', 'REFUNDED')`,
)

const GIVE_UP = prepared(
  'give_up_return_refund',
  `UPDATE order_return SET status = 'RECEIVED', refund_lines = NULL, refund_shipping = NULL, refund_fee = NULL,
    refund_total = NULL, refund_gift_cards = 0
  WHERE ${DECIDED} AND status = 'REFUND_PENDING'`,
)

/**
 * Has a decided refund paid out, or finds out what became of it, and brings the return there: REFUNDED when all of it went
 * back, and with it what is for gift cards, REFUND_FAILED when a gateway refused some of it. When the payments do not hold so much another refund can be decided;
 * but what they refused before stays refused. Whoever comes second finds it done.
 *
 * @param when the statuses of the return in which the payments are asked.
 * @returns what became of it; undefined when the return has another status, or is none.
 * @throws CallFailed when the payments do not answer.
 */
export async function settleRefund(
  context: Context,
  storeNo: number,
  orderId: string,
  returnId: string,
  when: readonly ReturnStatus[] = ['REFUND_PENDING'],
): Promise<GivenBack | undefined> {
  const order = (await context.loaders.order.load(orderId))!
  const [refund] = await context.database.query(READ, [storeNo, orderId, returnId])
  if (!refund || !when.includes(refund.status)) return undefined
  const { attempt } = refund
  const amount = refund.amount!
  const asked = { amount, reason: 'Return', key: returnId, attempt }
  const given: GivenBack = amount === 0n ? { outcome: 'DONE' } : await giveBack(context, order, asked)
  const change = changeAfter(given, attempt)
  if (change)
    await context.database.transaction(async (transaction) => {
      const locked = await lockOrder(transaction, storeNo, orderId)
      const changed = await transaction.execute(change.statement, [storeNo, orderId, returnId, attempt])
      if (changed === 0) return
      if (change.to === 'REFUNDED') await fillGiftCards(transaction, locked, returnId)
      await tellReturn(transaction, locked, returnId, change.to)
    })
  context.outbox.poke()
  return given
}

/** How a return changes after what became of its refund; undefined while that is open. */
function changeAfter({ outcome }: GivenBack, attempt: number) {
  if (outcome === 'PENDING') return undefined
  if (outcome === 'DONE') return { statement: SETTLE, to: 'REFUNDED' } as const
  if (outcome === 'NOT_ENOUGH' && attempt === 1) return { statement: GIVE_UP, to: 'RECEIVED' } as const
  return { statement: FAIL, to: 'REFUND_FAILED' } as const
}
