import { answeredOnce } from '@saler/events'
import { actorIdOf, authorize } from '@saler/identity'
import { formatAmount, optionalText, parseAmount, Refusals, refuse } from '@saler/kernel'
import type { CapturePaymentInput, RefundPaymentInput, VoidPaymentInput } from '../generated/resolvers.ts'
import type { PaymentRow } from '../graphql/rows.ts'
import type { Context } from './context.ts'
import { leaveRefundsToStaff } from './leave-refunds.ts'
import { MAX_REASON } from './limits.ts'
import { lockPayment } from './lock-payment.ts'
import { refusalOfStep } from './refusal-of-step.ts'
import { type NewStep, requestStep } from './step.ts'
import { waitForOutcome } from './wait-for-outcome.ts'

/** What one of these requests comes to: the payment as it is now, and the step that was taken. */
export interface Requested {
  readonly payment: PaymentRow
  readonly stepId: string
}

/**
 * Takes what is authorised, or a part of it. Needs payments:write.
 *
 * @throws Refusal with the access codes on `paymentId`, STATUS_NOT_ALLOWED on `paymentId`, AMOUNT_INVALID and
 *   AMOUNT_TOO_LARGE on `amount`, REFUSED_BY_GATEWAY, IDEMPOTENCY_KEY_REUSED.
 */
export const capturePayment = (context: Context, input: CapturePaymentInput): Promise<Requested> =>
  request(context, 'capturePayment', input, (payment) => {
    const { authorized, captured, capturing, status } = payment
    if (authorized === 0n || status === 'VOIDED' || status === 'FAILED')
      return refuse('STATUS_NOT_ALLOWED', ['paymentId'])
    return { kind: 'CAPTURE', amount: partOf(payment, input.amount, authorized - captured - capturing) }
  })

/**
 * Lets go of what is authorised and was not taken. Needs payments:write.
 *
 * @throws Refusal as `capturePayment`, but for those of the amount.
 */
export const voidPayment = (context: Context, input: VoidPaymentInput): Promise<Requested> =>
  request(context, 'voidPayment', input, ({ status, captured, capturing, authorized }) =>
    captured > 0n || capturing > 0n || !['AUTHORIZED', 'REQUIRES_ACTION'].includes(status)
      ? refuse('STATUS_NOT_ALLOWED', ['paymentId'])
      : { kind: 'VOID', amount: authorized },
  )

/**
 * Gives back what was taken, or a part of it. Needs payments:write. What refunds under way have asked for counts as given.
 *
 * @throws Refusal as `capturePayment`.
 */
export const refundPayment = (context: Context, input: RefundPaymentInput): Promise<Requested> =>
  request(context, 'refundPayment', input, (payment) => {
    const { captured, refunded, refunding } = payment
    if (captured === 0n) return refuse('STATUS_NOT_ALLOWED', ['paymentId'])
    return { kind: 'REFUND', amount: partOf(payment, input.amount, captured - refunded - refunding) }
  })

/** The amount that was asked for, or all that is left. @throws Refusal AMOUNT_INVALID, AMOUNT_TOO_LARGE on `amount`. */
function partOf({ currency }: PaymentRow, asked: string | null | undefined, left: bigint): bigint {
  const amount = asked == null ? left : parseAmount(asked, currency)
  if (amount === undefined || (asked != null && amount === 0n)) return refuse('AMOUNT_INVALID', ['amount'])
  if (amount > left || amount === 0n)
    return refuse('AMOUNT_TOO_LARGE', ['amount'], { left: `${formatAmount(left, currency)} ${currency}` })
  return amount
}

type Input = { readonly paymentId: string; readonly idempotencyKey: string; readonly reason?: string | null }

async function request(
  context: Context,
  operation: string,
  input: Input,
  decide: (payment: PaymentRow) => NewStep,
): Promise<Requested> {
  const { identity, database } = context
  const { paymentId, idempotencyKey: key, ...asked } = input
  const storeNo = authorize(identity, paymentId, 'payments:write', ['paymentId'])
  const findings = new Refusals<'INVALID' | 'REQUIRED' | 'TOO_LONG'>()
  const reason = optionalText(findings, input.reason, MAX_REASON, ['reason'])
  findings.throwIfAny()
  const userId = actorIdOf(identity)
  const { stepId } = await answeredOnce({
    database,
    storeNo,
    operation,
    key,
    input: { paymentId, ...asked },
    run: async (transaction) => {
      const payment = await lockPayment(transaction, storeNo, paymentId)
      if (!payment) return refuse('NOT_FOUND', ['paymentId'])
      const step = await requestStep(transaction, payment, { ...decide(payment), reason, userId })
      if (step.kind === 'REFUND') await leaveRefundsToStaff(transaction, payment)
      return { stepId: step.id }
    },
  })
  context.outbox.poke()
  const payment = await waitForOutcome(context, { storeNo, id: paymentId })
  await refusalOfStep(context, storeNo, paymentId, stepId)
  return { payment, stepId }
}
