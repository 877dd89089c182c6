import type { Wakeups } from '@saler/events'
import {
  CircuitOpen,
  createReloadableRouter,
  createRouter,
  logOperations,
  type ReloadableRouter,
  type RouterMetrics,
  type RouterOptions,
} from '@saler/router'
import type { Calls } from '@saler/subgraph'
import { authorization, costLimits, rateLimits } from './caller-limits.ts'
import type { Config } from './config.ts'
import { countOperations } from './counted-operations.ts'
import type { CallerContext } from './identify.ts'
import type { Logger } from './log.ts'
import { createOperationUsage } from './operation-usage.ts'
import { openRouterCache } from './router-cache.ts'
import { shareKeyOf } from './share-key.ts'

export interface SalerRouterOptions {
  readonly config: Config
  readonly supergraphSdl: string
  /** How each subgraph is reached. Asked for each supergraph: transports are closed with its router. */
  readonly transports: () => RouterOptions<CallerContext>['transports']
  /** How the usage of operations is told to accounts, and how the cache asks what changed. */
  readonly calls: Calls
  readonly wakeups: Wakeups
  readonly logger: Logger
  readonly metrics?: RouterMetrics
}

/** The router over Saler's subgraphs, which is the same whether they are in this process or in others. */
export function openSalerRouter({
  config,
  supergraphSdl,
  transports,
  calls,
  wakeups,
  logger,
  metrics,
}: SalerRouterOptions): ReloadableRouter<CallerContext> {
  const usage = createOperationUsage({
    calls,
    onError: (err) => logger.warn({ err }, 'the usage of operations could not be written'),
  })
  const opened = openRouterCache({ config, calls, wakeups, logger })
  const limited = rateLimits(config, logger)
  if (opened) metrics?.watchCache(opened.cache.statistics)
  if (opened) metrics?.watch('router_cache_bytes', 'Memory that kept answers take.', () => opened.cache.size.bytes)
  const count = countOperations(usage)
  const log = logOperations<CallerContext>({
    logger,
    level: config.logOperations,
    slow: { thresholdMs: config.slowOperationMs },
    about: ({ app, identity }) => ({
      ...(app && { appId: app.id, storeId: app.storeId }),
      ...(identity.kind === 'user' && { userId: identity.userId }),
    }),
  })
  const options: Omit<RouterOptions<CallerContext>, 'supergraphSdl' | 'transports'> = {
    introspection: config.introspection,
    authorization,
    cost: costLimits(config),
    ...(limited && { rateLimit: limited.options }),
    ...(opened && { cache: opened.cache }),
    sharing: { shareKey: shareKeyOf },
    tracing: config.traces !== undefined,
    onOperation(record, context) {
      count(record, context)
      metrics?.onOperation(record)
      log(record, context)
    },
    onError(err, requestId) {
      // The circuit has said so once when it opened.
      if (err instanceof CircuitOpen) logger.debug({ err, requestId }, 'a subgraph is left alone')
      else logger.error({ err, requestId }, 'the router failed')
    },
  }
  const router = createReloadableRouter<CallerContext>({
    supergraphSdl,
    open: (sdl) =>
      createRouter<CallerContext>({
        ...options,
        supergraphSdl: sdl,
        transports: transports(),
        // The first was checked when it was composed; others come from elsewhere.
        validateSupergraph: sdl !== supergraphSdl,
      }),
  })
  metrics?.watch('router_supergraphs', 'In use: the present one, and those being left.', () => router.generations)
  return {
    ...router,
    get schema() {
      return router.schema
    },
    get generations() {
      return router.generations
    },
    async close() {
      await router.close()
      await limited?.close()
      await opened?.close()
      await usage.close()
    },
  }
}
