import { prepared } from '@saler/database'
import { latinDigits, refuse } from '@saler/kernel'
import type { ConfirmPaymentErrorCode, ConfirmPaymentInput } from '../generated/resolvers.ts'
import type { PaymentRow } from '../graphql/rows.ts'
import type { Context } from './context.ts'
import { MAX_CONFIRMATIONS } from './limits.ts'
import { lockPayment } from './lock-payment.ts'
import { findPayment } from './see-payment.ts'
import { requestStep } from './step.ts'
import { waitForOutcome } from './wait-for-outcome.ts'

const CODE = /^\d{4,8}$/

const COUNT = prepared<{ count: number }>(
  'count_confirmations',
  `SELECT count(*)::int AS count FROM payment_step WHERE store_no = $1 AND payment_id = $2 AND kind = 'CONFIRM'`,
)

/**
 * Hands in the one-time password that the buyer was sent. Everybody who may see the payment may.
 *
 * @throws Refusal NOT_FOUND and FORBIDDEN on `paymentId`, INVALID on `code`, STATUS_NOT_ALLOWED and TOO_MANY_ATTEMPTS on
 *   `paymentId`.
 */
export async function confirmPayment(context: Context, input: ConfirmPaymentInput): Promise<PaymentRow> {
  const { storeNo, id } = await findPayment(context, input.paymentId, input.accessToken, ['paymentId'])
  const code = latinDigits(input.code.trim())
  if (!CODE.test(code)) return refuse<ConfirmPaymentErrorCode>('INVALID', ['code'])
  await context.database.transaction(async (transaction) => {
    const payment = (await lockPayment(transaction, storeNo, id))!
    if (payment.nextAction?.kind !== 'ONE_TIME_PASSWORD')
      return refuse<ConfirmPaymentErrorCode>('STATUS_NOT_ALLOWED', ['paymentId'])
    // The payment is locked: those who guess at once are counted one after the other.
    const [confirmations] = await transaction.query(COUNT, [storeNo, id])
    if (confirmations!.count >= MAX_CONFIRMATIONS)
      return refuse<ConfirmPaymentErrorCode>('TOO_MANY_ATTEMPTS', ['paymentId'], { max: MAX_CONFIRMATIONS })
    return requestStep(transaction, payment, { kind: 'CONFIRM', amount: 0n, code })
  })
  context.outbox.poke()
  return waitForOutcome(context, { storeNo, id })
}
