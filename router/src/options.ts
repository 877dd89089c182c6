import type { AuthorizationOptions } from './authorization/options.ts'
import type { RouterCache } from './cache/router-cache.ts'
import type { CostOptions } from './cost/options.ts'
import type { OperationLimits } from './limits/options.ts'
import type { DecideOverride } from './operation/progressive-overrides.ts'
import type { RateLimitOptions } from './rate-limit/options.ts'
import type { OperationCheck } from './request.ts'
import type { SharingOptions } from './subscription/sharing.ts'
import type { OnOperation } from './telemetry/observe.ts'
import type { SubgraphTransport } from './transport.ts'

export interface RouterOptions<C> {
  supergraphSdl: string
  /** False spares the start a check of the schema, for a supergraph that comes straight from composition. Default true. */
  validateSupergraph?: boolean
  /** How to reach each subgraph: by its name in the supergraph, or made from its name and routing address. */
  transports: Record<string, SubgraphTransport<C>> | ((subgraph: { name: string; url: string }) => SubgraphTransport<C>)
  /** How many operations are remembered. Default 1,000. */
  maxCachedOperations?: number
  /** How long one operation, or one event of a subscription, may take. Default 30 s. */
  operationTimeoutMs?: number
  limits?: OperationLimits
  /** Whether clients may ask for the schema with `__schema` and `__type`. Default true. */
  introspection?: boolean
  /**
   * Enforces `@authenticated`, `@requiresScopes` and `@policy`. Without it nobody has any rights; false says that somebody
   * else enforces them.
   */
  authorization?: AuthorizationOptions<C> | false
  /** Estimates and limits what operations cost. Without it nothing is estimated, unless `rateLimit` goes by cost. */
  cost?: CostOptions<C>
  /** Limits how much callers may ask for in a time. Without it nobody is limited. */
  rateLimit?: RateLimitOptions<C>
  /** Asked in this order before an operation runs; the first that refuses decides. */
  checks?: readonly OperationCheck<C>[]
  /** Keeps public answers. Without it nothing is kept, and hints alone say what others may keep. */
  cache?: RouterCache<C>
  /** Lets equal subscriptions be served by one stream. Without it each has its own. */
  sharing?: SharingOptions<C>
  /** Whether spans are made (OpenTelemetry), for whichever SDK the process registered. Default false. */
  tracing?: boolean
  /** Told of each operation when it is over. */
  onOperation?: OnOperation<C>
  /** Decides which fields of `@override(label:)` have moved for a caller. Without it `percent(…)` is decided by chance. */
  overrides?: DecideOverride<C>
  /** Told of everything that clients are not: bugs of subgraphs in this process, subgraphs that do not answer. */
  onError?: (error: unknown, requestId: string | undefined) => void
}
