import type { SubgraphCall } from '../transport.ts'

const NEVER = new AbortController().signal

/**
 * A call that others may wait for as well: it goes on when the operation that began it is over. What comes is kept as read
 * from now on, so nothing will do that was asked for earlier.
 */
export const detached = (call: SubgraphCall | undefined): SubgraphCall =>
  Object.create(call ?? null, { signal: { value: NEVER }, fresh: { value: true } })
