import { createRouter, type Router, type RouterOptions } from '@saler/router'
import type { Config } from './config.ts'
import type { CallerContext } from './identify.ts'
import type { Logger } from './log.ts'

export interface SalerRouterOptions {
  readonly config: Config
  readonly supergraphSdl: string
  /** How each subgraph is reached, by its name. */
  readonly transports: RouterOptions<CallerContext>['transports']
  readonly logger: Logger
}

/** The router over Saler's subgraphs, which is the same whether they are in this process or in others. */
export function openSalerRouter({
  config,
  supergraphSdl,
  transports,
  logger,
}: SalerRouterOptions): Router<CallerContext> {
  return createRouter<CallerContext>({
    supergraphSdl,
    transports,
    // It was checked when it was composed.
    validateSupergraph: false,
    introspection: config.introspection,
    onError: (err, requestId) => logger.error({ err, requestId }, 'the router failed'),
  })
}
