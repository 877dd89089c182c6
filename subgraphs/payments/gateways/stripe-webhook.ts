import Stripe from 'stripe'
import { type WebhookNotice, WebhookRefused } from './gateway.ts'

/** Older ones are refused, in seconds. */
const TOLERANCE_SECONDS = 300

const OF_PAYMENTS = /^(?:payment_intent|charge|refund)\./

/** Reads a webhook that is signed with one of the secrets: there are two while one replaces the other. */
export async function readStripeWebhook(
  { headers, body, now }: { readonly headers: Headers; readonly body: Uint8Array; readonly now: Date },
  secrets: readonly string[],
): Promise<WebhookNotice> {
  const signature = headers.get('stripe-signature') ?? ''
  const text = Buffer.from(body)
  for (const secret of secrets)
    try {
      const event = Stripe.webhooks.constructEvent(text, signature, secret, TOLERANCE_SECONDS, undefined, now.getTime())
      return noticeOf(event)
    } catch (error) {
      if (!(error instanceof Stripe.errors.StripeSignatureVerificationError) && !(error instanceof SyntaxError))
        throw error
    }
  throw new WebhookRefused('The signature of this webhook is wrong, or it is too old.')
}

/** Charges and refunds name their intent; an intent names itself. */
function noticeOf({ id, type, data }: Stripe.Event): WebhookNotice {
  if (!OF_PAYMENTS.test(type)) return { eventId: id, reference: null, paymentId: null }
  const object = data.object as {
    readonly id?: string
    readonly object?: string
    readonly payment_intent?: string | { readonly id: string } | null
    readonly metadata?: Readonly<Record<string, string>> | null
  }
  const intent = object.object === 'payment_intent' ? object.id : object.payment_intent
  return {
    eventId: id,
    reference: (typeof intent === 'object' ? intent?.id : intent) ?? null,
    paymentId: object.metadata?.saler_payment ?? null,
  }
}
