import type { Database } from '@saler/database'
import type { Log } from '@saler/events'
import type { OrderAccess } from '@saler/identity'
import type { OnFault, RequestContext } from '@saler/subgraph'
import type { PrismaClient } from '../generated/prisma/client.ts'
import type { InvoiceLinks } from './invoices/invoice-links.ts'
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
  /** The tokens that open one order each. */
  readonly access: OrderAccess
  /** What a code of a gift card is kept as. */
  readonly giftCardHash: (code: string) => string
  /** Where invoices are shown. */
  readonly invoiceLinks: InvoiceLinks
}
