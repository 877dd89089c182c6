import type { IncomingMessage } from 'node:http'
import { RefusedRequest } from './refused-request.ts'

/**
 * `true`: what a browser sends is held to the rule of Apollo Server; other clients, who carry nobody's cookies, are not.
 * `'strict'`: everybody is held to it. `false`: nobody is.
 */
export type ForgeryPrevention = boolean | 'strict'

/** Headers that a page of another origin can set only when a preflight allowed it. */
const PREFLIGHT_HEADERS = ['apollo-require-preflight', 'x-apollo-operation-name'] as const
/** Content types that a page of another origin can send without a preflight (Fetch, CORS-safelisted request-header). */
const SIMPLE_TYPE = /^\s*(?:text\/plain|application\/x-www-form-urlencoded|multipart\/form-data)\s*(?:;|$)/i
/** What browsers send by themselves, and other clients seldom. */
const BROWSER_HEADERS = ['sec-fetch-site', 'origin', 'referer', 'cookie'] as const

/**
 * Refuses what a browser may have sent for a page of another origin without asking first: it would run with whatever the
 * browser adds by itself. As in Apollo Server, a request passes that has a content type for which browsers ask first, or one
 * of two headers. A browser that says it is about its own page passes too.
 *
 * @throws RefusedRequest 400 CSRF_PREVENTED
 */
export function refuseForgery({ headers }: IncomingMessage, prevention: ForgeryPrevention): void {
  if (!prevention) return
  const type = headers['content-type']
  if (type !== undefined && !SIMPLE_TYPE.test(type)) return
  if (PREFLIGHT_HEADERS.some((name) => headers[name])) return
  if (prevention !== 'strict') {
    const site = headers['sec-fetch-site']
    if (site === 'same-origin' || site === 'none') return
    if (BROWSER_HEADERS.every((name) => headers[name] === undefined)) return
  }
  const message =
    'A browser could send this for a page of another origin without asking: use POST with JSON, or send the header "apollo-require-preflight".'
  throw new RefusedRequest(400, 'CSRF_PREVENTED', message)
}
