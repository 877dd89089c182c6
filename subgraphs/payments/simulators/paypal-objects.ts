import type { Entry, Move } from './book.ts'
import { writeMoney } from './paypal-money.ts'

/** What the simulator knows of an order beside the books. */
export interface Detail {
  readonly intent: 'CAPTURE' | 'AUTHORIZE'
  readonly customId: string | null
  readonly invoiceId: string | null
  /** Which capture a refund is of, and what it was marked with. */
  readonly refunds: Map<string, { capture: string; customId: string | null }>
}

const of = ({ moves }: Entry, kind: Move['kind']): Move[] => moves.filter((move) => move.kind === kind)

/** How much of a capture was given back. */
export const refundedOf = (entry: Entry, detail: Detail, capture: string): number =>
  of(entry, 'REFUND')
    .filter(({ id }) => detail.refunds.get(id)?.capture === capture)
    .reduce((sum, { amount }) => sum + amount, 0)

export function writeCapture(entry: Entry, detail: Detail, { id, amount }: Move): object {
  const refunded = refundedOf(entry, detail, id)
  return {
    id,
    status: refunded === 0 ? 'COMPLETED' : refunded < amount ? 'PARTIALLY_REFUNDED' : 'REFUNDED',
    amount: writeMoney(amount, entry.currency),
    custom_id: detail.customId,
    invoice_id: detail.invoiceId,
    supplementary_data: { related_ids: { order_id: entry.reference } },
  }
}

export function writeRefund(entry: Entry, detail: Detail, { id, amount }: Move, address: string): object {
  const { capture, customId } = detail.refunds.get(id)!
  return {
    id,
    status: 'COMPLETED',
    amount: writeMoney(amount, entry.currency),
    custom_id: customId,
    links: [{ rel: 'up', method: 'GET', href: `${address}/v2/payments/captures/${capture}` }],
  }
}

export function writeAuthorization(entry: Entry, detail: Detail, { id, amount }: Move): object {
  const captured = entry.captured === 0 ? 'CREATED' : entry.captured < entry.amount ? 'PARTIALLY_CAPTURED' : 'CAPTURED'
  return {
    id,
    status: entry.status === 'VOIDED' ? 'VOIDED' : captured,
    amount: writeMoney(amount, entry.currency),
    custom_id: detail.customId,
    supplementary_data: { related_ids: { order_id: entry.reference } },
  }
}

/** An order as PayPal writes it. */
export function writeOrder(entry: Entry, detail: Detail, address: string): object {
  const { reference, currency, amount, status } = entry
  return {
    id: reference,
    intent: detail.intent,
    status: status === 'WAITING' ? 'PAYER_ACTION_REQUIRED' : status === 'APPROVED' ? 'APPROVED' : 'COMPLETED',
    links: status === 'WAITING' ? [{ rel: 'payer-action', method: 'GET', href: `${address}/pay/${reference}` }] : [],
    purchase_units: [
      {
        reference_id: 'default',
        amount: writeMoney(amount, currency),
        custom_id: detail.customId ?? undefined,
        invoice_id: detail.invoiceId ?? undefined,
        payments: {
          authorizations:
            detail.intent === 'AUTHORIZE'
              ? of(entry, 'AUTHORIZE').map((move) => writeAuthorization(entry, detail, move))
              : [],
          captures: of(entry, 'CAPTURE').map((move) => writeCapture(entry, detail, move)),
          refunds: of(entry, 'REFUND').map((move) => writeRefund(entry, detail, move, address)),
        },
      },
    ],
  }
}
