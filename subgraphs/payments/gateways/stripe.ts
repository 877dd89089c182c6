import Stripe from 'stripe'
import type { StripeCredentials } from './credentials.ts'
import {
  type Charge,
  type Gateway,
  GatewayRefused,
  type GatewayState,
  GatewayUnavailable,
  OutcomeUnknown,
  WebhookRefused,
} from './gateway.ts'

export interface StripeOptions extends StripeCredentials {
  readonly timeoutMs: number
  /** Another address than Stripe's own. */
  readonly url?: string
}

/** Webhooks older than this are refused, in seconds. */
const TOLERANCE_SECONDS = 300

const EXPAND = ['latest_charge', 'latest_charge.refunds']

/** Stripe by PaymentIntents. A token is a payment method (`pm_…`) or a token of Stripe.js (`tok_…`). */
export function stripeGateway(options: StripeOptions): Gateway {
  const { secretKey, webhookSecret, timeoutMs, url } = options
  const address = url === undefined ? undefined : new URL(url)
  const stripe = new Stripe(secretKey, {
    timeout: timeoutMs,
    // Whether and when a call is made again is decided by the worker, which asks first.
    maxNetworkRetries: 0,
    telemetry: false,
    ...(address && {
      host: address.hostname,
      port: address.port || (address.protocol === 'https:' ? 443 : 80),
      protocol: address.protocol === 'https:' ? 'https' : 'http',
    }),
  })
  const find = (reference: string): Promise<GatewayState> =>
    told(async () => stateOf(await stripe.paymentIntents.retrieve(reference, { expand: EXPAND })), 'ASK')

  return {
    name: 'STRIPE',
    replays: true,
    charge: (charge) =>
      told(async () => {
        const idempotencyKey = `charge-${charge.key}`
        return stateOf(await stripe.paymentIntents.create(intentOf(charge), { idempotencyKey }))
      }, 'ACT'),
    async capture({ reference, amount, key }) {
      await told(
        () =>
          stripe.paymentIntents.capture(
            reference,
            { amount_to_capture: Number(amount) },
            { idempotencyKey: `capture-${key}` },
          ),
        'ACT',
      )
      return find(reference)
    },
    async void({ reference, key }) {
      await told(() => stripe.paymentIntents.cancel(reference, {}, { idempotencyKey: `void-${key}` }), 'ACT')
      return find(reference)
    },
    async refund({ reference, amount, key }) {
      const refund = { payment_intent: reference, amount: Number(amount), metadata: { saler_key: key } }
      await told(() => stripe.refunds.create(refund, { idempotencyKey: `refund-${key}` }), 'ACT')
      return find(reference)
    },
    async find({ reference, paymentId }) {
      if (reference !== null) return find(reference)
      return told(async () => {
        // The list shows what was just made; Stripe's search does not for up to a minute.
        for await (const intent of stripe.paymentIntents.list({ limit: 100, created: { gte: createdAfter() } }))
          if (intent.metadata.saler_payment === paymentId) return find(intent.id)
        return undefined
      }, 'ASK')
    },
    async readWebhook({ headers, body, now }) {
      const signature = headers.get('stripe-signature') ?? ''
      for (const secret of webhookSecret)
        try {
          const event = await stripe.webhooks.constructEventAsync(
            Buffer.from(body),
            signature,
            secret,
            TOLERANCE_SECONDS,
            undefined,
            now.getTime(),
          )
          return noticeOf(event)
        } catch (error) {
          // While one secret replaces the other, either may fit.
          if (!(error instanceof Stripe.errors.StripeSignatureVerificationError)) throw error
        }
      throw new WebhookRefused('The signature of this webhook is wrong, or it is too old.')
    },
  }
}

const HOUR_SECONDS = 3_600
/** An answer that was lost is asked about within minutes; a day leaves room for an outage. */
const createdAfter = (): number => Math.floor(Date.now() / 1000) - 24 * HOUR_SECONDS

