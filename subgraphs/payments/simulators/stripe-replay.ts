import { createHash, randomUUID } from 'node:crypto'
import type { Asked, Reply } from './provider.ts'

interface Saved {
  readonly request: string
  /** Undefined while the first request with the key is under way. */
  reply?: Reply
}

const inUse: Reply = {
  status: 409,
  body: { error: { type: 'idempotency_error', code: 'idempotency_key_in_use', message: 'It is under way.' } },
}
const mismatch: Reply = {
  status: 400,
  body: { error: { type: 'idempotency_error', message: 'Keys can only be used with the parameters they came with.' } },
}

/**
 * Stripe's idempotency: a key gives the status and body that it gave first, errors of the server's own (500) included. Another
 * request under the same key is refused. What fails the checks of its fields is not kept, nor is what came at the same moment.
 */
export function rememberAnswers(): (asked: Asked, act: () => Promise<Reply>) => Promise<Reply> {
  const kept = new Map<string, Saved>()
  return async (asked, act) => {
    const key = asked.headers['idempotency-key'] as string
    const request = createHash('sha256').update(`${asked.path}\n${asked.body}`).digest('hex')
    const known = kept.get(key)
    if (known && known.request !== request) return mismatch
    if (known) return known.reply ? replayed(known.reply) : inUse
    const saved: Saved = { request }
    kept.set(key, saved)
    const reply = await act()
    if (reply.status === 400 || reply.status === 404) kept.delete(key)
    saved.reply = reply
    return reply
  }
}

const replayed = (reply: Reply): Reply => ({ ...reply, headers: { ...reply.headers, 'idempotent-replayed': 'true' } })

/** A name such as Stripe gives: `pi_…`. */
export const idFor = (kind: string): string => `${kind}_${randomUUID().replaceAll('-', '')}`
