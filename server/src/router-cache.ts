import { logChannel, type Wakeups } from '@saler/events'
import type { Identity, ServiceIdentity } from '@saler/identity'
import {
  type ChangeFeed,
  createRouterCache,
  memoryStore,
  type RouterCache,
  redisStore,
  tieredStore,
} from '@saler/router'
import type { Calls } from '@saler/subgraph'
import { CatalogChangesDocument, type CatalogChangesQuery } from '../generated/calls/catalog.ts'
import { StockChangesDocument } from '../generated/calls/inventory.ts'
import { MediaChangesDocument } from '../generated/calls/media.ts'
import { StoreChangesDocument } from '../generated/calls/stores.ts'
import { CACHE_TAGS, type CachedDomain, type CacheTags } from './cache-tags.ts'
import type { Config } from './config.ts'
import type { CallerContext } from './identify.ts'
import type { Logger } from './log.ts'

export interface SalerCacheOptions {
  readonly config: Pick<Config, 'cacheBytes' | 'redisUrl'>
  readonly calls: Calls
  readonly wakeups: Wakeups
  readonly logger: Logger
}

const ROUTER: ServiceIdentity = { kind: 'service', service: 'router', requestId: 'router-cache' }
type Log = CatalogChangesQuery['catalogChanges']
const EVERYBODY = 'everybody'

export interface OpenRouterCache {
  readonly cache: RouterCache<CallerContext>
  close(): Promise<void>
}

/**
 * Keeps what everybody may see of stores, products, stock and images, until an event says that it changed: in the memory of
 * this process, and in Redis where there is one. Undefined when the configuration has no room for it.
 */
export function openRouterCache(options: SalerCacheOptions): OpenRouterCache | undefined {
  const { config, calls, wakeups, logger } = options
  if (config.cacheBytes === 0) return undefined
  const onError = (err: unknown): void => logger.warn({ err }, 'the cache goes on without')
  const memory = memoryStore({ maxBytes: config.cacheBytes })
  const { redisUrl } = config
  const feeds: Record<CachedDomain, (after: string | undefined) => Promise<Log>> = {
    catalog: async (after) =>
      (await calls.request('catalog', CatalogChangesDocument, { after }, ROUTER)).catalogChanges,
    stores: async (after) => (await calls.request('stores', StoreChangesDocument, { after }, ROUTER)).storeChanges,
    inventory: async (after) =>
      (await calls.request('inventory', StockChangesDocument, { after }, ROUTER)).stockChanges,
    media: async (after) => (await calls.request('media', MediaChangesDocument, { after }, ROUTER)).mediaChanges,
  }
  const domains = Object.keys(CACHE_TAGS) as CachedDomain[]
  const cache = createRouterCache<CallerContext>({
    shareOf: ({ identity }) => shareOf(identity),
    services: Object.fromEntries(
      domains.map((domain) => {
        const tags = CACHE_TAGS[domain]
        return [domain, { tagsOf: tags.ofRead, feed: feedOf(tags, feeds[domain]) }]
      }),
    ),
    store: redisUrl ? tieredStore(memory, redisStore({ url: redisUrl, prefix: 'saler:cache:', onError })) : memory,
    onError,
  })
  const stops = domains.map((domain) => {
    const wake = (): void => cache.wake(domain)
    return wakeups.subscribe(logChannel(domain), wake, wake)
  })
  return {
    cache,
    async close() {
      for (const stop of stops) stop()
      await cache.close()
    },
  }
}

/**
 * Guests and shoppers who work nowhere are shown the same where hints say PUBLIC. Whoever works for a store is shown more of
 * it, and an app what its scopes allow.
 */
const shareOf = (identity: Identity): string | undefined =>
  identity.kind === 'anonymous' || (identity.kind === 'user' && identity.memberships.length === 0)
    ? EVERYBODY
    : undefined

function feedOf(tags: CacheTags, read: (after: string | undefined) => Promise<Log>): ChangeFeed {
  return {
    async read(after) {
      const { from, to, events } = await read(after === undefined ? undefined : String(after))
      return {
        from: Number(from),
        to: Number(to),
        changes: events.map((event) => ({
          tags: tags.ofEvent(event),
          position: event.position == null ? undefined : Number(event.position),
        })),
      }
    },
  }
}
