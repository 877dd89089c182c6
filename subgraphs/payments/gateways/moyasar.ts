import { timingSafeEqual } from 'node:crypto'
import type { MoyasarCredentials } from './credentials.ts'
import { type Charge, type Gateway, GatewayRefused, type GatewayState, WebhookRefused } from './gateway.ts'
import { callJson } from './json-call.ts'

export interface MoyasarOptions extends MoyasarCredentials {
  readonly name: 'MADA' | 'STC_PAY'
  readonly timeoutMs: number
  /** Another address than Moyasar's own. */
  readonly url?: string
}

/** A payment as Moyasar shows it. Amounts are in halalas. */
interface MoyasarPayment {
  readonly id: string
  readonly status: 'initiated' | 'paid' | 'authorized' | 'failed' | 'refunded' | 'captured' | 'voided' | 'verified'
  readonly amount: number
  readonly captured: number
  readonly refunded: number
  readonly currency: string
  readonly source: {
    readonly type: string
    readonly company?: string
    readonly message?: string | null
    readonly response_code?: string | null
    readonly transaction_url?: string | null
  }
}

const ADDRESS = 'https://api.moyasar.com/v1'

/**
 * mada and other cards, Apple Pay and STC Pay through Moyasar (https://docs.moyasar.com). A card's token is one of Moyasar's
 * form; which network it is of shows only in the answer. For STC Pay the token is the buyer's mobile number.
 */
export function moyasarGateway(options: MoyasarOptions): Gateway {
  const { name, secretKey, webhookSecret, timeoutMs, url = ADDRESS } = options
  const headers = { authorization: `Basic ${Buffer.from(`${secretKey}:`).toString('base64')}` }
  const call = async (method: 'GET' | 'POST', path: string, body?: unknown): Promise<MoyasarPayment | undefined> =>
    callJson<MoyasarPayment>(
      { url: `${url}/payments${path}`, method, headers, body, timeoutMs, acts: method !== 'GET' },
      refusalOf,
    )
  const step = async (reference: string, what: string, body: object = {}): Promise<GatewayState> => {
    const payment = await call('POST', `/${encodeURIComponent(reference)}/${what}`, body)
    if (!payment) throw new GatewayRefused('UNKNOWN_PAYMENT', 'Moyasar does not know this payment.')
    return stateOf(payment)
  }
  return {
    name,
    // Only a charge has a key (`given_id`): a capture or a refund that is sent twice is done twice.
    replays: false,
    async charge(charge) {
      const payment = await call('POST', '', paymentOf(name, charge))
      if (!payment) throw new GatewayRefused('NOT_FOUND', 'Moyasar took no payment.')
      return stateOf(payment)
    },
    capture: ({ reference, amount }) => step(reference, 'capture', { amount: Number(amount) }),
    void: ({ reference }) => step(reference, 'void'),
    refund: ({ reference, amount }) => step(reference, 'refund', { amount: Number(amount) }),
    async confirm({ reference, code }) {
      const payment = await call('GET', `/${encodeURIComponent(reference)}`)
      const address = payment?.source.transaction_url
      if (!payment || !address) throw new GatewayRefused('NOT_POSSIBLE', 'This payment waits for no password.')
      const confirmed = await callJson<MoyasarPayment>(
        { url: address, method: 'POST', headers: {}, body: { otp_value: code }, timeoutMs, acts: true },
        refusalOf,
      )
      return stateOf(confirmed ?? payment)
    },
    async find({ reference, key }) {
      // The id of a payment is the key that it was charged with.
      const payment = await call('GET', `/${encodeURIComponent(reference ?? key)}`)
      return payment && stateOf(payment)
    },
    async readWebhook({ body }) {
      const { id, secret_token: token, data } = readBody(body)
      const given = Buffer.from(token)
      const right = Buffer.from(webhookSecret)
      if (given.length !== right.length || !timingSafeEqual(given, right))
        throw new WebhookRefused('The secret token of this webhook is wrong.')
      return { eventId: id, reference: data.id, paymentId: data.metadata?.saler_payment ?? null }
    },
  }
}

interface Webhook {
  readonly id: string
  readonly secret_token: string
  readonly data: { readonly id: string; readonly metadata?: Readonly<Record<string, string>> | null }
}

function readBody(body: Uint8Array): Webhook {
  try {
    const webhook = JSON.parse(Buffer.from(body).toString('utf8')) as Partial<Webhook>
    if (
      typeof webhook.id === 'string' &&
      typeof webhook.secret_token === 'string' &&
      typeof webhook.data?.id === 'string'
    )
      return webhook as Webhook
  } catch {
    // Refused below, like everything else that Moyasar would not send.
  }
  throw new WebhookRefused('This is no webhook of Moyasar.')
}

function paymentOf(name: MoyasarOptions['name'], charge: Charge): object {
  return {
    given_id: charge.key,
    amount: Number(charge.amount),
    currency: charge.currency,
    description: `Order ${charge.orderNumber}`,
    callback_url: charge.returnUrl ?? charge.webhookUrl,
    metadata: { saler_payment: charge.paymentId, saler_order: charge.orderId, saler_store: charge.storeId },
    source: sourceOf(name, charge),
  }
}

function sourceOf(name: MoyasarOptions['name'], { token, method, capture }: Charge): object {
  if (name === 'STC_PAY') return { type: 'stcpay', mobile: localMobile(token ?? '') }
  const manual = capture ? {} : { manual: true }
  return method === 'applepay' ? { type: 'applepay', token, ...manual } : { type: 'token', token, ...manual }
}

/** A Saudi mobile number as STC Pay takes it: 05… */
const localMobile = (text: string): string => text.replace(/[^\d]/g, '').replace(/^(?:00)?966/, '0')

function stateOf(payment: MoyasarPayment): GatewayState {
  const { id, status, source, currency } = payment
  const amount = BigInt(payment.amount)
  const captured = status === 'paid' || status === 'refunded' ? amount : BigInt(payment.captured)
  const authorized = status === 'authorized' ? amount : captured
  const waits = status === 'initiated' && Boolean(source.transaction_url)
  return {
    reference: id,
    status: waits ? 'REQUIRES_ACTION' : STATUSES[status],
    amount,
    currency,
    authorized,
    captured,
    refunded: BigInt(payment.refunded),
    refunds: [],
    nextAction: !waits
      ? null
      : source.type === 'stcpay'
        ? { kind: 'ONE_TIME_PASSWORD', redirectUrl: null, instructions: source.message ?? null }
        : { kind: 'REDIRECT', redirectUrl: source.transaction_url!, instructions: null },
    failure:
      status === 'failed'
        ? { code: codeOf(source.response_code ?? 'declined'), message: source.message ?? 'The payment failed.' }
        : null,
  }
}

const STATUSES: Readonly<Record<MoyasarPayment['status'], GatewayState['status']>> = {
  initiated: 'PENDING',
  // A card that was only checked, not charged.
  verified: 'PENDING',
  paid: 'CAPTURED',
  captured: 'CAPTURED',
  refunded: 'CAPTURED',
  authorized: 'AUTHORIZED',
  voided: 'VOIDED',
  failed: 'FAILED',
}

const codeOf = (text: string): string => text.toUpperCase().replace(/[^A-Z0-9]+/g, '_')

function refusalOf(body: unknown): { code: string; message: string } {
  const { type, message } = (body ?? {}) as { type?: string; message?: string }
  return { code: codeOf(type ?? 'refused'), message: message ?? 'Moyasar refused.' }
}
