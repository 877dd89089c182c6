import { readFileSync } from 'node:fs'
import path from 'node:path'
import { isConnectionError } from '@saler/database'
import { requestContexts, type Subgraph, type SubgraphDeps, subgraphSchema } from '@saler/subgraph'
import type { Context } from './domain/context.ts'
import { createLoaders } from './domain/loaders.ts'
import { PrismaClient } from './generated/prisma/client.ts'
import { resolvers } from './graphql/resolvers.ts'
import { messages } from './messages.ts'

const NAME = 'orders'
const SDL = readFileSync(path.join(import.meta.dirname, 'schema.graphql'), 'utf8')

/** The events of other domains that orders react to: none. */
export const reactsTo: readonly string[] = []

/** Orders: what was bought, at which price, and how far it is. */
export function createOrders(deps: SubgraphDeps): Subgraph {
  const { database, calls, outbox, log, onFault } = deps
  const prisma = new PrismaClient({ adapter: database.prismaAdapter() })
  const requestContext = requestContexts({ service: NAME, calls, messages })
  return {
    name: NAME,
    schema: subgraphSchema({ sdl: SDL, resolvers, onFault, isOutage: isConnectionError }),
    contextOf: (identity): Context => ({
      ...requestContext(identity),
      database,
      prisma,
      loaders: createLoaders(database),
      outbox,
      log,
      onFault,
    }),
    handlers: {},
    schedules: [],
    close: () => prisma.$disconnect(),
  }
}
