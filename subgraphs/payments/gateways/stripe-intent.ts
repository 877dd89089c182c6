import type Stripe from 'stripe'
import type { Charge, GatewayRefund, GatewayState } from './gateway.ts'
import { plainCode, plainMessage } from './plain-message.ts'
import { readAmount, writeAmount } from './stripe-amount.ts'

/** What has to be in an answer for `readState`. */
export const EXPAND = ['latest_charge', 'latest_charge.refunds']

/**
 * A charge as a PaymentIntent that is confirmed at once.
 *
 * @param means a payment method (`pm_…`) or a confirmation token (`ctoken_…`).
 */
export function intentOf(charge: Charge, means: string): Stripe.PaymentIntentCreateParams {
  const { returnUrl, email, currency } = charge
  return {
    amount: writeAmount(charge.amount, currency),
    currency: currency.toLowerCase(),
    confirm: true,
    capture_method: charge.capture ? 'automatic' : 'manual',
    // Cards, and the wallets that hold cards: Apple Pay and the like.
    allowed_payment_method_types: ['card'],
    ...(means.startsWith('ctoken_') ? { confirmation_token: means } : { payment_method: means }),
    // Without a page to come back to the buyer can't be sent to their bank: then a card that needs it is declined.
    ...(returnUrl !== null ? { return_url: returnUrl } : { error_on_requires_action: true }),
    ...(email !== null && { receipt_email: email }),
    description: `Order ${charge.orderNumber}`,
    metadata: { saler_payment: charge.paymentId, saler_order: charge.orderId, saler_store: charge.storeId },
    expand: EXPAND,
  }
}

/** Where a payment stands. */
export function readState(intent: Stripe.PaymentIntent): GatewayState {
  const charge = typeof intent.latest_charge === 'object' ? intent.latest_charge : null
  const money = (amount: number): bigint => readAmount(amount, intent.currency)
  const captured = money(intent.amount_received)
  const refunds = (charge?.refunds?.data ?? []).map(
    ({ id, amount, status, metadata }): GatewayRefund => ({
      reference: id,
      key: metadata?.saler_key ?? null,
      amount: money(amount),
      status: REFUND_STATUS[status ?? 'pending'] ?? 'FAILED',
    }),
  )
  const status = statusOf(intent)
  const failure = intent.last_payment_error
  return {
    reference: intent.id,
    status,
    amount: money(intent.amount),
    currency: intent.currency.toUpperCase(),
    // What a capture leaves over is let go by Stripe at once.
    authorized: captured + money(intent.amount_capturable),
    captured,
    refunded: refunds.reduce((sum, { amount, status }) => (status === 'FAILED' ? sum : sum + amount), 0n),
    refunds,
    nextAction:
      status === 'REQUIRES_ACTION'
        ? { kind: 'REDIRECT', redirectUrl: intent.next_action?.redirect_to_url?.url ?? null, instructions: null }
        : null,
    failure:
      status === 'FAILED' && failure
        ? {
            code: plainCode(failure.decline_code ?? failure.code, 'DECLINED'),
            message: plainMessage(failure.message, 'The payment was declined.'),
          }
        : null,
  }
}

const REFUND_STATUS: Readonly<Record<string, 'PENDING' | 'SUCCEEDED'>> = {
  succeeded: 'SUCCEEDED',
  pending: 'PENDING',
  requires_action: 'PENDING',
}

function statusOf({ status, last_payment_error: failure }: Stripe.PaymentIntent): GatewayState['status'] {
  switch (status) {
    case 'succeeded':
      return 'CAPTURED'
    case 'requires_capture':
      return 'AUTHORIZED'
    case 'canceled':
      return 'VOIDED'
    case 'requires_action':
      return 'REQUIRES_ACTION'
    case 'requires_payment_method':
      // The method that came with it was declined.
      return failure ? 'FAILED' : 'PENDING'
    default:
      return 'PENDING'
  }
}
