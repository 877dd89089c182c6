import type { IncomingMessage } from 'node:http'

export interface CorsOptions {
  /** Origins whose pages may call: exact ("https://shop.example"), or patterns; '*' for all. */
  origins: readonly (string | RegExp)[] | '*'
  /** Whether pages may send cookies along. Not with '*'. Default false: the API takes bearer tokens only. */
  credentials?: boolean
  /** Headers that pages may send. Default: whichever they ask for. */
  allowHeaders?: readonly string[]
  /** Headers of the answer that pages may read, beside the request id. */
  exposeHeaders?: readonly string[]
  /** How long a browser may remember what is allowed, in seconds. Default a day. */
  maxAgeSeconds?: number
}

/** Pages of every origin may call, without cookies. */
export const DEFAULT_CORS: CorsOptions = { origins: '*' }

const DAY_SECONDS = 86_400
const METHODS = 'GET, POST, PUT, DELETE, OPTIONS'

/** @throws TypeError when credentials are to be allowed to everybody. */
export function checkCors({ origins, credentials }: CorsOptions): void {
  if (credentials && origins === '*')
    throw new TypeError('Pages of every origin cannot be allowed credentials: name the origins.')
}

/** The headers that tell a browser which pages may read the answer, and for a preflight what they may send (Fetch, CORS). */
export function corsHeaders(request: IncomingMessage, options: CorsOptions): Record<string, string> {
  const { origins, credentials = false, exposeHeaders = [], maxAgeSeconds = DAY_SECONDS } = options
  const { origin } = request.headers
  const vary: Record<string, string> = origins === '*' ? {} : { vary: 'origin' }
  if (origin === undefined || !isAllowed(origin, origins)) return vary
  const allowed = {
    ...vary,
    'access-control-allow-origin': origins === '*' ? '*' : origin,
    ...(credentials && { 'access-control-allow-credentials': 'true' }),
  }
  if (request.method !== 'OPTIONS')
    return { ...allowed, 'access-control-expose-headers': ['x-request-id', ...exposeHeaders].join(', ') }
  const asked = request.headers['access-control-request-headers'] ?? '*'
  return {
    ...allowed,
    'access-control-allow-methods': METHODS,
    'access-control-allow-headers': options.allowHeaders?.join(', ') ?? asked,
    'access-control-max-age': String(maxAgeSeconds),
  }
}

const isAllowed = (origin: string, origins: CorsOptions['origins']): boolean =>
  origins === '*' || origins.some((one) => (typeof one === 'string' ? one === origin : one.test(origin)))

/**
 * Whether the page that opens a socket may. Browsers ask nobody before they open one and send cookies along with it, so what
 * CORS is for HTTP is seen to here: the cookies are taken from the request of a page of another origin that may send none.
 * Whoever names no origin is no browser.
 */
export function mayOpenSocket({ headers }: IncomingMessage, { origins, credentials = false }: CorsOptions): boolean {
  const { origin, host } = headers
  if (origin === undefined || isSameOrigin(origin, host)) return true
  if (!isAllowed(origin, origins)) return false
  if (!credentials) delete headers.cookie
  return true
}

/** The scheme is left out of account: whoever ends TLS before the router hides it. */
function isSameOrigin(origin: string, host: string | undefined): boolean {
  return URL.canParse(origin) && new URL(origin).host === host?.toLowerCase()
}
