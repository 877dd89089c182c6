import { looksLikeKey, verifyAccessToken } from '@saler/accounts'
import type { Wakeups } from '@saler/events'
import type { AnonymousIdentity, Identity, Membership, ServiceIdentity, UserIdentity } from '@saler/identity'
import { storeOf } from '@saler/kernel'
import { type Caller, RefusedRequest } from '@saler/router'
import type { Calls } from '@saler/subgraph'
import Negotiator from 'negotiator'
import { JwksDocument, SignedInSessionDocument } from '../generated/calls/accounts.ts'
import { MembershipsOfDocument } from '../generated/calls/stores.ts'
import { type CallingApp, createAppIdentification, type FoundApp, identityOfApp } from './calling-app.ts'
import { ExpiringCache } from './expiring-cache.ts'

export type { CallingApp } from './calling-app.ts'

/** What the router knows of the caller of one request or socket. */
export interface CallerContext {
  readonly identity: Identity
  /** When the access token or the key ends, whichever is sooner, in milliseconds since 1970. */
  readonly expiresAt?: number
  /** Fires when the session or the key ended or the caller's rights changed, so that what is open must be opened anew. */
  readonly signal?: AbortSignal
  /** The app whose key came along. Its limits hold whoever the caller is. */
  readonly app?: CallingApp
}

/**
 * Channel on which accounts and stores tell that what is known of a user, a key or an app's manifests is no longer true; the
 * message is its id.
 */
export const IDENTITY_CHANNEL = 'identity'

// A revoked session or membership is told at once through the channel; this is for when the message is lost.
const KNOWN_FOR_MS = 5_000
const KEYS_KNOWN_FOR_MS = 60_000
const FOLLOWED_AT_MOST = 50_000

const bearer = (authorization: unknown): string | undefined =>
  typeof authorization === 'string' ? /^Bearer +(\S+)$/i.exec(authorization)?.[1] : undefined

const unauthenticated = (message: string): never => {
  throw new RefusedRequest(401, 'UNAUTHENTICATED', message)
}

