import type { Database } from '@saler/database'
import type { Log } from '@saler/events'
import type { OnFault, RequestContext } from '@saler/subgraph'
import type { PrismaClient } from '../generated/prisma/client.ts'
import type { Loaders } from './loaders.ts'

/** What the orders' domain functions work with. */
export interface Context extends RequestContext {
  readonly database: Database
  /** The same database, for reads whose conditions vary. */
  readonly prisma: PrismaClient
  readonly loaders: Loaders
  readonly outbox: { poke(): void }
  readonly log: Log
  readonly onFault: OnFault
  /** What a code of a gift card is kept as. */
  readonly giftCardHash: (code: string) => string
}
