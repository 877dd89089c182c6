import { GatewayRefused, type GatewayState } from './gateway.ts'
import { type Amount, readAmount } from './paypal-amount.ts'

type Links = readonly { readonly rel: string; readonly href: string }[]

interface Authorization {
  readonly id: string
  readonly status: 'CREATED' | 'CAPTURED' | 'DENIED' | 'PARTIALLY_CAPTURED' | 'VOIDED' | 'PENDING' | 'EXPIRED'
  readonly amount: Amount
}

export interface Capture {
  readonly id: string
  readonly status: 'COMPLETED' | 'DECLINED' | 'PARTIALLY_REFUNDED' | 'PENDING' | 'REFUNDED' | 'FAILED'
  readonly amount: Amount
}

export interface Refund {
  readonly id: string
  readonly status: 'COMPLETED' | 'PENDING' | 'FAILED' | 'CANCELLED'
  readonly amount: Amount
  readonly custom_id?: string
  readonly links?: Links
}

/** An order as PayPal writes it, so far as it is read here. */
export interface Order {
  readonly id: string
  readonly intent: 'CAPTURE' | 'AUTHORIZE'
  readonly status: 'CREATED' | 'SAVED' | 'APPROVED' | 'VOIDED' | 'COMPLETED' | 'PAYER_ACTION_REQUIRED'
  readonly links?: Links
  readonly purchase_units: readonly [
    {
      readonly amount: Amount
      readonly custom_id?: string
      readonly payments?: {
        readonly authorizations?: readonly Authorization[]
        readonly captures?: readonly Capture[]
        readonly refunds?: readonly Refund[]
      }
    },
  ]
}

const TAKEN: ReadonlySet<Capture['status']> = new Set(['COMPLETED', 'PARTIALLY_REFUNDED', 'REFUNDED'])
const REFUND_STATUS = { COMPLETED: 'SUCCEEDED', PENDING: 'PENDING', FAILED: 'FAILED', CANCELLED: 'FAILED' } as const
const GIVEN: ReadonlySet<Refund['status']> = new Set(['COMPLETED', 'PENDING'])

/** The parts of an order in which money moved. */
export function movesOf(order: Order) {
  const { authorizations = [], captures = [], refunds = [] } = order.purchase_units[0].payments ?? {}
  return {
    authorizations,
    captures: captures.filter(({ status }) => TAKEN.has(status)),
    declined: captures.find(({ status }) => status === 'DECLINED' || status === 'FAILED'),
    refunds: refunds.filter(({ status }) => GIVEN.has(status)),
  }
}

const sumOf = (moves: readonly { readonly amount: Amount }[]): bigint =>
  moves.reduce((sum, { amount }) => sum + readAmount(amount), 0n)

/** Where a payment stands. */
export function readState(order: Order): GatewayState {
  const [unit] = order.purchase_units
  const { authorizations, captures, refunds } = movesOf(order)
  const captured = sumOf(captures)
  const promised = sumOf(authorizations.filter(({ status }) => status !== 'DENIED' && status !== 'PENDING'))
  const status = statusOf(order, captured)
  const page = order.links?.find(({ rel }) => rel === 'payer-action' || rel === 'approve')?.href ?? null
  return {
    reference: order.id,
    status,
    amount: readAmount(unit.amount),
    currency: unit.amount.currency_code,
    authorized: promised > captured ? promised : captured,
    captured,
    refunded: sumOf(refunds),
    refunds: (unit.payments?.refunds ?? []).map(({ id, custom_id, amount, status }) => ({
      reference: id,
      key: custom_id?.split('/')[1] ?? null,
      amount: readAmount(amount),
      status: REFUND_STATUS[status],
    })),
    isApproved: order.status === 'APPROVED',
    nextAction: status === 'REQUIRES_ACTION' ? { kind: 'REDIRECT', redirectUrl: page, instructions: null } : null,
    failure: status === 'FAILED' ? { code: 'DECLINED', message: 'PayPal declined the payment.' } : null,
  }
}

function statusOf(order: Order, captured: bigint): GatewayState['status'] {
  const { authorizations, declined } = movesOf(order)
  if (captured > 0n) return 'CAPTURED'
  const [authorization] = authorizations
  if (declined || authorization?.status === 'DENIED') return 'FAILED'
  if (order.status === 'VOIDED' || authorization?.status === 'VOIDED' || authorization?.status === 'EXPIRED')
    return 'VOIDED'
  if (authorization) return authorization.status === 'PENDING' ? 'PENDING' : 'AUTHORIZED'
  return order.status === 'APPROVED' || order.status === 'COMPLETED' ? 'PENDING' : 'REQUIRES_ACTION'
}

/** The id of the authorisation that can still be captured or voided. @throws GatewayRefused when there is none. */
export function openAuthorization(order: Order): string {
  const open = movesOf(order).authorizations.find(
    ({ status }) => status === 'CREATED' || status === 'PARTIALLY_CAPTURED',
  )
  if (!open) throw new GatewayRefused('NOT_AUTHORIZED', 'Nothing of this payment is authorised at PayPal.')
  return encodeURIComponent(open.id)
}
