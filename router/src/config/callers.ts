import type { Rights } from '../authorization/rights.ts'
import type { Caller } from '../http/endpoint.ts'
import type { RouterConfig } from './schema.ts'
import { type Claims, type VerifyToken, verifyTokens } from './verify-token.ts'

/** What the router of the command line knows of a caller. */
export interface CallerContext {
  /** The headers that some subgraph is sent, or that a bucket goes by, by their names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly address: string
  /** Undefined for guests. */
  readonly claims: Claims | undefined
  /** When a socket of theirs is to be closed, in milliseconds since 1970. */
  readonly expiresAt?: number
}

const DEFAULT_FORWARDED = ['authorization']

/** The headers that a subgraph is sent as they came. */
export function forwardedTo({ subgraphs }: RouterConfig, service: string): readonly string[] {
  const named = subgraphs?.named?.[service]?.forwardHeaders
  return (named ?? subgraphs?.all?.forwardHeaders ?? DEFAULT_FORWARDED).map((name) => name.toLowerCase())
}

/** Finds out who calls, from a token if the configuration says how to check one. */
export function identifyCallers(config: RouterConfig): (caller: Caller) => Promise<CallerContext> {
  const kept = headersKept(config)
  const jwt = config.authentication?.jwt
  const verify: VerifyToken | undefined = jwt && verifyTokens(jwt)
  const tokenHeader = (jwt?.header ?? 'authorization').toLowerCase()
  const proxies = config.listen?.trustedProxies ?? 0
  const asParams = new Set(['authorization', tokenHeader, ...namesOf(config.subscriptions?.connectionParams)])
  return async (caller) => {
    const value = headerOf(caller, asParams)
    const headers: Record<string, string> = {}
    for (const name of kept) {
      const given = value(name)
      if (given !== undefined) headers[name] = given
    }
    const token = verify && value(tokenHeader)
    const claims = token === undefined ? undefined : await verify!(token)
    return {
      headers,
      address: addressOf(caller, proxies),
      claims,
      ...(claims?.expiresAt !== undefined && { expiresAt: claims.expiresAt }),
    }
  }
}

function headersKept(config: RouterConfig): Set<string> {
  const { all, named = {} } = config.subgraphs ?? {}
  const lists = [all?.forwardHeaders ?? DEFAULT_FORWARDED, ...Object.values(named).map((one) => one.forwardHeaders)]
  const names = lists.flatMap((list) => list ?? [])
  const per = config.rateLimit?.per
  if (typeof per === 'object') names.push(per.header)
  return new Set(names.map((name) => name.toLowerCase()))
}

/**
 * A header of the request, or what stands for it in `connection_init`. Only some may: a proxy in front that says in a header
 * who calls, and takes that header from clients, does not see what they send over an open socket.
 */
function headerOf(
  { headers, connectionParams }: Caller,
  asParams: ReadonlySet<string>,
): (name: string) => string | undefined {
  const params = connectionParams && new Map(Object.entries(connectionParams).map(([k, v]) => [k.toLowerCase(), v]))
  return (name) => {
    const value = (asParams.has(name) ? params?.get(name) : undefined) ?? headers[name]
    return typeof value === 'string' ? value : undefined
  }
}

const namesOf = (names: readonly string[] = []): string[] => names.map((name) => name.toLowerCase())

/** Each proxy adds the address that it was called from at the end of `x-forwarded-for`. */
function addressOf({ headers, remoteAddress = 'unknown' }: Caller, proxies: number): string {
  const forwarded = headers['x-forwarded-for']
  if (proxies === 0 || typeof forwarded !== 'string') return remoteAddress
  return forwarded.split(',').at(-proxies)?.trim() || remoteAddress
}

export const rightsOf = ({ claims }: CallerContext): Rights => ({
  authenticated: claims !== undefined,
  scopes: claims?.scopes ?? new Set(),
  policies: new Set(),
})

/** Subgraphs know callers by the headers that they are sent: those with equal ones are told the same. */
export const shareKey = ({ headers }: CallerContext): string => JSON.stringify(headers)

/** Guests share what is kept; whoever says who they are does not. */
export const guestsShare = ({ headers, claims }: CallerContext): string | undefined =>
  claims || headers.authorization !== undefined || headers.cookie !== undefined ? undefined : JSON.stringify(headers)

/** The name of the bucket that a caller's requests are taken from. */
export function bucketKeyOf(per: NonNullable<RouterConfig['rateLimit']>['per'], caller: CallerContext): string {
  if (per === 'everybody') return per
  if (per === 'subject' && caller.claims?.subject !== undefined) return `subject ${caller.claims.subject}`
  const header = typeof per === 'object' ? caller.headers[per.header.toLowerCase()] : undefined
  return header === undefined ? `address ${caller.address}` : `header ${header}`
}
