import { answeredOnce } from '@saler/events'
import { requireService } from '@saler/identity'
import { formatAmount, parseAmount, refuse, storeOf } from '@saler/kernel'
import type { RefundOrderInput } from '../generated/resolvers.ts'
import type { PaymentRow } from '../graphql/rows.ts'
import { PAYMENT_COLUMNS } from './columns.ts'
import type { Context } from './context.ts'
import { requestStep } from './step.ts'
import { waitForOutcome } from './wait-for-outcome.ts'

// Newest first, and locked in this order by everybody who locks several.
const LOCK_ALL = `SELECT ${PAYMENT_COLUMNS} FROM payment WHERE store_no = $1 AND order_id = $2
  ORDER BY id DESC FOR NO KEY UPDATE`

interface Answer {
  readonly refunded: string
  readonly refundIds: string[]
  readonly paymentIds: string[]
}

/**
 * Gives back a part of what an order's payments took, from the newest payment on: all of it or nothing. For other parts of
 * the system.
 *
 * @throws Refusal FORBIDDEN for everybody else; NOT_FOUND when the order has no payments, AMOUNT_INVALID and
 *   AMOUNT_TOO_LARGE on `amount`, IDEMPOTENCY_KEY_REUSED.
 */
export async function refundOrder(context: Context, input: RefundOrderInput): Promise<Answer> {
  requireService(context.identity)
  const { orderId, amount: text, reason = null, key } = input
  const storeNo = storeOf(orderId)
  if (storeNo === undefined) return refuse('NOT_FOUND', ['orderId'])
  const { database } = context
  const answer = await answeredOnce<Answer>({
    database,
    storeNo,
    operation: 'refundOrder',
    key,
    input: { orderId, amount: text },
    run: async (transaction) => {
      const payments = await transaction.query<PaymentRow>(LOCK_ALL, [storeNo, orderId])
      const [first] = payments
      if (!first) return refuse('NOT_FOUND', ['orderId'])
      const amount = parseAmount(text, first.currency)
      if (amount === undefined || amount === 0n) return refuse('AMOUNT_INVALID', ['amount'])
      const leftOf = ({ captured, refunded, refunding }: PaymentRow): bigint => captured - refunded - refunding
      const left = payments.reduce((sum, payment) => sum + leftOf(payment), 0n)
      if (amount > left)
        return refuse('AMOUNT_TOO_LARGE', ['amount'], {
          left: `${formatAmount(left, first.currency)} ${first.currency}`,
        })
      const refundIds: string[] = []
      const paymentIds: string[] = []
      let rest = amount
      for (const payment of payments) {
        const part = rest < leftOf(payment) ? rest : leftOf(payment)
        if (part === 0n) continue
        refundIds.push((await requestStep(transaction, payment, { kind: 'REFUND', amount: part, reason })).id)
        paymentIds.push(payment.id)
        rest -= part
      }
      return { refunded: text, refundIds, paymentIds }
    },
  })
  context.outbox.poke()
  for (const id of answer.paymentIds) await waitForOutcome(context, { storeNo, id })
  return answer
}
