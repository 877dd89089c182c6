import type { Database } from '@saler/database'
import type { Log, Wakeups } from '@saler/events'
import type { Calls } from './calls.ts'
import type { OnFault } from './faults.ts'

/** What the composition root gives every domain. */
export interface SubgraphDeps {
  /** The domain's own database, migrated. */
  readonly database: Database
  /** How to ask other subgraphs. */
  readonly calls: Calls
  /** Tells the domain's relay that an event was just committed. Call it after the commit, never inside. */
  readonly outbox: { poke(): void }
  /** The domain's event log, to follow. */
  readonly log: Log
  readonly wakeups: Wakeups
  readonly onFault: OnFault
}
