import type { Database } from '@saler/database'
import type { Log } from '@saler/events'
import type { OnFault, RequestContext } from '@saler/subgraph'
import type { PrismaClient } from '../generated/prisma/client.ts'
import type { Loaders } from './loaders.ts'

/** What the inventory's domain functions work with. */
export interface Context extends RequestContext {
  readonly database: Database
  /** The same database, for ordinary reads. */
  readonly prisma: PrismaClient
  readonly loaders: Loaders
  readonly outbox: { poke(): void }
  readonly log: Log
  readonly onFault: OnFault
  /** How long a reservation holds stock without an order, in milliseconds. */
  readonly reservationTtlMs: number
  /** How much longer nobody releases it, in milliseconds (see `expireReservations`). */
  readonly expiryGraceMs: number
}
