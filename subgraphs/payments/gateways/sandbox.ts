import { setTimeout as sleep } from 'node:timers/promises'
import {
  type Charge,
  type Gateway,
  type GatewayRefund,
  GatewayRefused,
  type GatewayState,
  OutcomeUnknown,
  WebhookRefused,
} from './gateway.ts'
import type { SandboxCharge, SandboxLedger, SandboxRefund } from './sandbox-ledger.ts'
import { isSignedWebhook, pageToken, signWebhook } from './sandbox-signature.ts'

export interface SandboxOptions {
  readonly ledger: SandboxLedger
  /** The public address of Saler, where the 3-D Secure page is. */
  readonly publicUrl: string
  readonly secret: string
}

/** What each token does. */
type Behaviour =
  | 'success'
  | 'declined'
  | 'insufficient_funds'
  | '3ds'
  | 'slow'
  | 'lost'
  | 'duplicate'
  | 'late'
  | 'refund_refused'
  | 'refund_lost'

const TOKENS: Readonly<Record<string, Behaviour>> = {
  tok_success: 'success',
  tok_declined: 'declined',
  tok_insufficient_funds: 'insufficient_funds',
  tok_3ds: '3ds',
  tok_slow: 'slow',
  tok_timeout_after_charge: 'lost',
  tok_duplicate_webhook: 'duplicate',
  tok_late_webhook: 'late',
  tok_refund_refused: 'refund_refused',
  tok_refund_lost: 'refund_lost',
}

const REFUSALS: Readonly<Partial<Record<Behaviour, readonly [code: string, message: string]>>> = {
  declined: ['CARD_DECLINED', 'The card was declined.'],
  insufficient_funds: ['INSUFFICIENT_FUNDS', 'There is not enough money on the card.'],
}

const SLOW_MS = 4_000
const LATE_MS = 3_000
/** How far the clocks of this process and of the database may be apart. */
const CLOCKS_APART_MS = 500

/**
 * A gateway that takes no money, built in for trying out. It behaves as the token says: it declines, asks for 3-D Secure, is
 * slow, loses its answer after charging, sends its webhooks twice or late, and refuses refunds, at once or some moments
 * after it has taken them.
 */
