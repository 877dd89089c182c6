import type { GatewayState, NextAction } from './gateway.ts'
import { plainCode, plainMessage } from './plain-message.ts'

/** A payment as Moyasar writes it, so far as it is read here. Amounts are halalas. */
export interface MoyasarPayment {
  readonly id: string
  readonly status: 'initiated' | 'paid' | 'authorized' | 'failed' | 'refunded' | 'captured' | 'voided' | 'verified'
  readonly amount: number
  readonly currency: string
  readonly captured: number
  readonly refunded: number
  readonly metadata: Readonly<Record<string, string>> | null
  readonly source: {
    readonly type: string
    readonly message?: string | null
    readonly response_code?: string | null
    readonly transaction_url?: string | null
  }
}

const STATUS: Readonly<Record<MoyasarPayment['status'], GatewayState['status']>> = {
  initiated: 'PENDING',
  paid: 'CAPTURED',
  authorized: 'AUTHORIZED',
  failed: 'FAILED',
  refunded: 'CAPTURED',
  captured: 'CAPTURED',
  voided: 'VOIDED',
  // A card that was only looked at: nothing is promised.
  verified: 'PENDING',
}

/** Where a payment stands. One that is paid at once has nothing in `captured`, which is of captures on their own. */
export function readState(payment: MoyasarPayment): GatewayState {
  const { id, status, source, currency } = payment
  const amount = BigInt(payment.amount)
  const refunded = BigInt(payment.refunded)
  const nextAction = nextActionOf(payment)
  const captured = STATUS[status] === 'CAPTURED' ? BigInt(payment.captured) || amount : 0n
  return {
    reference: id,
    status: nextAction ? 'REQUIRES_ACTION' : STATUS[status],
    amount,
    currency,
    authorized: status === 'authorized' ? amount : captured,
    captured,
    refunded,
    // Moyasar keeps their sum only.
    refunds: refunded > 0n ? [{ reference: id, key: null, amount: refunded, status: 'SUCCEEDED' }] : [],
    nextAction,
    failure:
      status === 'failed'
        ? {
            code: plainCode(codeOf(source), 'DECLINED'),
            message: plainMessage(source.message, 'The payment was declined.'),
          }
        : null,
  }
}

/** Moyasar says in words why a card was declined: the word before the colon, or the whole. */
const codeOf = ({ message }: MoyasarPayment['source']): string => (message ?? '').split(':')[0]!.trim()

function nextActionOf({ status, source }: MoyasarPayment): NextAction | null {
  if (status !== 'initiated' || !source.transaction_url) return null
  return source.type === 'stcpay'
    ? { kind: 'ONE_TIME_PASSWORD', redirectUrl: null, instructions: null }
    : { kind: 'REDIRECT', redirectUrl: source.transaction_url, instructions: null }
}
