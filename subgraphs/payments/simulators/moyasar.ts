import { randomUUID } from 'node:crypto'
import { type Entry, NotPossible, openBook } from './book.ts'
import { type MoyasarSource, readSource } from './moyasar-source.ts'
import type { Asked, Provider, Reply, Workshop } from './provider.ts'

/** What the simulator knows of a payment beside the books. */
interface Detail {
  readonly source: MoyasarSource
  readonly metadata: Record<string, string> | null
  readonly callbackUrl: string | null
  message: string | null
}

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/
const RIGHT_PASSWORD = '123456'

const invalid = (errors: Record<string, string[]>): Reply => ({
  status: 400,
  body: { type: 'invalid_request_error', message: 'Validation Failed', errors },
})
const missing: Reply = {
  status: 404,
  body: { type: 'invalid_request_error', message: 'Object not found', errors: null },
}

/** Payments as Moyasar has them: halalas, ids given by us, STC Pay's password, and no keys for anything but a charge. */
export function moyasarSimulator({ address, tell }: Workshop): Provider {
  const book = openBook()
  const details = new Map<string, Detail>()

  const show = (entry: Entry): object => {
    const { source, metadata, callbackUrl, message } = details.get(entry.reference)!
    const page = source.type === 'stcpay' ? `v1/stc_pays/${entry.reference}/proceed` : `pay/${entry.reference}`
    const separate = entry.moves.filter(({ kind }) => kind === 'CAPTURE').length > 0 && !entry.capture
    return {
      id: entry.reference,
      status: statusOf(entry),
      amount: entry.amount,
      currency: entry.currency,
      captured: separate ? entry.captured : 0,
      refunded: entry.refunded,
      callback_url: callbackUrl,
      metadata,
      source: {
        type: source.type === 'token' ? 'creditcard' : source.type,
        ...(source.company && { company: source.company }),
        message,
        transaction_url: entry.status === 'WAITING' ? `${address()}/${page}` : null,
      },
    }
  }
  const happened = (entry: Entry, type: string): void => {
    tell({ reference: entry.reference, body: JSON.stringify({ id: randomUUID(), type, data: show(entry) }) })
  }
  const settle = (entry: Entry, approves: boolean, message: string): void => {
    const detail = details.get(entry.reference)!
    detail.message = approves ? 'APPROVED' : message
    if (approves) book.accept(entry, randomUUID())
    else book.decline(entry, randomUUID())
    // The documents write one of these both ways; the one that is spelt wrong is what some accounts are sent.
    happened(entry, approves ? (entry.capture ? 'payment_paid' : 'payment_authorized') : 'payment_faild')
  }

  const create = ({ body }: Asked): Reply => {
    const { given_id, amount, currency, callback_url, metadata, source } = JSON.parse(body)
    if (!Number.isInteger(amount) || amount < 100) return invalid({ amount: ['must be halalas, 100 at least'] })
    if (currency !== 'SAR') return invalid({ currency: ['is not supported'] })
    if (!UUID.test(given_id ?? '')) return invalid({ given_id: ['must be a UUID'] })
    const read = readSource(source)
    if ('wrong' in read) return invalid({ [read.wrong]: ['is invalid'] })
    if (read.type === 'token' && !/^https?:\/\//.test(callback_url ?? ''))
      return invalid({ callback_url: ['is required'] })
    if (book.find(given_id)) return invalid({ given_id: ['has already been taken'] })
    const entry = book.open({
      reference: given_id,
      paymentId: metadata?.payment_id ?? null,
      orderId: metadata?.order_id ?? null,
      currency,
      amount,
      capture: !read.manual,
    })
    const detail = { source: read, metadata: metadata ?? null, callbackUrl: callback_url ?? null, message: null }
    details.set(given_id, detail)
    if (!read.waits) settle(entry, !read.declines, 'INSUFFICIENT FUNDS')
    return { status: 201, body: show(entry) }
  }
  const act = (asked: Asked, type: string, change: (entry: Entry, amount: number | undefined) => void): Reply => {
    const entry = book.find(asked.parts[0] ?? '')
    if (!entry) return missing
    const amount = asked.body === '' ? undefined : (JSON.parse(asked.body) as { amount?: number }).amount
    if (amount !== undefined && !(Number.isInteger(amount) && amount > 0)) return invalid({ amount: ['is invalid'] })
    try {
      change(entry, amount)
    } catch (error) {
      if (error instanceof NotPossible) return { status: 400, body: { type: 'api_error', message: error.message } }
      throw error
    }
    happened(entry, type)
    return { status: 200, body: show(entry) }
  }

  return {
    book,
    error: (status) => ({
      status,
      body: { type: status === 429 ? 'rate_limit_error' : 'api_error', message: 'Sorry' },
    }),
    admit({ headers, path }) {
      // The address that a password goes to is open: it is as good as a key itself.
      if (path.startsWith('/v1/stc_pays/')) return undefined
      const [key = '', password] = Buffer.from(headers.authorization?.slice('Basic '.length) ?? '', 'base64')
        .toString()
        .split(':')
      return /^sk_test_\w+$/.test(key) && password === ''
        ? undefined
        : { status: 401, body: { type: 'authentication_error', message: 'Invalid API key' } }
    },
    // Without keys: what is sent twice is done twice. A charge is refused the second time by its id.
    once: (_asked, run) => run(),
    routes: [
      { method: 'POST', path: /^\/v1\/payments$/, operation: 'charge', answer: create },
      {
        method: 'GET',
        path: /^\/v1\/payments\/([^/]+)$/,
        operation: 'find',
        answer({ parts: [reference = ''] }) {
          const entry = book.find(reference)
          return entry ? { status: 200, body: show(entry) } : missing
        },
      },
      {
        method: 'POST',
        path: /^\/v1\/payments\/([^/]+)\/capture$/,
        operation: 'capture',
        answer: (asked) =>
          act(asked, 'payment_captured', (entry, amount) => {
            if (entry.captured > 0) throw new NotPossible('It was captured already.')
            book.capture(entry, amount ?? entry.authorized, randomUUID())
          }),
      },
      {
        method: 'POST',
        path: /^\/v1\/payments\/([^/]+)\/void$/,
        operation: 'void',
        answer: (asked) =>
          act(asked, 'payment_voided', (entry) => {
            if (entry.status !== 'AUTHORIZED') throw new NotPossible('Only an authorised payment is voided.')
            book.void(entry, randomUUID())
          }),
      },
      {
        method: 'POST',
        path: /^\/v1\/payments\/([^/]+)\/refund$/,
        operation: 'refund',
        answer: (asked) =>
          act(asked, 'payment_refunded', (entry, amount) =>
            book.refund(entry, amount ?? entry.captured - entry.refunded, randomUUID()),
          ),
      },
      {
        method: 'POST',
        path: /^\/v1\/stc_pays\/([^/]+)\/proceed$/,
        operation: 'confirm',
        answer({ parts: [reference = ''], body }) {
          const entry = book.find(reference)
          if (!entry) return missing
          if (entry.status !== 'WAITING') return invalid({ otp_value: ['is not waited for'] })
          settle(entry, JSON.parse(body).otp_value === RIGHT_PASSWORD, 'Invalid OTP')
          return { status: 200, body: show(entry) }
        },
      },
    ],
    answerPage: (entry, approves) => settle(entry, approves, '3-D Secure transaction attempt failed'),
    sign({ body }, { secret, at }) {
      const told = {
        ...JSON.parse(body),
        created_at: at.toISOString(),
        secret_token: secret,
        account_name: 'Shop',
        live: false,
      }
      return { headers: {}, body: JSON.stringify(told) }
    },
  }
}

function statusOf({ status, capture, refunded }: Entry): string {
  if (refunded > 0) return 'refunded'
  if (status === 'CAPTURED') return capture ? 'paid' : 'captured'
  return { WAITING: 'initiated', APPROVED: 'initiated', AUTHORIZED: 'authorized', VOIDED: 'voided', FAILED: 'failed' }[
    status
  ]
}