export function sandboxGateway({ ledger, publicUrl, secret }: SandboxOptions): Gateway {
  const stateOf = async (charge: SandboxCharge): Promise<GatewayState> => {
    const refunds = (await ledger.refundsOf(charge.reference)).map((refund) => readRefund(charge, refund))
    const lost = refunds.filter(({ status }) => status === 'FAILED')
    return {
      reference: charge.reference,
      status: charge.status,
      amount: charge.amount,
      currency: charge.currency,
      authorized: charge.authorized,
      captured: charge.captured,
      refunded: lost.reduce((rest, { amount }) => rest - amount, charge.refunded),
      refunds,
      nextAction:
        charge.status === 'REQUIRES_ACTION'
          ? { kind: 'REDIRECT', redirectUrl: pageUrl(publicUrl, secret, charge.reference), instructions: null }
          : null,
      failure:
        charge.status === 'FAILED'
          ? { code: charge.failureCode ?? 'FAILED', message: charge.failureMessage ?? '' }
          : null,
    }
  }
  const changed = async (
    { reference, key }: { reference: string; key: string },
    kind: string,
    amount: bigint,
    change: (charge: SandboxCharge) => Partial<SandboxCharge> | undefined,
  ): Promise<GatewayState> => {
    const charge = await ledger.change(reference, { key, kind, amount }, change)
    if (!charge) throw new GatewayRefused('NOT_POSSIBLE', `The sandbox cannot ${kind.toLowerCase()} this payment.`)
    return stateOf(charge)
  }
  return {
    name: 'SANDBOX',
    replays: true,
    async charge(asked) {
      const behaviour = TOKENS[asked.token ?? '']
      if (!behaviour) throw new GatewayRefused('UNKNOWN_TOKEN', 'The sandbox does not know this token.')
      const charge = await ledger.charge(newCharge(asked, behaviour))
      if (behaviour === 'slow') await sleep(SLOW_MS)
      if (behaviour === 'duplicate') void sendWebhooks(asked.webhookUrl, secret, charge, [0, 0, 500])
      if (behaviour === 'late') void sendWebhooks(asked.webhookUrl, secret, charge, [LATE_MS])
      if (behaviour === 'lost') throw new OutcomeUnknown('The sandbox charged, and lost its answer.')
      return stateOf(charge)
    },
    capture: ({ amount, ...step }) =>
      changed(step, 'CAPTURE', amount, ({ authorized, captured, status }) =>
        status !== 'VOIDED' && captured + amount <= authorized
          ? { captured: captured + amount, status: 'CAPTURED' }
          : undefined,
      ),
    void: (step) =>
      changed(step, 'VOID', 0n, ({ captured, status }) =>
        captured === 0n && status !== 'FAILED' ? { status: 'VOIDED' } : undefined,
      ),
    async refund({ amount, ...step }) {
      const state = await changed(step, 'REFUND', amount, ({ captured, refunded, token }) =>
        TOKENS[token] !== 'refund_refused' && refunded + amount <= captured
          ? { refunded: refunded + amount }
          : undefined,
      )
      const charge = await ledger.find({ reference: step.reference, paymentId: null })
      if (charge && TOKENS[charge.token] === 'refund_lost')
        void sendWebhooks(`${publicUrl}/webhooks/sandbox/${charge.storeId}`, secret, charge, [
          LATE_MS + CLOCKS_APART_MS,
        ])
      return state
    },
    async find({ reference, paymentId }) {
      const charge = await ledger.find({ reference, paymentId })
      return charge && stateOf(charge)
    },
    async readWebhook({ headers, body, now }) {
      const text = Buffer.from(body).toString('utf8')
      if (!isSignedWebhook(secret, headers.get('sandbox-signature'), text, now))
        throw new WebhookRefused('The signature of this webhook is wrong, or it is too old.')
      const { id, paymentId, reference } = JSON.parse(text) as { id: string; paymentId: string; reference: string }
      return { eventId: id, paymentId, reference }
    },
  }
}

/** A refund as it stands by now: one that is to be lost is under way at first. */
function readRefund({ token }: SandboxCharge, { key, amount, at }: SandboxRefund): GatewayRefund {
  const isLost = TOKENS[token] === 'refund_lost'
  const lostYet = Date.now() - at.getTime() >= LATE_MS
  return { reference: `sbx_re_${key}`, key, amount, status: isLost ? (lostYet ? 'FAILED' : 'PENDING') : 'SUCCEEDED' }
}

function newCharge(asked: Charge, behaviour: Behaviour) {
  const { key, paymentId, storeId, currency, amount, capture, returnUrl } = asked
  const base = { key, paymentId, storeId, currency, amount, capture, returnUrl, token: asked.token! }
  const refusal = REFUSALS[behaviour]
  if (refusal) return { ...base, status: 'FAILED', failureCode: refusal[0], failureMessage: refusal[1] } as const
  if (behaviour === '3ds') return { ...base, status: 'REQUIRES_ACTION' } as const
  return { ...base, status: capture ? 'CAPTURED' : 'AUTHORIZED' } as const
}

/** The page where the buyer approves or declines a charge. */
export const pageUrl = (publicUrl: string, secret: string, reference: string): string =>
  `${publicUrl}/pay/sandbox/${reference}?token=${pageToken(secret, reference)}`

/** Tells of a charge by webhook, once after each of the pauses. One that does not arrive is what the sweeper is for. */
export async function sendWebhooks(
  url: string,
  secret: string,
  { reference, paymentId }: Pick<SandboxCharge, 'reference' | 'paymentId'>,
  pausesMs: readonly number[],
): Promise<void> {
  const body = JSON.stringify({ id: `sbx_evt_${reference}_${Date.now()}`, reference, paymentId })
  await Promise.all(
    pausesMs.map(async (pause) => {
      await sleep(pause)
      const headers = {
        'content-type': 'application/json',
        'sandbox-signature': signWebhook(secret, Math.floor(Date.now() / 1000), body),
      }
      const init = { method: 'POST', headers, body, signal: AbortSignal.timeout(5_000) }
      await fetch(url, init).catch(() => undefined)
    }),
  )
}
