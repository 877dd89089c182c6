import type { Entry } from './book.ts'
import type { Detail } from './stripe.ts'

/** An intent as Stripe writes it, with the charge and its refunds in it. */
export function writeIntent(entry: Entry, detail: Detail, address: string): object {
  const { reference, amount, captured, authorized, status } = entry
  const currency = entry.currency.toLowerCase()
  const charge = entry.moves.find(({ kind }) => kind === 'AUTHORIZE' || kind === 'FAIL')
  const url = `${address}/pay/${reference}`
  return {
    id: reference,
    object: 'payment_intent',
    amount,
    amount_received: captured,
    amount_capturable: status === 'AUTHORIZED' ? authorized : 0,
    currency,
    status: statusOf(entry),
    capture_method: entry.capture ? 'automatic' : 'manual',
    created: detail.created,
    metadata: detail.metadata,
    last_payment_error: detail.failure && { type: 'card_error', ...detail.failure },
    next_action:
      status === 'WAITING' ? { type: 'redirect_to_url', redirect_to_url: { url, return_url: detail.returnUrl } } : null,
    latest_charge: charge
      ? {
          id: charge.id,
          object: 'charge',
          amount,
          amount_captured: captured,
          amount_refunded: entry.refunded,
          currency,
          payment_intent: reference,
          refunds: { object: 'list', has_more: false, data: refundsOf(entry) },
        }
      : null,
  }
}

const refundsOf = ({ moves, currency, reference }: Entry): object[] =>
  moves
    .filter(({ kind }) => kind === 'REFUND')
    .map(({ id, amount, key }) => ({
      id,
      object: 'refund',
      amount,
      currency: currency.toLowerCase(),
      payment_intent: reference,
      status: 'succeeded',
      metadata: key === null ? {} : { saler_key: key },
    }))

const STATUS = {
  WAITING: 'requires_action',
  APPROVED: 'requires_action',
  AUTHORIZED: 'requires_capture',
  CAPTURED: 'succeeded',
  VOIDED: 'canceled',
  FAILED: 'requires_payment_method',
} as const

const statusOf = ({ status }: Entry): string => STATUS[status]
