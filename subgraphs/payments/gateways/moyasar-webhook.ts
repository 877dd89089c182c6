import { createHash, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { type WebhookNotice, WebhookRefused } from './gateway.ts'

/** Moyasar sends a webhook again for some hours; what is older was kept by somebody, in milliseconds. */
const OLDEST_MS = 24 * 3_600_000
const AHEAD_MS = 300_000

const SHAPE = z.object({
  id: z.string().min(1).max(100),
  // payment_paid, payment_failed (or payment_faild, as it is also written), payment_refunded and the others.
  type: z.string().max(100),
  created_at: z.iso.datetime({ offset: true }),
  secret_token: z.string(),
  data: z.object({ id: z.string().max(100), metadata: z.record(z.string(), z.unknown()).nullish() }),
})

/**
 * Moyasar signs nothing: it sends a secret that only it and the store know. The rest of the body proves nothing, so of it
 * only the payment's name is taken, and Moyasar is asked about that.
 */
export function readMoyasarWebhook(
  { body, now }: { readonly body: Uint8Array; readonly now: Date },
  secrets: readonly string[],
): WebhookNotice {
  const read = SHAPE.safeParse(parse(body))
  if (!read.success || !secrets.map((secret) => isSame(secret, read.data.secret_token)).includes(true))
    throw new WebhookRefused('This webhook does not have the secret of the store.')
  const { id, type, data, created_at } = read.data
  const age = now.getTime() - Date.parse(created_at)
  if (age > OLDEST_MS || age < -AHEAD_MS) throw new WebhookRefused('This webhook is too old.')
  const paymentId = data.metadata?.payment_id
  return type.startsWith('payment_')
    ? { eventId: id, reference: data.id, paymentId: typeof paymentId === 'string' ? paymentId : null }
    : { eventId: id, reference: null, paymentId: null }
}

function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString('utf8'))
  } catch {
    return undefined
  }
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** In constant time, whatever the lengths are. */
const isSame = (right: string, given: string): boolean => timingSafeEqual(digest(right), digest(given))
