import type { SubgraphCall } from '../transport.ts'

const NEVER = new AbortController().signal

/** A call that others may wait for as well: it goes on when the operation that began it is over. */
export const detached = (call: SubgraphCall | undefined): SubgraphCall | undefined =>
  call && Object.create(call, { signal: { value: NEVER } })
