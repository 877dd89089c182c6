import { randomBytes } from 'node:crypto'
import { type Entry, NotPossible, openBook } from './book.ts'
import { readMoney } from './paypal-money.ts'
import { type Detail, refundedOf, writeAuthorization, writeCapture, writeOrder, writeRefund } from './paypal-objects.ts'
import { rememberResults, unprocessable } from './paypal-replay.ts'
import { paypalSignatures } from './paypal-signature.ts'
import type { Asked, Provider, Reply, Workshop } from './provider.ts'

/** A name such as PayPal gives. */
const newName = (): string => randomBytes(9).toString('hex').toUpperCase().slice(0, 17)

const NOT_FOUND: Reply = {
  status: 404,
  body: { name: 'RESOURCE_NOT_FOUND', message: 'No such resource.', details: [] },
}
const UNAUTHORIZED: Reply = { status: 401, body: { error: 'invalid_token', error_description: 'Token signature' } }
const TOKEN_SECONDS = 32_400

/** Orders (v2) as PayPal has them: decimals, request ids, a page where the buyer approves, and no payment in SAR. */
export function paypalSimulator({ address, tell }: Workshop): Provider {
  const book = openBook()
  const details = new Map<string, Detail>()
  const tokens = new Set<string>()
  const signatures = paypalSignatures(address)

  const show = (entry: Entry): object => writeOrder(entry, details.get(entry.reference)!, address())
  const happened = (entry: Entry, event_type: string, resource: object): void => {
    tell({ reference: entry.reference, body: JSON.stringify({ id: `WH-${newName()}`, event_type, resource }) })
  }
  /** The payment in which a move of this name happened. */
  const withMove = (id: string, kind: 'AUTHORIZE' | 'CAPTURE'): Entry | undefined =>
    book.all().find(({ moves }) => moves.some((move) => move.id === id && move.kind === kind))

  const accept = (entry: Entry, key: string | null): Reply => {
    const detail = details.get(entry.reference)!
    const sameInvoice = book
      .all()
      .some((other) => other.captured > 0 && details.get(other.reference)?.invoiceId === detail.invoiceId)
    if (detail.invoiceId !== null && sameInvoice) return unprocessable('DUPLICATE_INVOICE_ID')
    book.accept(entry, newName(), key)
    const move = entry.moves.at(-1)!
    if (entry.capture) happened(entry, 'PAYMENT.CAPTURE.COMPLETED', writeCapture(entry, detail, move))
    else happened(entry, 'PAYMENT.AUTHORIZATION.CREATED', writeAuthorization(entry, detail, move))
    return { status: 201, body: show(entry) }
  }

  const create = ({ body, headers }: Asked): Reply => {
    const { intent, purchase_units: units, payment_source: source } = JSON.parse(body)
    const [unit] = units ?? []
    if (intent !== 'CAPTURE' && intent !== 'AUTHORIZE') return unprocessable('INVALID_PARAMETER_VALUE', 'intent')
    const money = readMoney(unit?.amount)
    if ('issue' in money) return unprocessable(money.issue)
    const { vault_id: vault, experience_context: context } = source?.paypal ?? {}
    if (!context?.return_url || !context?.cancel_url) return unprocessable('MISSING_REQUIRED_PARAMETER', 'return_url')
    if (vault === 'vault-declined') return unprocessable('INSTRUMENT_DECLINED', 'The wallet was declined.')
    const entry = book.open({
      reference: newName(),
      paymentId: unit.custom_id ?? null,
      orderId: null,
      currency: money.currency,
      amount: money.minor,
      capture: intent === 'CAPTURE',
    })
    const { custom_id: customId = null, invoice_id: invoiceId = null } = unit
    details.set(entry.reference, { intent, customId, invoiceId, refunds: new Map() })
    return vault === undefined ? { status: 200, body: show(entry) } : accept(entry, keyOf(headers))
  }
  const finish = (intent: Detail['intent'], { parts: [reference = ''], headers }: Asked): Reply => {
    const entry = book.find(reference)
    if (!entry) return NOT_FOUND
    if (details.get(reference)!.intent !== intent) return unprocessable('ACTION_DOES_NOT_MATCH_INTENT')
    if (entry.status === 'WAITING') return unprocessable('ORDER_NOT_APPROVED')
    if (entry.status !== 'APPROVED') return unprocessable('ORDER_ALREADY_CAPTURED')
    return accept(entry, keyOf(headers))
  }
  /** Changes the payment of an authorisation or a capture. */
  const change = (kind: 'AUTHORIZE' | 'CAPTURE', asked: Asked, act: (entry: Entry, detail: Detail) => Reply): Reply => {
    const entry = withMove(asked.parts[0]!, kind)
    if (!entry) return NOT_FOUND
    try {
      return act(entry, details.get(entry.reference)!)
    } catch (error) {
      if (error instanceof NotPossible) return unprocessable('NOT_POSSIBLE', error.message)
      throw error
    }
  }
  const amountIn = (body: string, otherwise: number): number => {
    const { amount } = JSON.parse(body)
    if (amount === undefined) return otherwise
    const money = readMoney(amount)
    if ('issue' in money) throw new NotPossible(money.issue)
    return money.minor
  }

  return {
    book,
    error: (status) =>
      status === 401
        ? UNAUTHORIZED
        : { status, body: { name: status === 429 ? 'RATE_LIMIT_REACHED' : 'INTERNAL', details: [] } },
    admit({ headers, path, method }) {
      if (path === '/v1/oauth2/token') return undefined
      if (!tokens.has(headers.authorization?.slice('Bearer '.length) ?? '')) return UNAUTHORIZED
      const id = headers['paypal-request-id']
      if (method === 'POST' && path.startsWith('/v2/') && (typeof id !== 'string' || id.length > 108))
        return { status: 400, body: { name: 'INVALID_REQUEST', details: [{ issue: 'PAYPAL_REQUEST_ID_REQUIRED' }] } }
      return undefined
    },
    once: rememberResults(),
    routes: [
      {
        method: 'POST',
        path: /^\/v1\/oauth2\/token$/,
        operation: 'token',
        answer({ headers, body }) {
          const account = Buffer.from(headers.authorization?.slice('Basic '.length) ?? '', 'base64').toString()
          if (!/^test-client[^:]*:test-secret/.test(account) || body !== 'grant_type=client_credentials')
            return { status: 401, body: { error: 'invalid_client' } }
          const access_token = randomBytes(24).toString('base64url')
          tokens.add(access_token)
          return { status: 200, body: { access_token, token_type: 'Bearer', expires_in: TOKEN_SECONDS } }
        },
      },
      {
        method: 'POST',
        path: /^\/v1\/notifications\/verify-webhook-signature$/,
        operation: 'verify',
        answer: signatures.verify,
      },
      { method: 'POST', path: /^\/v2\/checkout\/orders$/, operation: 'charge', answer: create },
      {
        method: 'GET',
        path: /^\/v2\/checkout\/orders\/(\w+)$/,
        operation: 'find',
        answer({ parts: [reference = ''] }) {
          const entry = book.find(reference)
          return entry ? { status: 200, body: show(entry) } : NOT_FOUND
        },
      },
      {
        method: 'POST',
        path: /^\/v2\/checkout\/orders\/(\w+)\/capture$/,
        operation: 'complete',
        answer: (asked) => finish('CAPTURE', asked),
      },
      {
        method: 'POST',
        path: /^\/v2\/checkout\/orders\/(\w+)\/authorize$/,
        operation: 'complete',
        answer: (asked) => finish('AUTHORIZE', asked),
      },
      {
        method: 'POST',
        path: /^\/v2\/payments\/authorizations\/(\w+)\/capture$/,
        operation: 'capture',
        answer: (asked) =>
          change('AUTHORIZE', asked, (entry, detail) => {
            book.capture(entry, amountIn(asked.body, entry.authorized), newName(), keyOf(asked.headers))
            const capture = writeCapture(entry, detail, entry.moves.at(-1)!)
            happened(entry, 'PAYMENT.CAPTURE.COMPLETED', capture)
            return { status: 201, body: capture }
          }),
      },
      {
        method: 'POST',
        path: /^\/v2\/payments\/authorizations\/(\w+)\/void$/,
        operation: 'void',
        answer: (asked) =>
          change('AUTHORIZE', asked, (entry, detail) => {
            book.void(entry, newName(), keyOf(asked.headers))
            const [authorized] = entry.moves
            const authorization = writeAuthorization(entry, detail, authorized!)
            happened(entry, 'PAYMENT.AUTHORIZATION.VOIDED', authorization)
            return { status: 200, body: authorization }
          }),
      },
      {
        method: 'POST',
        path: /^\/v2\/payments\/captures\/(\w+)\/refund$/,
        operation: 'refund',
        answer: (asked) =>
          change('CAPTURE', asked, (entry, detail) => {
            const [capture = ''] = asked.parts
            const taken = entry.moves.find(({ id, kind }) => id === capture && kind === 'CAPTURE')!
            const left = taken.amount - refundedOf(entry, detail, capture)
            const amount = amountIn(asked.body, left)
            if (amount > left) throw new NotPossible('More than is left of this capture.')
            const id = newName()
            const customId: string | null = JSON.parse(asked.body).custom_id ?? null
            book.refund(entry, amount, id, customId)
            detail.refunds.set(id, { capture, customId })
            const refund = writeRefund(entry, detail, entry.moves.at(-1)!, address())
            happened(entry, 'PAYMENT.CAPTURE.REFUNDED', refund)
            return { status: 201, body: refund }
          }),
      },
    ],
    answerPage(entry, approves) {
      // Who declines just leaves: the order stays as it is.
      if (!approves || entry.status !== 'WAITING') return
      entry.status = 'APPROVED'
      happened(entry, 'CHECKOUT.ORDER.APPROVED', show(entry))
    },
    sign: signatures.sign,
  }
}

const keyOf = (headers: Asked['headers']): string | null => (headers['paypal-request-id'] as string | undefined) ?? null
