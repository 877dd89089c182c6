import { createOperationCache } from '@saler/execution'

/** Where the texts of automatic persisted queries are kept by their hash. Several routers may share one. */
export interface PersistedQueries {
  get(sha256: string): string | undefined | Promise<string | undefined>
  set(sha256: string, query: string): void | Promise<void>
}

export interface MemoryQueriesOptions {
  /** How many texts are kept, the latest used. Default 10,000. */
  readonly capacity?: number
  /** How many characters they have together at most. Default 16 million. */
  readonly maxCharacters?: number
}

/** Keeps the texts in the memory of this process. */
export function persistedQueriesInMemory(options: MemoryQueriesOptions = {}): PersistedQueries {
  const { capacity = 10_000, maxCharacters = 16_000_000 } = options
  const texts = createOperationCache<string>(capacity, maxCharacters)
  return { get: (hash) => texts.get(hash), set: (hash, query) => texts.set(hash, query, query.length) }
}
