import type { Database } from '@saler/database'
import type { Log } from '@saler/events'
import type { OrderAccess } from '@saler/identity'
import type { Storage } from '@saler/storage'
import type { OnFault, RequestContext } from '@saler/subgraph'
import type { Gate } from './gate.ts'
import type { MediaLimits } from './limits.ts'
import type { Loaders } from './loaders.ts'

/** What the domain functions of the media work with. */
export interface Context extends RequestContext {
  readonly database: Database
  readonly loaders: Loaders
  readonly outbox: { poke(): void }
  readonly log: Log
  readonly onFault: OnFault
  readonly storage: Storage
  readonly orderAccess: OrderAccess
  readonly limits: MediaLimits
  /** Lets only a few files into memory at once. */
  readonly inspecting: Gate
  /** Where images are served, such as "https://saler.example/media". */
  readonly mediaUrl: string
}
