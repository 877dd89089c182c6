import type { Transaction } from '@saler/database'
import { answeredOnce } from '@saler/events'
import { requireService } from '@saler/identity'
import { formatAmount, parseAmount, refuse, storeOf } from '@saler/kernel'
import type { RefundOrderInput, RefundOutcome } from '../generated/resolvers.ts'
import type { PaymentRow } from '../graphql/rows.ts'
import { PAYMENT_COLUMNS } from './columns.ts'
import type { Context } from './context.ts'
import { type LatestRefund, latestRefunds } from './latest-refunds.ts'
import { refundIdOf, requestStep, type StepRow } from './step.ts'
import { waitForOutcome } from './wait-for-outcome.ts'

// Newest first, and locked in this order by everybody who locks several.
const LOCK_ALL = `SELECT ${PAYMENT_COLUMNS} FROM payment WHERE store_no = $1 AND order_id = $2
  ORDER BY id DESC FOR NO KEY UPDATE`

interface Asked {
  readonly refunded: string
  readonly refundIds: string[]
  readonly paymentIds: string[]
}

interface Answer extends Omit<Asked, 'paymentIds'> {
  readonly outcome: RefundOutcome
  /** Why a gateway refused, in its words. */
  readonly failure: string | null
}

/**
 * Gives back a part of what an order's payments took, from the newest payment on: all of it or nothing. A higher attempt under
 * the same key asks again for what the gateways refused of it. Waits a moment for the outcome; asked again, it tells it as it
 * is by then. For other parts of the system.
 *
 * @throws Refusal FORBIDDEN for everybody else; NOT_FOUND when the order has no payments, AMOUNT_INVALID and
 *   AMOUNT_TOO_LARGE on `amount`, IDEMPOTENCY_KEY_REUSED.
 */
export async function refundOrder(context: Context, input: RefundOrderInput): Promise<Answer> {
  requireService(context.identity)
  const { orderId, amount, key, attempt } = input
  const storeNo = storeOf(orderId)
  if (storeNo === undefined) return refuse('NOT_FOUND', ['orderId'])
  const { paymentIds, ...asked } = await answeredOnce<Asked>({
    database: context.database,
    storeNo,
    operation: 'refundOrder',
    key: attempt === 1 ? key : `${key} ${attempt}`,
    input: { orderId, amount },
    run: async (transaction) => {
      const payments = await transaction.query<PaymentRow>(LOCK_ALL, [storeNo, orderId])
      if (payments.length === 0) return refuse('NOT_FOUND', ['orderId'])
      const known = await latestRefunds(transaction, storeNo, key)
      const steps =
        attempt === 1
          ? await askFor(transaction, payments, known, input)
          : await askAgain(transaction, payments, known, input)
      return { refunded: amount, refundIds: steps.map(refundIdOf), paymentIds: steps.map(({ paymentId }) => paymentId) }
    },
  })
  context.outbox.poke()
  for (const id of paymentIds) await waitForOutcome(context, { storeNo, id })
  return { ...asked, ...(await outcomeOf(context, storeNo, key)) }
}

const leftOf = ({ captured, refunded, refunding }: PaymentRow): bigint => captured - refunded - refunding

function checkLeft(amount: bigint, left: bigint, { currency }: PaymentRow): void {
  if (amount > left) refuse('AMOUNT_TOO_LARGE', ['amount'], { left: `${formatAmount(left, currency)} ${currency}` })
}

/** Asks for refunds, unless that was done under the key before: those are known for longer than the answer was kept. */
async function askFor(
  transaction: Transaction,
  payments: readonly PaymentRow[],
  known: readonly LatestRefund[],
  { amount: text, reason, key, persistent }: RefundOrderInput,
): Promise<readonly StepRow[]> {
  if (known.length > 0) return known
  const { currency } = payments[0]!
  const amount = parseAmount(text, currency)
  if (amount === undefined || amount === 0n) return refuse('AMOUNT_INVALID', ['amount'])
  const left = payments.reduce((sum, payment) => sum + leftOf(payment), 0n)
  checkLeft(amount, left, payments[0]!)
  const steps: StepRow[] = []
  let rest = amount
  for (const payment of payments) {
    const part = rest < leftOf(payment) ? rest : leftOf(payment)
    if (part === 0n) continue
    const wanted = { kind: 'REFUND', amount: part, reason, requestKey: key, persistent } as const
    steps.push(await requestStep(transaction, payment, wanted))
    rest -= part
  }
  return steps
}

/** Asks again for each refund under the key that was refused, of the same payment, and not in this attempt. */
async function askAgain(
  transaction: Transaction,
  payments: readonly PaymentRow[],
  known: readonly LatestRefund[],
  { key, reason, attempt = 1 }: RefundOrderInput,
): Promise<readonly StepRow[]> {
  const steps: StepRow[] = []
  for (const again of known) {
    if (again.status !== 'FAILED' || again.attempt >= attempt) continue
    const { amount } = again
    const payment = payments.find(({ id }) => id === again.paymentId)!
    checkLeft(amount, leftOf(payment), payment)
    steps.push(await requestStep(transaction, payment, { kind: 'REFUND', amount, reason, requestKey: key, again }))
  }
  return steps
}

async function outcomeOf(
  { database }: Context,
  storeNo: number,
  key: string,
): Promise<Pick<Answer, 'outcome' | 'failure'>> {
  const refunds = await latestRefunds(database, storeNo, key)
  const refused = refunds.find(({ status }) => status === 'FAILED')
  if (refunds.some(({ status }) => status === 'REQUESTED' || status === 'SENT'))
    return { outcome: 'PENDING', failure: null }
  if (!refused) return { outcome: 'DONE', failure: null }
  return { outcome: 'FAILED', failure: refused.failureMessage ?? refused.failureCode }
}
