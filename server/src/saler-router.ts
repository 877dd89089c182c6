import type { Wakeups } from '@saler/events'
import { createRouter, type Router, type RouterOptions } from '@saler/router'
import type { Calls } from '@saler/subgraph'
import { authorization, costLimits, rateLimits } from './caller-limits.ts'
import type { Config } from './config.ts'
import { withCountedOperations } from './counted-operations.ts'
import type { CallerContext } from './identify.ts'
import type { Logger } from './log.ts'
import { createOperationUsage } from './operation-usage.ts'
import { openRouterCache } from './router-cache.ts'
import { shareKeyOf } from './share-key.ts'

export interface SalerRouterOptions {
  readonly config: Config
  readonly supergraphSdl: string
  /** How each subgraph is reached, by its name. */
  readonly transports: RouterOptions<CallerContext>['transports']
  /** How the usage of operations is told to accounts, and how the cache asks what changed. */
  readonly calls: Calls
  readonly wakeups: Wakeups
  readonly logger: Logger
}

/** The router over Saler's subgraphs, which is the same whether they are in this process or in others. */
export function openSalerRouter({
  config,
  supergraphSdl,
  transports,
  calls,
  wakeups,
  logger,
}: SalerRouterOptions): Router<CallerContext> {
  const usage = createOperationUsage({
    calls,
    onError: (err) => logger.warn({ err }, 'the usage of operations could not be written'),
  })
  const opened = openRouterCache({ config, calls, wakeups, logger })
  const limited = rateLimits(config, logger)
  const router = createRouter<CallerContext>({
    supergraphSdl,
    transports,
    // It was checked when it was composed.
    validateSupergraph: false,
    introspection: config.introspection,
    authorization,
    cost: costLimits(config),
    ...(limited && { rateLimit: limited }),
    ...(opened && { cache: opened.cache }),
    sharing: { shareKey: shareKeyOf },
    onError: (err, requestId) => logger.error({ err, requestId }, 'the router failed'),
  })
  return {
    ...withCountedOperations(router, usage),
    async close() {
      await router.close()
      await opened?.close()
      await usage.close()
    },
  }
}
