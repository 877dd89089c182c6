import { prepared, type Transaction } from '@saler/database'
import { parseAmount } from '@saler/kernel'
import { OrderForPaymentDocument } from '../generated/calls/orders.ts'
import type { PaymentRow } from '../graphql/rows.ts'
import { STEP_COLUMNS } from './columns.ts'
import { comparePayment } from './compare.ts'
import type { Context } from './context.ts'
import { lockPayment } from './lock-payment.ts'
import { lockAccount } from './order-account.ts'
import { requestStep, type StepRow } from './step.ts'
import { workOnPayment } from './work-on-payment.ts'

const BATCH = 100

const DUE = prepared<StepRow>(
  'refunds_to_ask_for_again',
  `SELECT ${STEP_COLUMNS} FROM payment_step WHERE again_at <= now() ORDER BY again_at LIMIT ${BATCH}`,
)

const TAKE = prepared(
  'take_refund_to_ask_for_again',
  `UPDATE payment_step SET again_at = NULL
  WHERE store_no = $1 AND payment_id = $2 AND id = $3 AND again_at IS NOT NULL`,
)

const POSTPONE = prepared(
  'postpone_refund',
  `UPDATE payment_step SET again_at = now() + interval '5 minutes'
  WHERE store_no = $1 AND payment_id = $2 AND id = $3 AND again_at IS NOT NULL`,
)

// What went back of it because it was beyond the price, or is under way so.
const SURPLUS = prepared<{ captured: bigint; given: bigint }>(
  'surplus_given_back',
  `SELECT (SELECT coalesce(sum(captured), 0) FROM payment WHERE store_no = $1 AND order_id = $2)::bigint AS captured, (
      SELECT coalesce(sum(step.amount), 0) FROM payment_step step
      JOIN payment ON payment.store_no = step.store_no AND payment.id = step.payment_id
      WHERE payment.store_no = $1 AND payment.order_id = $2 AND step.kind = 'REFUND' AND step.persistent
        AND step.request_key IS NOT NULL AND step.status <> 'FAILED'
    )::bigint AS given`,
)

/**
 * Asks again for refunds that gateways refused and that nobody waits for: those of cancelled orders, and of what was paid beyond
 * a price. Each attempt has a key of its own, and is made after the gateway said no to the one before and after it was asked
 * where the payment stands, so that nothing goes back twice. One that cannot be asked for now does not keep the others from it.
 */
export async function askAgainForRefunds(context: Context): Promise<void> {
  const { database, onFault, requestId } = context
  for (const step of await database.query(DUE))
    await askAgain(context, step).catch(async (error: unknown) => {
      onFault(error, { requestId, field: `refund ${step.id} of payment ${step.paymentId}` })
      await database.execute(POSTPONE, [step.storeNo, step.paymentId, step.id])
    })
}

async function askAgain(context: Context, step: StepRow): Promise<void> {
  const { storeNo, paymentId, reason, requestKey } = step
  const known = (await context.loaders.payment.load(paymentId))!
  // What went back at the gateway meanwhile is known after this.
  await comparePayment(context, known, true)
  const due = requestKey === null ? undefined : await dueOf(context, known)
  await context.database.transaction(async (transaction) => {
    const payment = (await lockPayment(transaction, storeNo, paymentId))!
    if ((await transaction.execute(TAKE, [storeNo, paymentId, step.id])) === 0) return
    const left = payment.captured - payment.refunded - payment.refunding
    const wanted = due === undefined ? left : smaller(left, await surplusOf(transaction, payment, due))
    const amount = smaller(step.amount, wanted)
    if (amount > 0n)
      await requestStep(transaction, payment, {
        kind: 'REFUND',
        amount,
        reason,
        requestKey,
        persistent: true,
        again: step,
      })
  })
  context.outbox.poke()
  await workOnPayment(context, paymentId)
}

const smaller = (a: bigint, b: bigint): bigint => (a < b ? a : b)

/** What the payments of an order have to come to by now: it may have been edited again since. */
async function dueOf({ call }: Context, { orderId, currency }: PaymentRow): Promise<bigint> {
  const { orderForPayment: order } = await call('orders', OrderForPaymentDocument, { orderId })
  return parseAmount(order!.due, currency)!
}

/** What was taken beyond the price of an order and has not gone back as such. Returns give back what is within it. */
async function surplusOf(transaction: Transaction, { storeNo, orderId }: PaymentRow, due: bigint): Promise<bigint> {
  await lockAccount(transaction, storeNo, orderId)
  const [sums] = await transaction.query(SURPLUS, [storeNo, orderId])
  return sums!.captured - due - sums!.given
}
