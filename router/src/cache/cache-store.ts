/** What a kept answer was read of one subgraph: it is true as long as none of the tags changed behind the position. */
export interface CacheRead {
  readonly service: string
  readonly position: number
  readonly tags: readonly string[]
}

/** An answer that is kept, or a part of one. */
export interface CacheEntry {
  /** JSON. */
  readonly text: string
  readonly reads: readonly CacheRead[]
  /** When its time is over at the latest, in milliseconds since 1970. */
  readonly expiresAt: number
}

/** The entries of some keys, in their order; undefined where there is none. */
export type FoundEntries = readonly (CacheEntry | undefined)[]

/**
 * Keeps entries for a while: it may forget any of them at any time, and gives none whose time is over. It knows nothing of
 * what they mean. Keys are text of at most 1,000 characters.
 */
export interface CacheStore {
  /**
   * At once when all is in this process. An entry that is not believed counts as none, and is forgotten. Never rejects: what
   * cannot be reached has no entries.
   */
  read(keys: readonly string[], believe: (entry: CacheEntry) => boolean): FoundEntries | Promise<FoundEntries>
  /** Keeps an entry, instead of one that it may have had. Never throws. */
  write(key: string, entry: CacheEntry): void
  /** How much is kept in this process. */
  readonly size: { readonly entries: number; readonly bytes: number }
  close(): Promise<void>
}
