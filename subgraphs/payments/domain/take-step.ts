import { type Gateway, GatewayRefused, type GatewayState } from '../gateways/gateway.ts'
import type { PaymentRow } from '../graphql/rows.ts'
import type { Context } from './context.ts'
import { webhookUrl } from './gateways.ts'
import type { StepRow } from './step.ts'

/** Asks the gateway for what the step says, under the key that was written with it. */
export function callGateway(
  context: Context,
  gateway: Gateway,
  payment: PaymentRow,
  step: StepRow,
): Promise<GatewayState> {
  const { gatewayKey: key, amount, reason } = step
  const { currency } = payment
  if (step.kind === 'CHARGE')
    return gateway.charge({
      paymentId: payment.id,
      orderId: payment.orderId,
      orderNumber: payment.orderNumber,
      storeId: payment.storeId,
      key,
      amount,
      currency,
      method: payment.method,
      token: payment.token,
      capture: payment.captureAtOnce,
      returnUrl: payment.returnUrl,
      webhookUrl: webhookUrl(context.publicUrl, payment.gateway, payment.storeId),
      email: payment.email,
      phone: payment.phone,
      language: payment.language,
    })
  const { reference } = payment
  if (reference === null) throw new GatewayRefused('UNKNOWN_PAYMENT', 'The gateway does not know this payment.')
  switch (step.kind) {
    case 'CAPTURE':
      return gateway.capture({ reference, key, amount, currency })
    case 'VOID':
      return gateway.void({ reference, key })
    case 'REFUND':
      return gateway.refund({ reference, key, amount, currency, reason })
    case 'CONFIRM':
      if (!gateway.confirm) throw new GatewayRefused('NOT_SUPPORTED', 'This gateway asks for no password.')
      return gateway.confirm({ reference, key, code: step.code ?? '' })
  }
}

/**
 * Whether a gateway's state shows that a step was done. Steps of a payment are taken one after the other, so whatever moved
 * beyond what is recorded was this step's doing.
 */
export function isDone(payment: PaymentRow, step: StepRow, state: GatewayState): boolean {
  switch (step.kind) {
    case 'CHARGE':
      return true
    case 'CONFIRM':
      return state.status !== 'REQUIRES_ACTION'
    case 'CAPTURE':
      return state.captured >= payment.captured + step.amount
    case 'REFUND':
      return isRefunded(payment, step, state)
    case 'VOID':
      return state.status === 'VOIDED' || state.status === 'FAILED' || state.captured > payment.captured
  }
}

function isRefunded(payment: PaymentRow, step: StepRow, { refunds, refunded }: GatewayState): boolean {
  if (refunds.some(({ key, status }) => key === step.gatewayKey && status !== 'FAILED')) return true
  // A gateway that knows the key of each refund knows that none of them is this one, whatever the sum says: somebody may
  // have refunded at the gateway itself.
  const keepsKeys = refunds.length > 0 && refunds.every(({ key }) => key !== null)
  return !keepsKeys && refunded >= payment.refunded + step.amount
}
