import type { Asked, Reply } from './provider.ts'

export const unprocessable = (issue: string, description = issue): Reply => ({
  status: 422,
  body: { name: 'UNPROCESSABLE_ENTITY', message: 'The request could not be done.', details: [{ issue, description }] },
})

/**
 * PayPal's idempotency: a request id at an address gives what it came to, also when the answer was lost on its way. Failures
 * are not kept.
 */
export function rememberResults(): (asked: Asked, act: () => Promise<Reply>) => Promise<Reply> {
  const kept = new Map<string, { body: string; reply?: Reply }>()
  return async (asked, act) => {
    const id = asked.headers['paypal-request-id']
    if (typeof id !== 'string') return act()
    const key = `${asked.path} ${id}`
    const known = kept.get(key)
    if (known && known.body !== asked.body) return unprocessable('DUPLICATE_REQUEST_ID')
    if (known) return known.reply ? { ...known.reply, status: 200 } : unprocessable('PREVIOUS_REQUEST_IN_PROGRESS')
    const saved: { body: string; reply?: Reply } = { body: asked.body }
    kept.set(key, saved)
    const reply = await act()
    const real = reply.behind ?? reply
    if (real.status < 300) saved.reply = real
    else kept.delete(key)
    return reply
  }
}
