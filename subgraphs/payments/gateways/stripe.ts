import { timeOf } from '@saler/kernel'
import Stripe from 'stripe'
import type { Purpose } from './call.ts'
import type { StripeCredentials } from './credentials.ts'
import { type Charge, type Gateway, GatewayRefused, type GatewayState, GatewayUnavailable } from './gateway.ts'
import { writeAmount } from './stripe-amount.ts'
import { FAILED_FOR_GOOD, told } from './stripe-fault.ts'
import { EXPAND, intentOf, readState } from './stripe-intent.ts'
import { readStripeWebhook } from './stripe-webhook.ts'

export interface StripeOptions extends StripeCredentials {
  readonly timeoutMs: number
  /** Another address than Stripe's own. */
  readonly url?: string
}

/** Stripe by PaymentIntents. The same key gives the same answer for a day. */
export function stripeGateway({ secretKey, webhookSecret, timeoutMs, url }: StripeOptions): Gateway {
  const stripe = new Stripe(secretKey, {
    timeout: timeoutMs,
    // Whether and when a call is made again is decided by the worker, which asks first.
    maxNetworkRetries: 0,
    telemetry: false,
    ...(url !== undefined && addressOf(new URL(url))),
  })
  const stateOf = (reference: string, purpose: Purpose): Promise<GatewayState> =>
    told(purpose, async () => readState(await stripe.paymentIntents.retrieve(reference, { expand: EXPAND })))
  /** Acts, and asks what that came to. That the second goes unanswered leaves the outcome open. */
  const step = async (reference: string, act: () => Promise<unknown>): Promise<GatewayState> => {
    await told('ACT', act)
    return stateOf(reference, 'ACT')
  }
  const find = async (paymentId: string): Promise<GatewayState | undefined> => {
    const intent = await told('ASK', () => search(stripe, paymentId))
    return intent && stateOf(intent.id, 'ASK')
  }

  return {
    name: 'STRIPE',
    replays: true,
    async charge(charge) {
      const idempotencyKey = `charge-${charge.key}`
      try {
        return await told('ACT', async () =>
          readState(
            await stripe.paymentIntents.create(intentOf(charge, await meansOf(stripe, charge)), { idempotencyKey }),
          ),
        )
      } catch (error) {
        if (!(error instanceof GatewayRefused && error.code === FAILED_FOR_GOOD)) throw error
        const known = await find(charge.paymentId)
        if (known) return known
        throw error
      }
    },
    capture: ({ reference, amount, currency, key }) =>
      step(reference, () =>
        stripe.paymentIntents.capture(
          reference,
          { amount_to_capture: writeAmount(amount, currency) },
          { idempotencyKey: `capture-${key}` },
        ),
      ),
    void: ({ reference, key }) =>
      step(reference, () => stripe.paymentIntents.cancel(reference, {}, { idempotencyKey: `void-${key}` })),
    refund: ({ reference, amount, currency, key }) =>
      step(reference, () =>
        stripe.refunds.create(
          { payment_intent: reference, amount: writeAmount(amount, currency), metadata: { saler_key: key } },
          { idempotencyKey: `refund-${key}` },
        ),
      ),
    async find({ reference, paymentId }) {
      if (reference === null) return find(paymentId)
      return stateOf(reference, 'ASK').catch((error: unknown) => {
        if (error instanceof GatewayRefused && error.code === 'RESOURCE_MISSING') return undefined
        throw error
      })
    },
    readWebhook: (delivery) => readStripeWebhook(delivery, webhookSecret),
  }
}

/** What a charge is paid with: a token of Stripe.js (`tok_…`) becomes a payment method first, once for each key. */
async function meansOf(stripe: Stripe, { token, key }: Charge): Promise<string> {
  if (token === null) throw new GatewayRefused('TOKEN_REQUIRED', 'A card or a wallet is paid with by its token.')
  if (!token.startsWith('tok_')) return token
  const idempotencyKey = `method-${key}`
  return (await stripe.paymentMethods.create({ type: 'card', card: { token } }, { idempotencyKey })).id
}

const addressOf = ({ hostname, port, protocol }: URL) => ({
  host: hostname,
  port: port || (protocol === 'https:' ? 443 : 80),
  protocol: protocol === 'https:' ? ('https' as const) : ('http' as const),
})

const PAGE = 100
/** How many intents are looked through at most. */
const MAX_SEARCHED = 5_000
/** How far the clocks may be apart, in seconds. */
const CLOCKS_APART = 300

/**
 * Looks for the intent of a payment among those made since the payment was. The list shows what was just made; Stripe's own
 * search does not for up to a minute.
 */
async function search(stripe: Stripe, paymentId: string): Promise<Stripe.PaymentIntent | undefined> {
  const gte = Math.floor(timeOf(paymentId)!.getTime() / 1000) - CLOCKS_APART
  let seen = 0
  for await (const intent of stripe.paymentIntents.list({ limit: PAGE, created: { gte } })) {
    if (intent.metadata.saler_payment === paymentId) return intent
    if (++seen === MAX_SEARCHED) throw new GatewayUnavailable('There are too many payments at Stripe to look through.')
  }
  return undefined
}
