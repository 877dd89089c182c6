import { readFileSync } from 'node:fs'
import path from 'node:path'
import { PRODUCT_CREATED } from '@saler/catalog/events'
import { isConnectionError } from '@saler/database'
import type { Identity } from '@saler/identity'
import {
  ORDER_CANCELLED,
  ORDER_EDITED,
  ORDER_FULFILLED,
  ORDER_FULFILLMENT_CANCELLED,
  ORDER_RETURN_CHANGED,
} from '@saler/orders/events'
import { requestContexts, type Subgraph, type SubgraphDeps, subgraphSchema } from '@saler/subgraph'
import type { Context } from './domain/context.ts'
import { expireReservations } from './domain/expire-reservations.ts'
import { createLoaders } from './domain/loaders.ts'
import { PrismaClient } from './generated/prisma/client.ts'
import { resolvers } from './graphql/resolvers.ts'
import { messages } from './messages.ts'
import {
  onFulfillmentCancelled,
  onOrderCancelled,
  onOrderEdited,
  onOrderFulfilled,
  onReturnChanged,
} from './reactions/follow-order.ts'
import { onProductCreated } from './reactions/open-stock.ts'

const NAME = 'inventory'
const EXPIRE_RESERVATIONS = 'expire-reservations'

const SDL = readFileSync(path.join(import.meta.dirname, 'schema.graphql'), 'utf8')

/** The events of other domains that the inventory reacts to. */
export const reactsTo = [
  ORDER_CANCELLED,
  ORDER_EDITED,
  ORDER_FULFILLED,
  ORDER_FULFILLMENT_CANCELLED,
  ORDER_RETURN_CHANGED,
  PRODUCT_CREATED,
] as const

/** What the inventory needs beside what every domain gets. All in milliseconds. */
export interface InventoryDeps extends SubgraphDeps {
  /** How long stock is held for an order that is being placed. 10 minutes unless given. */
  readonly reservationTtlMs?: number
  /** How much longer it stays held. 60 seconds unless given; it must be longer than a statement of orders may take. */
  readonly expiryGraceMs?: number
  /** How often expired reservations are looked for. 15 seconds unless given. */
  readonly expiryIntervalMs?: number
}

/** The inventory: how many there are of each variant, what is held for orders, and the ledger of every change. */
export function createInventory(deps: InventoryDeps): Subgraph {
  const { database, calls, outbox, log, onFault } = deps
  const { reservationTtlMs = 600_000, expiryGraceMs = 60_000, expiryIntervalMs = 15_000 } = deps
  const prisma = new PrismaClient({ adapter: database.prismaAdapter() })
  const requestContext = requestContexts({ service: NAME, calls, messages })
  const contextOf = (identity: Identity): Context => ({
    ...requestContext(identity),
    database,
    prisma,
    loaders: createLoaders(database),
    outbox,
    log,
    onFault,
    reservationTtlMs,
    expiryGraceMs,
  })
  const ownContext = (requestId: string): Context => contextOf({ kind: 'service', service: NAME, requestId })
  return {
    name: NAME,
    schema: subgraphSchema({ sdl: SDL, resolvers, onFault, isOutage: isConnectionError }),
    contextOf,
    handlers: {
      [ORDER_CANCELLED]: onOrderCancelled(ownContext),
      [ORDER_EDITED]: onOrderEdited(ownContext),
      [ORDER_FULFILLED]: onOrderFulfilled(ownContext),
      [ORDER_FULFILLMENT_CANCELLED]: onFulfillmentCancelled(ownContext),
      [ORDER_RETURN_CHANGED]: onReturnChanged(ownContext),
      [PRODUCT_CREATED]: onProductCreated(ownContext),
      [EXPIRE_RESERVATIONS]: (job) => expireReservations(ownContext(job.id)),
    },
    schedules: [{ job: EXPIRE_RESERVATIONS, everyMs: expiryIntervalMs }],
    close: () => prisma.$disconnect(),
  }
}
