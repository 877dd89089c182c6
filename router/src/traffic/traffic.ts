import type { SubgraphTransport } from '../transport.ts'
import type { CircuitOptions, CircuitState } from './circuit.ts'
import { withCircuitBreaker } from './circuit-breaker.ts'
import { type DeduplicationOptions, readsInFlight } from './reads-in-flight.ts'
import { type RetryOptions, withRetries } from './retries.ts'

/** The rules for calls to one subgraph. */
export interface TrafficRules {
  /** Default: as `RetryOptions` says. False: nothing is tried again. */
  readonly retries?: RetryOptions | false
  /** Default: as `CircuitOptions` says. False: the subgraph is called however often it fails. */
  readonly circuitBreaker?: CircuitOptions | false
  /** Whether equal reads under way are sent once, when the router's `deduplication` says who may share. Default true. */
  readonly deduplicate?: boolean
}

export interface TrafficOptions<C> {
  /** Lets equal reads that are under way be sent once. Without it each is sent. */
  readonly deduplication?: DeduplicationOptions<C>
  /** Told when calls to a subgraph stop, are tried and begin again. */
  readonly onCircuit?: (service: string, state: CircuitState) => void
  readonly onRetry?: (service: string) => void
}

/** Puts rules before the subgraphs of one router. */
export interface Traffic<C> {
  around(service: string, transport: SubgraphTransport<C>, rules?: TrafficRules): SubgraphTransport<C>
}

/** A read first looks for an equal one under way; each try of it goes through the circuit. */
export function createTraffic<C>(options: TrafficOptions<C> = {}): Traffic<C> {
  const { deduplication, onCircuit, onRetry } = options
  const reads = deduplication && readsInFlight(deduplication)
  return {
    around(service, transport, { retries = {}, circuitBreaker = {}, deduplicate = true } = {}) {
      let ruled = transport
      if (circuitBreaker)
        ruled = withCircuitBreaker(service, ruled, circuitBreaker, (state) => onCircuit?.(service, state))
      if (retries) ruled = withRetries(ruled, retries, () => onRetry?.(service))
      return reads && deduplicate ? reads.around(ruled) : ruled
    },
  }
}