/** Finds out who calls: verifies the access token, that its session lives, and where the user works; or which app, by its key. */
export function createIdentification(options: { calls: Calls; wakeups: Wakeups; trustedProxies?: number }) {
  const { calls, wakeups, trustedProxies = 0 } = options
  const sessions = new ExpiringCache<SignedIn | null>({ ttlMs: KNOWN_FOR_MS, limit: 10_000 })
  const memberships = new ExpiringCache<readonly Membership[]>({ ttlMs: KNOWN_FOR_MS, limit: 10_000 })
  const keys = new ExpiringCache<unknown>({ ttlMs: KEYS_KNOWN_FOR_MS, limit: 1 })
  const followed = new Map<string, AbortController>()
  const sessionsOf = new Map<string, Set<string>>()

  const apps = createAppIdentification({ calls, knownForMs: KNOWN_FOR_MS })

  // Ids are unlike each other whatever they are of, so one message serves for users and keys.
  const forget = (id: string): void => {
    memberships.delete(id)
    for (const sessionId of sessionsOf.get(id) ?? []) sessions.delete(sessionId)
    sessionsOf.delete(id)
    apps.forget(id)
    followed.get(id)?.abort()
    followed.delete(id)
  }
  const stop = wakeups.subscribe(IDENTITY_CHANNEL, forget, () => {
    sessions.clear()
    memberships.clear()
    apps.forgetAll()
  })

  const asRouter = (requestId: string): ServiceIdentity => ({ kind: 'service', service: 'router', requestId })

  const findSession = (id: string, requestId: string): Promise<SignedIn | null> =>
    sessions.get(id, async () => {
      const { signedInSession } = await calls.request('accounts', SignedInSessionDocument, { id }, asRouter(requestId))
      return signedInSession ?? null
    })

  const findMemberships = (userId: string, requestId: string): Promise<readonly Membership[]> =>
    memberships.get(userId, async () => {
      const { membershipsOf } = await calls.request('stores', MembershipsOfDocument, { userId }, asRouter(requestId))
      return membershipsOf.map((m) => ({ ...m, storeNo: storeOf(m.storeId)! }) as Membership)
    })

  const findKeys = (requestId: string): Promise<unknown> =>
    keys.get('jwks', async () => (await calls.request('accounts', JwksDocument, {}, asRouter(requestId))).jwks)

  const verify = async (token: string, requestId: string) => {
    try {
      return await verifyAccessToken({ token, jwks: (await findKeys(requestId)) as never })
    } catch (error) {
      if ((error as { code?: string }).code === 'EXPIRED') return unauthenticated('The access token has expired.')
      if ((error as { code?: string }).code !== 'INVALID') throw error
      // A key may have been published since: look once more before the token is refused.
      keys.clear()
      return verifyAccessToken({ token, jwks: (await findKeys(requestId)) as never }).catch(() =>
        unauthenticated('The access token is not valid.'),
      )
    }
  }

  const requestOf = (caller: Caller) => ({
    requestId: caller.requestId,
    language: languageOf(caller.connectionParams?.['accept-language'] ?? caller.headers['accept-language']),
    ipAddress: clientAddress(caller, trustedProxies),
    userAgent: caller.headers['user-agent']?.slice(0, 500),
  })

  const guest = (caller: Caller): AnonymousIdentity => ({ kind: 'anonymous', ...requestOf(caller) })

  /**
   * Who calls by the access token or the key that came along. A key beside a token limits what the user's client may do; by
   * itself it calls for the app.
   *
   * @throws RefusedRequest 401 for a token or key that is expired, forged or ended; 403 for a key of other origins. Nothing
   *   at all is a guest.
   */
  async function identify(caller: Caller, options: { follow?: boolean } = {}): Promise<CallerContext> {
    const { key, token } = credentialsOf(caller)
    const [found, user] = await Promise.all([
      key === undefined ? undefined : apps.identify(key, caller, asRouter(caller.requestId)),
      token === undefined ? undefined : identifyUser(caller, token),
    ])
    const ids = [found?.app.keyId, user?.identity.userId].filter((id) => id !== undefined)
    const ends = [found?.expiresAt, user?.expiresAt].filter((end) => end !== undefined)
    return {
      identity: user?.identity ?? identityWithout(caller, found),
      ...(ends.length > 0 && { expiresAt: Math.min(...ends) }),
      ...(options.follow && ids.length > 0 && { signal: AbortSignal.any(ids.map(signalOf)) }),
      ...(found && { app: found.app }),
    }
  }

  const identityWithout = (caller: Caller, found: FoundApp | undefined): Identity =>
    found ? { ...identityOfApp(found.app), ...requestOf(caller) } : guest(caller)

  async function identifyUser(
    caller: Caller,
    token: string,
  ): Promise<{ identity: UserIdentity; expiresAt: number | undefined }> {
    const { requestId } = caller
    const request = requestOf(caller)
    const { userId, sessionId, expiresAt } = await verify(token, requestId)
    const [session, worksIn] = await Promise.all([
      findSession(sessionId, requestId),
      findMemberships(userId, requestId),
    ])
    if (session?.userId !== userId) return unauthenticated('The session has ended.')
    remember(userId, sessionId)
    const language = request.language ?? session.locale
    return { identity: { kind: 'user', userId, sessionId, memberships: worksIn, ...request, language }, expiresAt }
  }

  const remember = (userId: string, sessionId: string): void => {
    const known = sessionsOf.get(userId)
    if (known) known.add(sessionId)
    else {
      if (sessionsOf.size >= 10_000) sessionsOf.delete(sessionsOf.keys().next().value!)
      sessionsOf.set(userId, new Set([sessionId]))
    }
  }

  // All sockets of a user or a key share one signal. The oldest is fired when there are too many: its sockets open anew.
  const signalOf = (id: string): AbortSignal => {
    const known = followed.get(id)
    if (known) return known.signal
    if (followed.size >= FOLLOWED_AT_MOST) forget(followed.keys().next().value!)
    const controller = new AbortController()
    followed.set(id, controller)
    return controller.signal
  }

  return {
    identify,
    /** The caller as nobody in particular, whatever token came along. */
    guest,
    /** Has the user's memberships looked up anew for their next request. */
    forgetRights: (userId: string): void => memberships.delete(userId),
    /** The public signing keys, as a JWK set. */
    jwks: findKeys,
    close: async () => stop(),
  }
}

/**
 * The access token and the key that a request or socket came with. A key may come as either.
 *
 * @throws RefusedRequest 401 for an authorization of another form, or for two keys.
 */
function credentialsOf({ headers, connectionParams }: Caller): { key?: string; token?: string } {
  const apiKey = connectionParams?.['x-api-key'] ?? headers['x-api-key']
  const authorization = connectionParams?.authorization ?? connectionParams?.Authorization ?? headers.authorization
  const credential = authorization === undefined ? undefined : bearer(authorization)
  if (authorization !== undefined && credential === undefined)
    return unauthenticated('The authorization must be of the form "Bearer <access token or API key>".')
  const key = apiKey === undefined ? undefined : String(apiKey)
  if (credential === undefined || !looksLikeKey(credential)) return { key, token: credential }
  if (key !== undefined && key !== credential) return unauthenticated('Two API keys came along. Send one of them.')
  return { key: credential }
}

interface SignedIn {
  readonly userId: string
  readonly locale: string
}

export type Identification = ReturnType<typeof createIdentification>

/**
 * The address that the outermost of our proxies was called from: each adds to the end of `X-Forwarded-For` whom it was
 * called by. What stands before that is the client's own word, and is not believed.
 */
function clientAddress({ headers, remoteAddress }: Caller, trustedProxies: number): string | undefined {
  if (trustedProxies === 0) return remoteAddress
  const forwarded = [headers['x-forwarded-for']].flat().join(',').split(',')
  return forwarded.at(-trustedProxies)?.trim() || remoteAddress
}

/** The first language that the client prefers, if it names any. */
export function languageOf(header: unknown): string | undefined {
  if (typeof header !== 'string') return undefined
  const [first] = new Negotiator({ headers: { 'accept-language': header.slice(0, 200) } }).languages()
  return first === '*' ? undefined : first
}
