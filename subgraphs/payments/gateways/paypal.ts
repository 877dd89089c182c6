import { formatAmount, parseAmount } from '@saler/kernel'
import type { PayPalCredentials } from './credentials.ts'
import { type Charge, type Gateway, GatewayRefused, type GatewayState, WebhookRefused } from './gateway.ts'
import { callJson } from './json-call.ts'
import { createPayPalTokens } from './paypal-token.ts'

export interface PayPalOptions extends PayPalCredentials {
  readonly timeoutMs: number
  /** Another address than PayPal's own. */
  readonly url?: string
}

interface Amount {
  readonly value: string
  readonly currency_code: string
}
interface Part {
  readonly id: string
  readonly status: string
  readonly amount: Amount
}
/** An order as PayPal shows it. */
interface PayPalOrder {
  readonly id: string
  readonly status: 'CREATED' | 'SAVED' | 'APPROVED' | 'VOIDED' | 'COMPLETED' | 'PAYER_ACTION_REQUIRED'
  readonly links?: readonly { readonly rel: string; readonly href: string }[]
  readonly purchase_units: readonly {
    readonly amount: Amount
    readonly payments?: {
      readonly authorizations?: readonly Part[]
      readonly captures?: readonly Part[]
      readonly refunds?: readonly (Part & { readonly custom_id?: string })[]
    }
  }[]
}

const LIVE = 'https://api-m.paypal.com'
const TEST = 'https://api-m.sandbox.paypal.com'

/**
 * PayPal by its Orders API, version 2 (https://developer.paypal.com/docs/api/orders/v2/). The buyer approves at PayPal and
 * comes back; what they approved is then captured or authorised by `find`'s caller through `charge`'s order.
 */
export function paypalGateway(options: PayPalOptions): Gateway {
  const { live, webhookId, timeoutMs, url = live ? LIVE : TEST } = options
  const accessToken = createPayPalTokens({ ...options, url })
  const call = async <Answer>(
    method: 'GET' | 'POST',
    path: string,
    { body, key, acts = method === 'POST' }: { body?: unknown; key?: string; acts?: boolean } = {},
  ): Promise<Answer | undefined> => {
    const headers = {
      authorization: `Bearer ${await accessToken()}`,
      prefer: 'return=representation',
      ...(key !== undefined && { 'paypal-request-id': key }),
    }
    return callJson<Answer>({ url: `${url}${path}`, method, headers, body, timeoutMs, acts }, refusalOf)
  }
  const orderOf = (reference: string): Promise<PayPalOrder | undefined> =>
    call<PayPalOrder>('GET', `/v2/checkout/orders/${encodeURIComponent(reference)}`)
  const known = (order: PayPalOrder | undefined): PayPalOrder => {
    if (!order) throw new GatewayRefused('UNKNOWN_PAYMENT', 'PayPal does not know this payment.')
    return order
  }
  const partOf = (order: PayPalOrder, kind: 'authorizations' | 'captures'): Part => {
    const [part] = order.purchase_units[0]?.payments?.[kind] ?? []
    if (!part) throw new GatewayRefused('NOT_POSSIBLE', 'PayPal has nothing of this payment to act on.')
    return part
  }
  /** What the buyer approved is taken as soon as it is seen. The order's own id makes that happen once. */
  const finish = async (order: PayPalOrder): Promise<PayPalOrder> => {
    if (order.status !== 'APPROVED') return order
    const intent = (order as { intent?: string }).intent === 'AUTHORIZE' ? 'authorize' : 'capture'
    const done = await call<PayPalOrder>('POST', `/v2/checkout/orders/${order.id}/${intent}`, {
      body: {},
      key: `${intent}-${order.id}`,
    })
    return (await orderOf(order.id)) ?? known(done)
  }
  return {
    name: 'PAYPAL',
    replays: true,
    async charge(charge) {
      const order = await call<PayPalOrder>('POST', '/v2/checkout/orders', { body: bodyOf(charge), key: charge.key })
      return stateOf(known(order))
    },
    async capture({ reference, amount, currency, key }) {
      const { id } = partOf(known(await orderOf(reference)), 'authorizations')
      const body = { amount: amountOf(amount, currency), final_capture: false }
      await call('POST', `/v2/payments/authorizations/${id}/capture`, { body, key })
      return stateOf(known(await orderOf(reference)))
    },
    async void({ reference, key }) {
      const order = known(await orderOf(reference))
      // An order that nobody approved holds no money; PayPal forgets it by itself.
      if (!order.purchase_units[0]?.payments?.authorizations?.length) return { ...stateOf(order), status: 'VOIDED' }
      await call('POST', `/v2/payments/authorizations/${partOf(order, 'authorizations').id}/void`, { body: {}, key })
      return stateOf(known(await orderOf(reference)))
    },
    async refund({ reference, amount, currency, key, reason }) {
      const { id } = partOf(known(await orderOf(reference)), 'captures')
      const body = { amount: amountOf(amount, currency), custom_id: key, note_to_payer: reason?.slice(0, 255) }
      await call('POST', `/v2/payments/captures/${id}/refund`, { body, key })
      return stateOf(known(await orderOf(reference)))
    },
    async find({ reference }) {
      // Without its id an order of PayPal's cannot be found; its charge is sent again under the same key instead.
      const order = reference === null ? undefined : await orderOf(reference)
      return order && stateOf(await finish(order))
    },
    async readWebhook({ headers, body }) {
      const event = readEvent(body)
      const verification = {
        auth_algo: headers.get('paypal-auth-algo'),
        cert_url: headers.get('paypal-cert-url'),
        transmission_id: headers.get('paypal-transmission-id'),
        transmission_sig: headers.get('paypal-transmission-sig'),
        transmission_time: headers.get('paypal-transmission-time'),
        webhook_id: webhookId,
        webhook_event: event,
      }
      if (Object.values(verification).includes(null)) throw new WebhookRefused('This webhook is not signed.')
      const answer = await call<{ verification_status: string }>('POST', '/v1/notifications/verify-webhook-signature', {
        body: verification,
        acts: false,
      })
      if (answer?.verification_status !== 'SUCCESS') throw new WebhookRefused('The signature of this webhook is wrong.')
      const { resource, id } = event
      const reference = resource.supplementary_data?.related_ids?.order_id ?? resource.id
      return { eventId: id, reference, paymentId: resource.purchase_units?.[0]?.custom_id ?? null }
    },
  }
}

