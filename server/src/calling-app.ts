import { digestOfKey } from '@saler/accounts'
import type { AppIdentity, Permission, ServiceIdentity } from '@saler/identity'
import { storeOf } from '@saler/kernel'
import { type Caller, RefusedRequest } from '@saler/router'
import type { Calls } from '@saler/subgraph'
import { ApiKeyStandingDocument, type ApiKeyStandingQuery } from '../generated/calls/accounts.ts'
import { ExpiringCache } from './expiring-cache.ts'

/** The app whose key came with a request, and what the key is limited to. */
export interface CallingApp {
  readonly id: string
  readonly keyId: string
  readonly storeId: string
  readonly storeNo: number
  readonly name: string
  /** What the key permits in its store; nothing for the key of a storefront. */
  readonly scopes: readonly Permission[]
  /** True when nothing but the operations of the app's live manifests may run. */
  readonly persistedOnly: boolean
  /** The highest cost of one operation; the router's own limit without it. */
  readonly costCeiling?: number
  /** The origins that the key may be used from, of which the request's is one; everywhere without it. */
  readonly origins?: readonly string[]
}

export interface FoundApp {
  readonly app: CallingApp
  /** When the key ends by itself, in milliseconds since 1970. */
  readonly expiresAt?: number
}

type Standing = NonNullable<ApiKeyStandingQuery['apiKeyStanding']>

const refused = (message: string): never => {
  throw new RefusedRequest(401, 'UNAUTHENTICATED', message)
}

/** Finds out which app a key is of. What is known of a key is kept for a short time, and forgotten when it is told to be. */
export function createAppIdentification(options: { calls: Calls; knownForMs: number; limit?: number }) {
  const { calls, knownForMs, limit = 10_000 } = options
  const standings = new ExpiringCache<Standing | null>({ ttlMs: knownForMs, limit })
  const digests = new Map<string, string>()
  let changes = 0

  const find = (digest: string, identity: ServiceIdentity): Promise<Standing | null> =>
    standings.get(digest, async () => {
      const before = changes
      const { apiKeyStanding } = await calls.request('accounts', ApiKeyStandingDocument, { digest }, identity)
      if (!apiKeyStanding) return null
      if (digests.size >= limit) digests.delete(digests.keys().next().value!)
      digests.set(apiKeyStanding.keyId, digest)
      // Something ended while this was asked, perhaps the key: it serves this request, and is asked again for the next.
      if (changes !== before) standings.delete(digest)
      return apiKeyStanding
    })

  return {
    /**
     * @throws RefusedRequest 401 for a key that is unknown, has expired or was revoked; 403 for a page of an origin that the
     *   key is not for.
     */
    async identify(key: string, { headers }: Caller, asRouter: ServiceIdentity): Promise<FoundApp> {
      const digest = digestOfKey(key)?.toString('base64url')
      // A mistyped key is known by its checksum, so it costs nothing to refuse.
      const found = digest === undefined ? null : await find(digest, asRouter)
      if (!found) return refused('The API key is not valid.')
      const expiresAt = found.expiresAt == null ? undefined : Date.parse(found.expiresAt)
      if (found.status === 'REVOKED') return refused('The API key was revoked.')
      if (found.status === 'EXPIRED' || (expiresAt !== undefined && expiresAt <= Date.now()))
        return refused('The API key has expired.')
      if (found.origins.length > 0 && !found.origins.includes(headers.origin ?? ''))
        throw new RefusedRequest(403, 'FORBIDDEN', 'The API key must not be used from this origin.')
      return { app: appOf(found), expiresAt }
    },
    /** Forgets what is known of a key. */
    forget(keyId: string): void {
      changes++
      const digest = digests.get(keyId)
      if (digest !== undefined) standings.delete(digest)
      digests.delete(keyId)
    },
    forgetAll(): void {
      changes++
      standings.clear()
      digests.clear()
    },
  }
}

const appOf = (found: Standing): CallingApp => ({
  id: found.appId,
  keyId: found.keyId,
  storeId: found.storeId,
  storeNo: storeOf(found.storeId)!,
  name: found.appName,
  scopes: found.scopes as Permission[],
  persistedOnly: found.persistedOnly,
  ...(found.costCeiling != null && { costCeiling: found.costCeiling }),
  ...(found.origins.length > 0 && { origins: found.origins }),
})

/** Whom a key makes the caller; nobody in particular without scopes, as a storefront's key is. */
export const identityOfApp = ({ id, keyId, storeId, storeNo, scopes }: CallingApp) =>
  scopes.length === 0
    ? ({ kind: 'anonymous' } as const)
    : ({ kind: 'app', appId: id, keyId, memberships: [{ storeId, storeNo, permissions: scopes }] } satisfies Pick<
        AppIdentity,
        'kind' | 'appId' | 'keyId' | 'memberships'
      >)
