import type { CallerContext } from './identify.ts'

/**
 * Stands for everything of a caller that the answer of a subgraph may depend on, so that equal subscriptions of equal
 * callers can be served by one stream: guests of one language, and the tabs of one session. It is all of the identity but
 * what only tells one request from another.
 */
export function shareKeyOf({ identity, app }: CallerContext): string {
  const { requestId: _request, ipAddress: _address, userAgent: _agent, ...claims } = identity
  return JSON.stringify([claims, app?.keyId])
}
