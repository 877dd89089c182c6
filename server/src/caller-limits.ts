import { type Grant, type Identity, PERMISSIONS, type Permission } from '@saler/identity'
import {
  type AuthorizationOptions,
  type CallersBucket,
  type CostOptions,
  memoryBuckets,
  type RateLimitOptions,
  type Rights,
  redisBuckets,
  withLocalBuckets,
} from '@saler/router'
import type { Config } from './config.ts'
import type { CallerContext } from './identify.ts'
import type { Logger } from './log.ts'

const NO_SCOPES: ReadonlySet<Permission> = new Set()
const ALL_SCOPES: ReadonlySet<Permission> = new Set(PERMISSIONS)
const NO_POLICIES: ReadonlySet<string> = new Set()

/**
 * What the schema's directives ask for: a scope is a permission in any store. In which store it counts, the domain decides:
 * this keeps those out who have it nowhere, before anybody is asked. Refusals have the domains' own codes.
 */
export const authorization: AuthorizationOptions<CallerContext> = {
  rightsOf: ({ identity }) => rightsOf(identity),
  codes: { unauthenticated: 'UNAUTHENTICATED', unauthorized: 'FORBIDDEN' },
}

export function rightsOf(identity: Identity): Rights {
  if (identity.kind === 'anonymous') return { authenticated: false, scopes: NO_SCOPES, policies: NO_POLICIES }
  // A part of the system has authorised what it asks for; the domains let it do everything, too.
  const scopes = identity.kind === 'service' ? ALL_SCOPES : scopesOf(identity.memberships)
  return { authenticated: true, scopes, policies: NO_POLICIES }
}

/** What is known of a user's memberships is kept for seconds, and so are their scopes. */
const known = new WeakMap<readonly Grant[], ReadonlySet<Permission>>()

function scopesOf(memberships: readonly Grant[]): ReadonlySet<Permission> {
  let scopes = known.get(memberships)
  if (!scopes) {
    scopes = new Set(memberships.flatMap(({ permissions }) => permissions))
    known.set(memberships, scopes)
  }
  return scopes
}

/** One operation costs at most what the configuration says, and what the key of its app says. */
export const costLimits = ({ costLimit }: Pick<Config, 'costLimit'>): CostOptions<CallerContext> => ({
  ...(costLimit > 0 && { max: costLimit }),
  maxOf: ({ app }) => app?.costCeiling,
})

/** A bucket fills up in as many seconds. */
const FULL_AFTER_SECONDS = 20

/**
 * How much callers may ask for in a time; undefined when that is not limited. An app has a bucket, whoever uses it; without
 * one a user has, wherever they are signed in; and guests share that of their address.
 */
export function rateLimits(
  config: Pick<Config, 'rateLimit' | 'costLimit' | 'redisUrl'>,
  logger: Pick<Logger, 'warn'>,
): OpenRateLimits | undefined {
  const { rateLimit: restorePerSecond, costLimit, redisUrl } = config
  if (restorePerSecond === 0) return undefined
  // What one operation may cost must fit in.
  const capacity = Math.max(restorePerSecond * FULL_AFTER_SECONDS, costLimit)
  const bucketOf = ({ app, identity }: CallerContext): CallersBucket => ({
    key: app ? `app:${app.id}` : keyOf(identity),
    capacity,
    restorePerSecond,
  })
  const onError = (err: unknown): void => logger.warn({ err }, 'rate limits hold for each process alone')
  const buckets = redisUrl ? withLocalBuckets(redisBuckets({ url: redisUrl }), onError) : memoryBuckets()
  const { take, giveBack } = buckets
  return {
    // A router closes what it is given, and a change of the supergraph must empty no bucket.
    options: { bucketOf, buckets: { take, giveBack, close: async () => {} } },
    close: () => buckets.close(),
  }
}

export interface OpenRateLimits {
  readonly options: RateLimitOptions<CallerContext>
  close(): Promise<void>
}

function keyOf(identity: Identity): string {
  if (identity.kind === 'user') return `user:${identity.userId}`
  return identity.kind === 'service' ? `service:${identity.service}` : `address:${identity.ipAddress ?? 'unknown'}`
}
