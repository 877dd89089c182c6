import type { IncomingMessage } from 'node:http'

export interface CorsOptions {
  /** Origins whose pages may call, or '*' for all. Credentials are never allowed: the API takes bearer tokens only. */
  origins: string[] | '*'
}

const PREFLIGHT_SECONDS = 86_400

/** The headers that tell a browser which pages may read the answer, and for a preflight what they may send. */
export function corsHeaders(request: IncomingMessage, { origins }: CorsOptions): Record<string, string> {
  const { origin } = request.headers
  if (origin === undefined) return origins === '*' ? {} : { vary: 'origin' }
  if (origins !== '*' && !origins.includes(origin)) return { vary: 'origin' }
  const allowed: Record<string, string> =
    origins === '*' ? { 'access-control-allow-origin': '*' } : { 'access-control-allow-origin': origin, vary: 'origin' }
  if (request.method !== 'OPTIONS') return { ...allowed, 'access-control-expose-headers': 'x-request-id' }
  return {
    ...allowed,
    'access-control-allow-methods': 'GET, POST, OPTIONS',
    'access-control-allow-headers': request.headers['access-control-request-headers'] ?? '*',
    'access-control-max-age': String(PREFLIGHT_SECONDS),
  }
}
