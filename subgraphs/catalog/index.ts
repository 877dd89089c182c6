import { readFileSync } from 'node:fs'
import path from 'node:path'
import { isConnectionError } from '@saler/database'
import type { Identity } from '@saler/identity'
import { STOCK_BACK, STOCK_OUT } from '@saler/inventory/events'
import { STORE_CREATED, STORE_SETTINGS_UPDATED } from '@saler/stores/events'
import { requestContexts, type Subgraph, type SubgraphDeps, subgraphSchema } from '@saler/subgraph'
import type { Context } from './domain/context.ts'
import { createLoaders } from './domain/loaders.ts'
import { VARIANTS_ADDED } from './events.ts'
import { PrismaClient } from './generated/prisma/client.ts'
import { resolvers } from './graphql/resolvers.ts'
import { messages } from './messages.ts'
import { onStockChanged } from './reactions/follow-stock.ts'
import { onStoreChanged } from './reactions/follow-store.ts'
import { onVariantsAdded } from './reactions/open-stock.ts'

const NAME = 'catalog'

const SDL = readFileSync(path.join(import.meta.dirname, 'schema.graphql'), 'utf8')

/** The events of this and other domains that the catalogue reacts to. */
export const reactsTo = [STORE_CREATED, STORE_SETTINGS_UPDATED, STOCK_OUT, STOCK_BACK, VARIANTS_ADDED] as const

/** The catalogue: what stores sell, in which forms, at which prices and in which categories. */
export function createCatalog(deps: SubgraphDeps): Subgraph {
  const { database, calls, outbox, onFault } = deps
  const prisma = new PrismaClient({ adapter: database.prismaAdapter() })
  const requestContext = requestContexts({ service: NAME, calls, messages })
  const contextOf = (identity: Identity): Context => ({
    ...requestContext(identity),
    database,
    prisma,
    loaders: createLoaders(database),
    outbox,
    onFault,
  })
  const ownContext = (requestId: string): Context => contextOf({ kind: 'service', service: NAME, requestId })
  const handlers = {
    [STORE_CREATED]: onStoreChanged(ownContext),
    [STORE_SETTINGS_UPDATED]: onStoreChanged(ownContext),
    [STOCK_OUT]: onStockChanged(ownContext),
    [STOCK_BACK]: onStockChanged(ownContext),
    [VARIANTS_ADDED]: onVariantsAdded(ownContext),
  } satisfies Record<(typeof reactsTo)[number], unknown>
  return {
    name: NAME,
    schema: subgraphSchema({ sdl: SDL, resolvers, onFault, isOutage: isConnectionError }),
    contextOf,
    handlers,
    schedules: [],
    close: () => prisma.$disconnect(),
  }
}
