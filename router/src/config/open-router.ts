import path from 'node:path'
import type { Logger } from 'pino'
import { memoryStore } from '../cache/memory-store.ts'
import { redisStore } from '../cache/redis-store.ts'
import { createRouterCache, type RouterCache } from '../cache/router-cache.ts'
import { tieredStore } from '../cache/tiered-store.ts'
import type { Buckets } from '../rate-limit/buckets.ts'
import { memoryBuckets } from '../rate-limit/memory-buckets.ts'
import type { RateLimitOptions } from '../rate-limit/options.ts'
import { redisBuckets } from '../rate-limit/redis-buckets.ts'
import { withLocalBuckets } from '../rate-limit/with-local-buckets.ts'
import { createReloadableRouter, type ReloadableRouter } from '../reload/reloadable-router.ts'
import { supergraphFile, supergraphUrl } from '../reload/supergraph-source.ts'
import { type SupergraphWatch, watchSupergraph } from '../reload/watch-supergraph.ts'
import { createRouter } from '../router.ts'
import { logOperations } from '../telemetry/operation-log.ts'
import type { RouterMetrics } from '../telemetry/router-metrics.ts'
import { CircuitOpen } from '../traffic/outage.ts'
import { bucketKeyOf, type CallerContext, guestsShare, rightsOf, shareKey } from './callers.ts'
import { openSubgraphs, readCertificates } from './open-subgraphs.ts'
import type { RouterConfig } from './schema.ts'
import { WrongSetting } from './wrong-setting.ts'

export interface ConfiguredRouter {
  readonly router: ReloadableRouter<CallerContext>
  readonly watch: SupergraphWatch
  close(): Promise<void>
}

export interface ConfiguredRouterOptions {
  readonly config: RouterConfig
  /** Where files of the configuration are, unless their paths are absolute. */
  readonly folder: string
  readonly logger: Logger
  readonly metrics: RouterMetrics | undefined
}

const FILE_POLL_MS = 2_000
const URL_POLL_MS = 10_000

/**
 * Opens the router that a configuration describes, and watches its supergraph.
 *
 * @throws WrongSetting when the supergraph, or a file that is named, cannot be read or served.
 */
export async function openConfiguredRouter(options: ConfiguredRouterOptions): Promise<ConfiguredRouter> {
  const { config, folder, logger, metrics } = options
  const { supergraph = {}, subscriptions } = config
  const source = supergraph.url
    ? supergraphUrl(supergraph.url, supergraph.headers)
    : supergraphFile(path.resolve(folder, supergraph.file!))
  const certificates = await readCertificates(config, folder)
  const supergraphSdl = await source.read().catch((error: Error) => {
    throw new WrongSetting(`The supergraph ${source.name} cannot be read: ${error.message}.`)
  })
  const onError = (err: unknown, requestId?: string): void => {
    // The circuit has said so once when it opened.
    if (err instanceof CircuitOpen) logger.debug({ err, requestId }, 'a subgraph is left alone')
    else logger.error({ err, requestId }, 'a request failed')
  }
  const { cache, buckets } = openStores(config, onError)
  metrics && cache && metrics.watchCache(cache.statistics)
  const logOperation = logOperations<CallerContext>({
    logger,
    level: config.logging?.operations,
    slow: config.logging?.slowOperations,
  })
  const { operationTimeoutMs, maxCachedOperations, ...limits } = config.limits ?? {}
  const open = (sdl: string) =>
    createRouter<CallerContext>({
      supergraphSdl: sdl,
      transports: openSubgraphs({
        config,
        certificates,
        around: (service, transport) => metrics?.around(service, transport) ?? transport,
        events: {
          onCircuit(subgraph, state) {
            metrics?.onCircuit(subgraph, state)
            logger[state === 'open' ? 'warn' : 'info']({ subgraph, circuit: state }, 'a circuit changed')
          },
          onRetry: (subgraph) => metrics?.onRetry(subgraph),
        },
      }),
      operationTimeoutMs,
      maxCachedOperations,
      limits,
      introspection: config.http?.introspection,
      authorization: config.authorization !== false && { rightsOf, ...config.authorization },
      ...(config.cost && { cost: config.cost }),
      ...(buckets && { rateLimit: rateLimitOf(config.rateLimit!, buckets) }),
      ...(cache && { cache }),
      ...(subscriptions?.share && { sharing: { shareKey } }),
      tracing: config.telemetry?.traces !== undefined,
      onOperation(record, caller) {
        metrics?.onOperation(record)
        logOperation(record, caller)
      },
      onError,
    })
  let router: ReloadableRouter<CallerContext>
  try {
    router = createReloadableRouter({ open, supergraphSdl: supergraphSdl!, warmOperations: supergraph.warmOperations })
  } catch (error) {
    await cache?.close()
    await buckets?.close()
    throw new WrongSetting(`The supergraph ${source.name} cannot be served: ${(error as Error).message}`)
  }
  metrics?.watch(
    'router_supergraphs',
    'In use: the present one, and those that are being left.',
    () => router.generations,
  )
  const watch = watchSupergraph({
    source,
    everyMs: supergraph.pollMs ?? (supergraph.url ? URL_POLL_MS : FILE_POLL_MS),
    reload: router.reload,
    onReload(reload) {
      metrics?.onReload('taken')
      logger.info({ supergraph: source.name, ...reload }, 'a new supergraph is served')
    },
    onRefused(err) {
      metrics?.onReload('refused')
      logger.error({ err, supergraph: source.name }, 'the new supergraph cannot be served; the one before goes on')
    },
  })
  return {
    router,
    watch,
    async close() {
      await watch.close()
      await router.close()
      await cache?.close()
      await buckets?.close()
    },
  }
}

/** What outlives a change of the supergraph. */
function openStores(
  { cache: kept, rateLimit }: RouterConfig,
  onError: (error: unknown) => void,
): { cache: RouterCache<CallerContext> | undefined; buckets: Buckets | undefined } {
  const memory = kept && memoryStore({ maxBytes: kept.maxBytes })
  return {
    cache:
      memory &&
      createRouterCache<CallerContext>({
        shareOf: guestsShare,
        services: Object.fromEntries(kept.subgraphs.map((name) => [name, {}])),
        store: kept.redisUrl ? tieredStore(memory, redisStore({ url: kept.redisUrl, onError })) : memory,
        onError,
      }),
    buckets:
      rateLimit &&
      (rateLimit.redisUrl
        ? withLocalBuckets(redisBuckets({ url: rateLimit.redisUrl, prefix: 'router:bucket:' }), onError)
        : memoryBuckets()),
  }
}

function rateLimitOf(
  { per, capacity, restorePerSecond, by }: NonNullable<RouterConfig['rateLimit']>,
  buckets: Buckets,
): RateLimitOptions<CallerContext> {
  return {
    bucketOf: (caller) => ({ key: bucketKeyOf(per, caller), capacity, restorePerSecond }),
    ...(by && { by }),
    // They are closed with the router of the command line: a change of the supergraph empties none.
    buckets: { take: buckets.take, giveBack: buckets.giveBack, close: async () => {} },
  }
}
