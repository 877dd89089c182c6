import type { GraphQLError } from 'graphql'

/** What one run of an operation gives: the shape of graphql-js's own result. */
export interface OperationResult {
  errors?: readonly GraphQLError[]
  data?: Record<string, unknown> | null
}

/** A compiled query or mutation. Synchronous when none of its resolvers is asynchronous. Never throws or rejects. */
export type RunOperation = (
  variables: Record<string, unknown>,
  context: unknown,
) => OperationResult | Promise<OperationResult>

/**
 * A compiled subscription. `contextFor` is called once for the source stream and once more for every event, so that
 * what a context caches (dataloaders) never outlives one event. Gives a result with errors when it cannot start.
 */
export type RunSubscription = (
  variables: Record<string, unknown>,
  contextFor: () => unknown,
) => Promise<AsyncIterableIterator<OperationResult> | OperationResult>