function intentOf(charge: Charge): Stripe.PaymentIntentCreateParams {
  const { token, method } = charge
  const isToken = token?.startsWith('tok_') ?? false
  return {
    // Stripe's amounts are numbers; ours are far below where those become inexact.
    amount: Number(charge.amount),
    currency: charge.currency.toLowerCase(),
    confirm: true,
    capture_method: charge.capture ? 'automatic' : 'manual',
    payment_method_types: [method === null || method === 'applepay' ? 'card' : method],
    ...(isToken ? { payment_method_data: { type: 'card', card: { token: token! } } } : { payment_method: token! }),
    ...(charge.returnUrl !== null && { return_url: charge.returnUrl }),
    ...(charge.email !== null && { receipt_email: charge.email }),
    description: `Order ${charge.orderNumber}`,
    metadata: { saler_payment: charge.paymentId, saler_order: charge.orderId, saler_store: charge.storeId },
    expand: EXPAND,
  }
}

function stateOf(intent: Stripe.PaymentIntent): GatewayState {
  const charge = typeof intent.latest_charge === 'object' ? intent.latest_charge : null
  const captured = BigInt(intent.amount_received)
  const open = BigInt(intent.amount_capturable)
  const refunds = charge?.refunds?.data ?? []
  const failure = intent.last_payment_error
  return {
    reference: intent.id,
    status: statusOf(intent),
    amount: BigInt(intent.amount),
    currency: intent.currency.toUpperCase(),
    // What was not taken in a partial capture is let go by Stripe.
    authorized: captured + open,
    captured,
    refunded: refunds
      .filter(({ status }) => status === 'succeeded' || status === 'pending')
      .reduce((sum, { amount }) => sum + BigInt(amount), 0n),
    refunds: refunds.map(({ id, amount, status, metadata }) => ({
      reference: id,
      key: metadata?.saler_key ?? null,
      amount: BigInt(amount),
      status: status === 'succeeded' ? 'SUCCEEDED' : status === 'pending' ? 'PENDING' : 'FAILED',
    })),
    nextAction:
      intent.status === 'requires_action'
        ? { kind: 'REDIRECT', redirectUrl: intent.next_action?.redirect_to_url?.url ?? null, instructions: null }
        : null,
    failure: failure
      ? { code: codeOf(failure.decline_code ?? failure.code), message: failure.message ?? 'The payment failed.' }
      : null,
  }
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

const codeOf = (code: string | null | undefined): string => (code ?? 'declined').toUpperCase()

const PAYMENT_EVENTS = /^(?:payment_intent|charge|refund)\./

function noticeOf({ id, type, data }: Stripe.Event) {
  const object = data.object as {
    id?: string
    object?: string
    payment_intent?: string | { id: string } | null
    metadata?: Record<string, string> | null
  }
  if (!PAYMENT_EVENTS.test(type)) return { eventId: id, reference: null, paymentId: null }
  const intent = object.object === 'payment_intent' ? object.id : object.payment_intent
  const reference = typeof intent === 'object' && intent !== null ? intent.id : (intent ?? null)
  return { eventId: id, reference, paymentId: object.metadata?.saler_payment ?? null }
}

/**
 * Says what is known when a call fails. A call that acts and has no usable answer may have been done; one that asks cannot
 * have done anything.
 */
async function told<T>(call: () => Promise<T>, kind: 'ACT' | 'ASK'): Promise<T> {
  try {
    return await call()
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeError)) throw error
    const { statusCode, code, message } = error
    const declined = error instanceof Stripe.errors.StripeCardError
    if (declined) throw new GatewayRefused(codeOf(error.decline_code ?? code), message)
    // The same key at the same moment, or too many calls: Stripe did nothing for this one.
    if (statusCode === 409 || statusCode === 429) throw new GatewayUnavailable(message)
    if (statusCode !== undefined && statusCode >= 400 && statusCode < 500)
      throw new GatewayRefused(codeOf(code), message)
    throw kind === 'ACT' ? new OutcomeUnknown(message) : new GatewayUnavailable(message)
  }
}
