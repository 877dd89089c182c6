import { type Call, call, noAnswer, type Purpose, type Reply, refusalOf } from './call.ts'
import type { PayPalCredentials } from './credentials.ts'
import { takesCurrency } from './currencies.ts'
import { type Charge, type Gateway, GatewayRefused, type GatewayState, OutcomeUnknown } from './gateway.ts'
import { writeAmount } from './paypal-amount.ts'
import { type Order, openAuthorization, readState } from './paypal-order.ts'
import { refundsFor } from './paypal-refunds.ts'
import { tokenKeeper } from './paypal-token.ts'
import { readPayPalWebhook } from './paypal-webhook.ts'

export interface PayPalOptions extends PayPalCredentials {
  readonly timeoutMs: number
  /** Another address than PayPal's own. */
  readonly url?: string
}

const LIVE = 'https://api-m.paypal.com'
const SANDBOX = 'https://api-m.sandbox.paypal.com'

/**
 * PayPal by orders (v2): the buyer approves an order on PayPal's page, and then it is captured or authorised. A token is a
 * wallet that was saved in PayPal's vault, which needs no page. PayPal has no search by our id, but the same request id gives
 * the same order for six hours.
 */
export function paypalGateway(options: PayPalOptions): Gateway {
  const { live, timeoutMs } = options
  const base = options.url ?? (live ? LIVE : SANDBOX)
  const tokens = tokenKeeper({ ...options, base })

  const ask = async (path: string, request: Pick<Call, 'method' | 'purpose' | 'body'> & { key?: string }) => {
    const { key, ...rest } = request
    const headers = async () => ({
      authorization: `Bearer ${await tokens.get()}`,
      'content-type': 'application/json',
      prefer: 'return=representation',
      ...(key !== undefined && { 'paypal-request-id': key }),
    })
    const send = async (): Promise<Reply> =>
      call({ url: `${base}${path}`, timeoutMs, ...rest, headers: await headers() })
    const reply = await send()
    if (reply.status !== 401) return reply
    // A token may end before its time. Nothing was done without it.
    tokens.forget()
    return send()
  }
  const post = async (path: string, key: string, body: object = {}): Promise<Reply> => {
    const reply = await ask(path, { method: 'POST', purpose: 'ACT', key, body: JSON.stringify(body) })
    if (reply.status >= 400) throw refusal(reply)
    return reply
  }
  const findOrder = async (reference: string, purpose: Purpose): Promise<Order | undefined> => {
    const reply = await ask(`/v2/checkout/orders/${encodeURIComponent(reference)}`, { method: 'GET', purpose })
    if (reply.status === 404) return undefined
    if (reply.status >= 400) throw refusal(reply)
    return reply.body as Order
  }
  const orderOf = async (reference: string): Promise<Order> => {
    const order = await findOrder(reference, 'ASK')
    if (!order) throw new GatewayRefused('UNKNOWN_PAYMENT', 'PayPal does not know this payment.')
    return order
  }
  /** After an act: what it came to. That PayPal does not say so now leaves it open. */
  const stateAfter = async (reference: string): Promise<GatewayState> => {
    const order = await findOrder(reference, 'ACT')
    if (!order) throw noAnswer('ACT', 'PayPal does not say what became of this payment.')
    return readState(order)
  }

  return {
    name: 'PAYPAL',
    replays: true,
    async charge(charge) {
      const { body } = await post('/v2/checkout/orders', `charge-${charge.key}`, orderFor(charge))
      return readState(body as Order)
    },
    async complete({ reference, key }) {
      const order = await orderOf(reference)
      if (order.status !== 'APPROVED') return readState(order)
      const act = order.intent === 'CAPTURE' ? 'capture' : 'authorize'
      await post(`/v2/checkout/orders/${encodeURIComponent(reference)}/${act}`, `${act}-${key}`)
      return stateAfter(reference)
    },
    async capture({ reference, amount, currency, key }) {
      const authorization = openAuthorization(await orderOf(reference))
      await post(`/v2/payments/authorizations/${authorization}/capture`, `capture-${key}`, {
        amount: { currency_code: currency, value: writeAmount(amount, currency) },
        final_capture: false,
      })
      return stateAfter(reference)
    },
    async void({ reference, key }) {
      const order = await orderOf(reference)
      const state = readState(order)
      // PayPal takes nothing of an order by itself: to let go of one that was not completed is to leave it alone.
      if (state.status === 'REQUIRES_ACTION' || state.isApproved)
        return { ...state, status: 'VOIDED', nextAction: null, isApproved: false }
      await post(`/v2/payments/authorizations/${openAuthorization(order)}/void`, `void-${key}`)
      return stateAfter(reference)
    },
    async refund({ reference, amount, currency, key, reason }) {
      const order = await orderOf(reference)
      for (const part of refundsFor(order, amount, key))
        await post(`/v2/payments/captures/${part.capture}/refund`, `refund-${key}-${part.capture}`, {
          amount: { currency_code: currency, value: writeAmount(part.amount, currency) },
          custom_id: part.customId,
          ...(reason !== null && { note_to_payer: reason.slice(0, 255) }),
        })
      return stateAfter(reference)
    },
    async find({ reference }) {
      const order = reference === null ? undefined : await findOrder(reference, 'ASK')
      return order && readState(order)
    },
    readWebhook: (delivery) =>
      readPayPalWebhook(delivery, options.webhookId, async (body) => {
        const path = '/v1/notifications/verify-webhook-signature'
        return ask(path, { method: 'POST', purpose: 'ASK', body })
      }),
  }
}

function refusal({ status, body }: Reply): Error {
  const { name, message, details } = (body ?? {}) as {
    name?: string
    message?: string
    details?: readonly { issue?: string; description?: string }[]
  }
  const [detail] = details ?? []
  if (detail?.issue === 'PREVIOUS_REQUEST_IN_PROGRESS')
    return new OutcomeUnknown('PayPal is still busy with the same request.')
  return refusalOf(status, detail?.issue ?? name, detail?.description ?? message)
}

function orderFor({ token, returnUrl, capture, currency, ...charge }: Charge): object {
  if (!takesCurrency('PAYPAL', currency))
    throw new GatewayRefused('CURRENCY_NOT_SUPPORTED', `PayPal does not take ${currency}.`)
  if (returnUrl === null)
    throw new GatewayRefused('RETURN_URL_REQUIRED', 'PayPal needs a page for the buyer to come back to.')
  return {
    intent: capture ? 'CAPTURE' : 'AUTHORIZE',
    purchase_units: [
      {
        amount: { currency_code: currency, value: writeAmount(charge.amount, currency) },
        custom_id: charge.paymentId,
        // PayPal refuses to take twice for one invoice, also when it has forgotten the request id.
        invoice_id: `${charge.orderNumber}-${charge.paymentId}`,
        description: `Order ${charge.orderNumber}`,
      },
    ],
    payment_source: {
      paypal: {
        ...(token !== null && { vault_id: token }),
        experience_context: {
          user_action: 'PAY_NOW',
          locale: charge.language.startsWith('ar') ? 'ar-EG' : 'en-US',
          return_url: returnUrl,
          cancel_url: returnUrl,
        },
      },
    },
  }
}
