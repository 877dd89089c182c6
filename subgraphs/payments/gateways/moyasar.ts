import { type Call, call, type Purpose, type Reply, refusalOf } from './call.ts'
import type { MoyasarCredentials } from './credentials.ts'
import { type Charge, type Gateway, GatewayRefused, type GatewayState } from './gateway.ts'
import { type MoyasarPayment, readState } from './moyasar-payment.ts'
import { readMoyasarWebhook } from './moyasar-webhook.ts'

export interface MoyasarOptions extends MoyasarCredentials {
  readonly name: 'MADA' | 'STC_PAY'
  readonly timeoutMs: number
  /** Another address than Moyasar's own. */
  readonly url?: string
}

const URL_OF_MOYASAR = 'https://api.moyasar.com/v1'

/**
 * Cards (mada among them), Apple Pay and STC Pay through Moyasar, in halalas. A charge carries its own id, which makes it
 * safe to repeat and easy to find; the other steps have no such thing, so that they must be asked about instead.
 */
export function moyasarGateway({ name, secretKey, webhookSecret, timeoutMs, url }: MoyasarOptions): Gateway {
  const base = url ?? URL_OF_MOYASAR
  const authorization = `Basic ${Buffer.from(`${secretKey}:`).toString('base64')}`
  const ask = (path: string | URL, method: Call['method'], purpose: Purpose, body?: object): Promise<Reply> =>
    call({
      url: path instanceof URL ? path : `${base}${path}`,
      method,
      purpose,
      timeoutMs,
      headers: { authorization, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    })

  const find = async (reference: string): Promise<MoyasarPayment | undefined> => {
    const { status, body } = await ask(`/payments/${encodeURIComponent(reference)}`, 'GET', 'ASK')
    if (status === 404) return undefined
    return read({ status, body })
  }
  const step = async (reference: string, act: 'capture' | 'void' | 'refund', body?: object): Promise<GatewayState> =>
    readState(read(await ask(`/payments/${encodeURIComponent(reference)}/${act}`, 'POST', 'ACT', body)))

  return {
    name,
    replays: false,
    async charge(charge) {
      const reply = await ask('/payments', 'POST', 'ACT', paymentOf(name, charge))
      if (reply.status < 400) return readState(read(reply))
      // An id that was taken before is refused too: then this charge is there already, and that is the answer.
      const known = await find(charge.key)
      if (known) return readState(known)
      throw refusal(reply)
    },
    capture: ({ reference, amount }) => step(reference, 'capture', { amount: Number(amount) }),
    void: ({ reference }) => step(reference, 'void'),
    refund: ({ reference, amount }) => step(reference, 'refund', { amount: Number(amount) }),
    async confirm({ reference, code }) {
      const payment = await find(reference)
      const address = URL.parse(payment?.source.transaction_url ?? '')
      // The password goes to Moyasar and nowhere else.
      if (!address || address.host !== new URL(base).host || payment!.source.type !== 'stcpay')
        throw new GatewayRefused('NOT_POSSIBLE', 'This payment does not wait for a password.')
      const reply = await ask(address, 'POST', 'ACT', { otp_value: code })
      if (reply.status >= 400) throw refusal(reply)
      return readState((await find(reference)) ?? payment!)
    },
    async find({ reference, key }) {
      const payment = await find(reference ?? key)
      return payment && readState(payment)
    },
    readWebhook: async (delivery) => readMoyasarWebhook(delivery, webhookSecret),
  }
}

const read = (reply: Reply): MoyasarPayment => {
  if (reply.status >= 400) throw refusal(reply)
  return reply.body as MoyasarPayment
}

const refusal = ({ status, body }: Reply): GatewayRefused => {
  const { type, message } = (body ?? {}) as { type?: string; message?: string }
  return refusalOf(status, type, message)
}

function paymentOf(name: MoyasarOptions['name'], charge: Charge): object {
  if (charge.currency !== 'SAR') throw new GatewayRefused('CURRENCY_NOT_SUPPORTED', 'Moyasar takes SAR here.')
  return {
    given_id: charge.key,
    amount: Number(charge.amount),
    currency: charge.currency,
    description: `Order ${charge.orderNumber}`,
    ...(charge.returnUrl !== null && { callback_url: charge.returnUrl }),
    metadata: { payment_id: charge.paymentId, order_id: charge.orderId, store_id: charge.storeId },
    source: name === 'STC_PAY' ? { type: 'stcpay', mobile: mobileOf(charge) } : sourceOf(charge),
  }
}

function sourceOf({ method, token, capture, returnUrl }: Charge): object {
  if (token === null) throw new GatewayRefused('TOKEN_REQUIRED', 'A card or a wallet is paid with by its token.')
  if (method === 'applepay' || method === 'samsungpay') return { type: method, token, manual: !capture }
  if (returnUrl === null) throw new GatewayRefused('RETURN_URL_REQUIRED', 'A card may need a page to come back to.')
  return { type: 'token', token, '3ds': true, manual: !capture }
}

/** The number of the wallet, as Moyasar wants it: 05 and eight digits. */
function mobileOf({ token, phone }: Charge): string {
  const digits = (token ?? phone ?? '').replace(/[^\d]/g, '').replace(/^(?:00)?966/, '0')
  if (!/^05\d{8}$/.test(digits)) throw new GatewayRefused('MOBILE_INVALID', 'STC Pay needs a Saudi mobile number.')
  return digits
}
