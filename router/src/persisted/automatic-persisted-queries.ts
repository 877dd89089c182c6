import { createOperationCache } from '@saler/execution'

/** Where the texts of operations are kept by their hash. Several routers may share one. */
export interface PersistedQueries {
  get(sha256: string): string | undefined | Promise<string | undefined>
  set(sha256: string, query: string): void | Promise<void>
}

const CAPACITY = 10_000
const MAX_CHARACTERS = 16_000_000

/** Keeps the texts in memory: the latest ten thousand, and no more than 16 million characters. */
export function persistedQueriesInMemory(): PersistedQueries {
  const texts = createOperationCache<string>(CAPACITY, MAX_CHARACTERS)
  return { get: (hash) => texts.get(hash), set: (hash, query) => texts.set(hash, query, query.length) }
}
