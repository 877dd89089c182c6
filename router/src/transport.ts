import type { DocumentNode } from 'graphql'
import type { RunReads } from './cache/run-reads.ts'

/** One operation that a query plan sends to a subgraph. The same object is prepared once and run many times. */
export interface SubgraphOperation {
  service: string
  source: string
  document: DocumentNode
  name?: string
  kind: 'query' | 'mutation' | 'subscription'
}

export interface SubgraphError {
  readonly message: string
  readonly path?: readonly (string | number)[]
  readonly extensions?: Record<string, unknown>
  /** What a resolver threw, when the subgraph lives in this process. Never sent to a client. */
  readonly originalError?: unknown
}

export interface SubgraphResult {
  data?: Record<string, unknown> | null
  errors?: readonly SubgraphError[]
}

/** The client operation that a subgraph call belongs to. */
export interface SubgraphCall {
  /** Fires when the operation timed out or its client went away: nobody waits for the answer any more. */
  readonly signal: AbortSignal
  /** True when no kept answer will do: after a mutation, and for an event. */
  readonly fresh?: boolean
  /** Where it is noted what was read, when the whole answer may be kept. */
  readonly reads?: RunReads
}

/** One subgraph, however it is reached. C is the request context of the host application. */
export interface SubgraphTransport<C> {
  prepare(
    operation: SubgraphOperation,
  ): (variables: Record<string, unknown>, context: C, call?: SubgraphCall) => Promise<SubgraphResult> | SubgraphResult
  subscribe(
    operation: SubgraphOperation,
  ): (variables: Record<string, unknown>, context: C) => Promise<AsyncIterable<SubgraphResult>>
  close(): Promise<void>
}
