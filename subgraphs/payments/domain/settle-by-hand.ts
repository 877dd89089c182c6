import { answeredOnce } from '@saler/events'
import { actorIdOf, authorize } from '@saler/identity'
import { optionalText, Refusals, refuse } from '@saler/kernel'
import type { MarkPaymentReceivedInput, RejectPaymentInput } from '../generated/resolvers.ts'
import type { PaymentRow } from '../graphql/rows.ts'
import { applyState, type KnownState } from './apply-state.ts'
import type { Context } from './context.ts'
import { MANUAL } from './gateways.ts'
import { MAX_REASON } from './limits.ts'
import { lockPayment } from './lock-payment.ts'
import type { StepRow } from './step.ts'

/** What staff say of a payment at which no machine is asked. */
const said = (payment: PaymentRow, state: Partial<KnownState> & Pick<KnownState, 'status'>): KnownState => ({
  reference: payment.reference,
  authorized: payment.authorized,
  captured: payment.captured,
  refunded: payment.refunded,
  refunds: [],
  nextAction: null,
  failure: null,
  ...state,
})

/** Where a step leaves a payment at which no machine is asked: asking for it is doing it. */
export function stateAfter(payment: PaymentRow, step: StepRow): KnownState {
  switch (step.kind) {
    case 'REFUND':
      return said(payment, { status: 'CAPTURED', refunded: payment.refunded + step.amount })
    case 'CAPTURE':
      return said(payment, { status: 'CAPTURED', captured: payment.captured + step.amount })
    case 'VOID':
      return said(payment, { status: 'VOIDED' })
    default:
      throw new Error(`A payment by hand has no step ${step.kind}.`)
  }
}

const isOpen = ({ gateway, status }: PaymentRow): boolean =>
  MANUAL.has(gateway) && ['PENDING', 'REQUIRES_ACTION'].includes(status)

/**
 * Notes that the cash or the transfer has arrived. Needs payments:write.
 *
 * @throws Refusal with the access codes and STATUS_NOT_ALLOWED on `paymentId`, TOO_LONG on `note`, IDEMPOTENCY_KEY_REUSED.
 */
export async function markPaymentReceived(context: Context, input: MarkPaymentReceivedInput): Promise<PaymentRow> {
  const { paymentId, idempotencyKey: key } = input
  const storeNo = authorize(context.identity, paymentId, 'payments:write', ['paymentId'])
  const reason = readText(input.note, 'note')
  const userId = actorIdOf(context.identity)
  await answeredOnce({
    database: context.database,
    storeNo,
    operation: 'markPaymentReceived',
    key,
    input: { paymentId, note: reason },
    run: async (transaction) => {
      const payment = await lockPayment(transaction, storeNo, paymentId)
      if (!payment) return refuse('NOT_FOUND', ['paymentId'])
      if (!isOpen(payment)) return refuse('STATUS_NOT_ALLOWED', ['paymentId'])
      const { amount } = payment
      const received = said(payment, { status: 'CAPTURED', authorized: amount, captured: amount })
      await applyState(transaction, payment, received, undefined, { reason, userId })
      return {}
    },
  })
  return reread(context, paymentId)
}

/**
 * Notes that the cash or the transfer will not come. Needs payments:write.
 *
 * @throws Refusal with the access codes and STATUS_NOT_ALLOWED on `paymentId`, TOO_LONG on `reason`.
 */
export async function rejectPayment(context: Context, input: RejectPaymentInput): Promise<PaymentRow> {
  const { paymentId } = input
  const storeNo = authorize(context.identity, paymentId, 'payments:write', ['paymentId'])
  const reason = readText(input.reason, 'reason')
  const userId = actorIdOf(context.identity)
  await context.database.transaction(async (transaction) => {
    const payment = await lockPayment(transaction, storeNo, paymentId)
    if (!payment) return refuse('NOT_FOUND', ['paymentId'])
    if (!isOpen(payment)) return refuse('STATUS_NOT_ALLOWED', ['paymentId'])
    const failure = { code: 'REJECTED', message: reason ?? '' }
    await applyState(transaction, payment, said(payment, { status: 'FAILED', failure }), undefined, { reason, userId })
  })
  return reread(context, paymentId)
}

function readText(text: string | null | undefined, field: string): string | null {
  const findings = new Refusals<'INVALID' | 'REQUIRED' | 'TOO_LONG'>()
  const read = optionalText(findings, text, MAX_REASON, [field])
  findings.throwIfAny()
  return read
}

async function reread({ outbox, loaders }: Context, paymentId: string): Promise<PaymentRow> {
  outbox.poke()
  loaders.payment.clear(paymentId)
  return (await loaders.payment.load(paymentId))!
}
