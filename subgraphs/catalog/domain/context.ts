import type { Database } from '@saler/database'
import type { OnFault, RequestContext } from '@saler/subgraph'
import type { PrismaClient } from '../generated/prisma/client.ts'
import type { Loaders } from './loaders.ts'

/** What the catalogue's domain functions work with. */
export interface Context extends RequestContext {
  readonly database: Database
  /** The same database, for ordinary reads and writes of single rows. */
  readonly prisma: PrismaClient
  readonly loaders: Loaders
  readonly outbox: { poke(): void }
  readonly onFault: OnFault
}
