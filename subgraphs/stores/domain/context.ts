import type { Database } from '@saler/database'
import type { Wakeups } from '@saler/events'
import type { Membership } from '@saler/identity'
import type { OnFault, RequestContext } from '@saler/subgraph'
import type { PrismaClient } from '../generated/prisma/client.ts'
import type { Loaders } from './loaders.ts'

/** What the functions of this domain are given first. */
export interface Context extends RequestContext {
  readonly prisma: PrismaClient
  readonly database: Database
  readonly loaders: Loaders
  readonly outbox: { poke(): void }
  readonly wakeups: Wakeups
  readonly onFault: OnFault
  /** True when accounts has signed, just now, that this request may act for the user. */
  hasStanding(standing: string | null | undefined, userId: string): boolean
  /** Tells this request that the caller has just begun to work for a store, so that its answer shows what staff see. */
  join(membership: Membership): void
  /** Tells this request that the caller has just left a store. */
  leave(storeNo: number): void
}
