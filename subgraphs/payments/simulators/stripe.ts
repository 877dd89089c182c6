import { createHmac } from 'node:crypto'
import { type Entry, NotPossible, openBook } from './book.ts'
import type { Asked, Provider, Reply, Workshop } from './provider.ts'
import { AUTHENTICATION_REQUIRED, type Means, meansOf, methodOfToken } from './stripe-means.ts'
import { writeIntent } from './stripe-objects.ts'
import { idFor, rememberAnswers } from './stripe-replay.ts'

/** What the simulator knows of an intent beside the books. */
export interface Detail {
  readonly means: Means
  readonly returnUrl: string | null
  readonly metadata: Record<string, string>
  readonly created: number
  /** Why the last attempt failed. */
  failure: { code: string; decline_code?: string; message: string } | null
}

const invalid = (message: string, param?: string, code = 'parameter_invalid'): Reply => ({
  status: 400,
  body: { error: { type: 'invalid_request_error', code, message, param } },
})
const missing = (id: string): Reply => ({
  status: 404,
  body: { error: { type: 'invalid_request_error', code: 'resource_missing', message: `No such payment: ${id}` } },
})

/** PaymentIntents and refunds as Stripe has them: form fields, units, keys that give the same answer for ever. */
export function stripeSimulator({ address, tell }: Workshop): Provider {
  const book = openBook()
  const details = new Map<string, Detail>()
  const show = (entry: Entry): object => writeIntent(entry, details.get(entry.reference)!, address())
  const happened = (entry: Entry, type: string): void => {
    const object = show(entry)
    const event = { id: idFor('evt'), object: 'event', type, created: seconds(), livemode: false, data: { object } }
    tell({ reference: entry.reference, body: JSON.stringify(event) })
  }
  const settle = (entry: Entry, { declines }: Means): Reply => {
    if (declines) {
      book.decline(entry, idFor('ch'))
      details.get(entry.reference)!.failure = declines
      happened(entry, 'payment_intent.payment_failed')
      return { status: 402, body: { error: { type: 'card_error', ...declines, payment_intent: show(entry) } } }
    }
    book.accept(entry, idFor('ch'))
    happened(entry, entry.capture ? 'payment_intent.succeeded' : 'payment_intent.amount_capturable_updated')
    return { status: 200, body: show(entry) }
  }

  const create = ({ body }: Asked): Reply => {
    const form = new URLSearchParams(body)
    const amount = Number(form.get('amount'))
    const currency = form.get('currency') ?? ''
    const token = form.get('payment_method') ?? ''
    if (!/^[1-9]\d{0,7}$/.test(form.get('amount') ?? '')) return invalid('Invalid integer', 'amount')
    if (!/^[a-z]{3}$/.test(currency)) return invalid('Invalid currency', 'currency')
    if (form.get('confirm') !== 'true') return invalid('This simulator confirms at once.', 'confirm')
    if (form.has('payment_method_types[0]')) return invalid('Unknown parameter', 'payment_method_types')
    if (!/^(?:automatic|manual)$/.test(form.get('capture_method') ?? '')) return invalid('Unknown', 'capture_method')
    const means = meansOf(token)
    if (!means) return invalid(`No such PaymentMethod: '${token}'`, 'payment_method', 'resource_missing')
    const metadata = metadataOf(form)
    const entry = book.open({
      reference: idFor('pi'),
      paymentId: metadata.saler_payment ?? null,
      orderId: metadata.saler_order ?? null,
      currency: currency.toUpperCase(),
      amount,
      capture: form.get('capture_method') === 'automatic',
    })
    const detail: Detail = { means, returnUrl: form.get('return_url'), metadata, created: seconds(), failure: null }
    details.set(entry.reference, detail)
    happened(entry, 'payment_intent.created')
    if (!means.challenges) return settle(entry, means)
    if (form.get('error_on_requires_action') === 'true') return settle(entry, AUTHENTICATION_REQUIRED)
    happened(entry, 'payment_intent.requires_action')
    return { status: 200, body: show(entry) }
  }
  const act = (asked: Asked, type: string, change: (entry: Entry, form: URLSearchParams) => void): Reply => {
    const form = new URLSearchParams(asked.body)
    const reference = asked.parts[0] ?? form.get('payment_intent') ?? ''
    const entry = book.find(reference)
    if (!entry) return missing(reference)
    try {
      change(entry, form)
    } catch (error) {
      if (!(error instanceof NotPossible)) throw error
      return invalid(error.message, undefined, 'payment_intent_unexpected_state')
    }
    happened(entry, type)
    return { status: 200, body: show(entry) }
  }
  const amountIn = (form: URLSearchParams, field: string, otherwise: number): number => {
    const text = form.get(field)
    if (text !== null && !/^[1-9]\d*$/.test(text)) throw new NotPossible(`Invalid integer: ${field}`)
    return text === null ? otherwise : Number(text)
  }

  return {
    book,
    error: (status) => ({
      status,
      body: { error: { type: status === 429 ? 'rate_limit_error' : 'api_error', message: 'Something went wrong.' } },
    }),
    admit({ headers, method }) {
      if (!/^Bearer (?:sk|rk)_test_\w+$/.test(headers.authorization ?? ''))
        return { status: 401, body: { error: { type: 'invalid_request_error', message: 'Invalid API Key provided' } } }
      const key = headers['idempotency-key']
      if (method === 'POST' && (typeof key !== 'string' || key.length > 255))
        return invalid('An act needs an Idempotency-Key of at most 255 characters.', 'idempotency_key')
      return undefined
    },
    once: rememberAnswers(),
    routes: [
      { method: 'POST', path: /^\/v1\/payment_methods$/, operation: 'token', answer: createMethod },
      { method: 'POST', path: /^\/v1\/payment_intents$/, operation: 'charge', answer: create },
      {
        method: 'GET',
        path: /^\/v1\/payment_intents$/,
        operation: 'find',
        answer({ query }) {
          const since = Number(query.get('created[gte]') ?? 0)
          const limit = Number(query.get('limit') ?? 10)
          const all = book.all().filter(({ reference }) => details.get(reference)!.created >= since)
          const newestFirst = all.toReversed()
          const start = newestFirst.findIndex(({ reference }) => reference === query.get('starting_after')) + 1
          const page = newestFirst.slice(start, start + limit)
          const hasMore = start + limit < newestFirst.length
          return {
            status: 200,
            body: { object: 'list', url: '/v1/payment_intents', has_more: hasMore, data: page.map(show) },
          }
        },
      },
      {
        method: 'GET',
        path: /^\/v1\/payment_intents\/(\w+)$/,
        operation: 'find',
        answer({ parts: [reference = ''] }) {
          const entry = book.find(reference)
          return entry ? { status: 200, body: show(entry) } : missing(reference)
        },
      },
      {
        method: 'POST',
        path: /^\/v1\/payment_intents\/(\w+)\/capture$/,
        operation: 'capture',
        answer: (asked) =>
          act(asked, 'payment_intent.succeeded', (entry, form) => {
            // An intent is captured once: what is left over is let go.
            if (entry.captured > 0) throw new NotPossible('This PaymentIntent was captured already.')
            const amount = amountIn(form, 'amount_to_capture', entry.authorized)
            book.capture(entry, amount, idFor('ch'), keyOf(asked))
          }),
      },
      {
        method: 'POST',
        path: /^\/v1\/payment_intents\/(\w+)\/cancel$/,
        operation: 'void',
        answer: (asked) =>
          act(asked, 'payment_intent.canceled', (entry) => book.void(entry, idFor('ch'), keyOf(asked))),
      },
      {
        method: 'POST',
        path: /^\/v1\/refunds$/,
        operation: 'refund',
        answer: (asked) =>
          act(asked, 'charge.refunded', (entry, form) => {
            const amount = amountIn(form, 'amount', entry.captured - entry.refunded)
            book.refund(entry, amount, idFor('re'), metadataOf(form).saler_key ?? null)
          }),
      },
    ],
    answerPage(entry, approves) {
      const detail = details.get(entry.reference)!
      if (approves) return void settle(entry, detail.means)
      book.decline(entry, idFor('ch'))
      detail.failure = { code: 'payment_intent_authentication_failure', message: 'The buyer did not approve it.' }
      happened(entry, 'payment_intent.payment_failed')
    },
    sign({ body }, { secret, at }) {
      const t = Math.floor(at.getTime() / 1000)
      const v1 = createHmac('sha256', secret).update(`${t}.${body}`).digest('hex')
      return { headers: { 'stripe-signature': `t=${t},v1=${v1}` }, body }
    },
  }
}

const createMethod = ({ body }: Asked): Reply => {
  const form = new URLSearchParams(body)
  const id = form.get('type') === 'card' ? methodOfToken(form.get('card[token]') ?? '') : undefined
  if (id === undefined) return invalid('No such token', 'card[token]', 'resource_missing')
  return { status: 200, body: { id, object: 'payment_method', type: 'card' } }
}

const seconds = (): number => Math.floor(Date.now() / 1000)

const keyOf = ({ headers }: Asked): string | null => (headers['idempotency-key'] as string | undefined) ?? null

const metadataOf = (form: URLSearchParams): Record<string, string> =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) => {
      const key = /^metadata\[(\w+)\]$/.exec(name)?.[1]
      return key === undefined ? [] : [[key, value] as const]
    }),
  )
