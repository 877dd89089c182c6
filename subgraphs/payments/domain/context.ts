import type { Database } from '@saler/database'
import type { Log } from '@saler/events'
import type { OrderAccess } from '@saler/identity'
import type { OnFault, RequestContext } from '@saler/subgraph'
import type { Gateways } from './gateways.ts'
import type { Loaders } from './loaders.ts'

/** What the domain functions of payments work with. */
export interface Context extends RequestContext {
  readonly database: Database
  readonly loaders: Loaders
  readonly outbox: { poke(): void }
  readonly log: Log
  readonly onFault: OnFault
  /** Makes and checks the tokens that open an order to a guest. */
  readonly access: OrderAccess
  readonly gateways: Gateways
  /** The public address that gateways and buyers reach. */
  readonly publicUrl: string
  /** Whether buyers may come back to pages on this machine. */
  readonly localReturns: boolean
  /** How long a request waits for the outcome of what it asked for, in milliseconds. */
  readonly paymentWaitMs: number
}