interface PayPalEvent {
  readonly id: string
  readonly resource: {
    readonly id: string
    readonly supplementary_data?: { readonly related_ids?: { readonly order_id?: string } }
    readonly purchase_units?: readonly { readonly custom_id?: string }[]
  }
}

function readEvent(body: Uint8Array): PayPalEvent {
  try {
    const event = JSON.parse(Buffer.from(body).toString('utf8')) as Partial<PayPalEvent>
    if (typeof event.id === 'string' && typeof event.resource?.id === 'string') return event as PayPalEvent
  } catch {
    // Refused below, like everything else that PayPal would not send.
  }
  throw new WebhookRefused('This is no webhook of PayPal.')
}

const amountOf = (minor: bigint, currency: string): Amount => ({
  value: formatAmount(minor, currency),
  currency_code: currency,
})

function bodyOf(charge: Charge): object {
  return {
    intent: charge.capture ? 'CAPTURE' : 'AUTHORIZE',
    purchase_units: [
      {
        custom_id: charge.paymentId,
        invoice_id: charge.paymentId,
        description: `Order ${charge.orderNumber}`,
        amount: amountOf(charge.amount, charge.currency),
      },
    ],
    payment_source: {
      paypal: {
        experience_context: { return_url: charge.returnUrl, cancel_url: charge.returnUrl, user_action: 'PAY_NOW' },
      },
    },
  }
}

function stateOf(order: PayPalOrder): GatewayState {
  const [unit] = order.purchase_units
  const { amount, payments = {} } = unit!
  const minor = ({ value, currency_code: currency }: Amount): bigint => parseAmount(value, currency)!
  const sum = (parts: readonly Part[] = [], statuses: readonly string[]): bigint =>
    parts.filter(({ status }) => statuses.includes(status)).reduce((total, part) => total + minor(part.amount), 0n)
  const captured = sum(payments.captures, ['COMPLETED', 'PARTIALLY_REFUNDED', 'REFUNDED'])
  const promised = sum(payments.authorizations, ['CREATED', 'CAPTURED', 'PARTIALLY_CAPTURED'])
  const voided = payments.authorizations?.some(({ status }) => status === 'VOIDED') ?? false
  const declined = payments.captures?.some(({ status }) => status === 'DECLINED' || status === 'FAILED') ?? false
  const approve = order.links?.find(({ rel }) => rel === 'payer-action' || rel === 'approve')?.href ?? null
  const waits = order.status === 'CREATED' || order.status === 'PAYER_ACTION_REQUIRED'
  const status = (): GatewayState['status'] => {
    if (captured > 0n) return 'CAPTURED'
    if (voided || order.status === 'VOIDED') return 'VOIDED'
    if (declined) return 'FAILED'
    if (promised > 0n) return 'AUTHORIZED'
    return waits ? 'REQUIRES_ACTION' : 'PENDING'
  }
  return {
    reference: order.id,
    status: status(),
    amount: minor(amount),
    currency: amount.currency_code,
    authorized: promised > captured ? promised : captured,
    captured,
    refunded: sum(payments.refunds, ['COMPLETED', 'PENDING']),
    refunds: (payments.refunds ?? []).map((refund) => ({
      reference: refund.id,
      key: refund.custom_id ?? null,
      amount: minor(refund.amount),
      status: refund.status === 'COMPLETED' ? 'SUCCEEDED' : refund.status === 'PENDING' ? 'PENDING' : 'FAILED',
    })),
    nextAction: waits ? { kind: 'REDIRECT', redirectUrl: approve, instructions: null } : null,
    failure: declined ? { code: 'DECLINED', message: 'PayPal declined the payment.' } : null,
  }
}

function refusalOf(body: unknown): { code: string; message: string } {
  const { name, message, details } = (body ?? {}) as {
    name?: string
    message?: string
    details?: readonly { issue?: string; description?: string }[]
  }
  return {
    code: details?.[0]?.issue ?? name ?? 'REFUSED',
    message: details?.[0]?.description ?? message ?? 'PayPal refused.',
  }
}
