import { LRUCache } from 'lru-cache'
import type { CacheEntry, CacheStore } from './cache-store.ts'

export interface MemoryStoreOptions {
  /** How much all entries may take together. Default 64 MiB. What was not asked for the longest makes room. */
  readonly maxBytes?: number
  /** How much one entry may take. Default 1 MiB. */
  readonly maxEntryBytes?: number
}

const MAX_BYTES = 64 << 20
const MAX_ENTRY_BYTES = 1 << 20
/** About what an entry takes beside its texts. */
const OVERHEAD = 300
/** A character takes one byte, and two in a text with a letter that is not Latin. */
const CHARACTER_BYTES = 2

/** Entries in the memory of this process. */
export function memoryStore({
  maxBytes = MAX_BYTES,
  maxEntryBytes = MAX_ENTRY_BYTES,
}: MemoryStoreOptions = {}): CacheStore {
  const entries = new LRUCache<string, CacheEntry>({
    maxSize: maxBytes,
    sizeCalculation: (entry, key) => sizeOf(key, entry),
  })
  const read = (key: string, believe: (entry: CacheEntry) => boolean): CacheEntry | undefined => {
    const entry = entries.get(key)
    if (!entry || (entry.expiresAt > Date.now() && believe(entry))) return entry
    entries.delete(key)
    return undefined
  }
  return {
    read: (keys, believe) => keys.map((key) => read(key, believe)),
    write(key, entry) {
      if (sizeOf(key, entry) <= Math.min(maxEntryBytes, maxBytes)) entries.set(key, entry)
      else entries.delete(key)
    },
    get size() {
      return { entries: entries.size, bytes: entries.calculatedSize }
    },
    async close() {
      entries.clear()
    },
  }
}

function sizeOf(key: string, { text, reads }: CacheEntry): number {
  let characters = key.length + text.length
  for (const { tags } of reads) for (const tag of tags) characters += tag.length
  return OVERHEAD + CHARACTER_BYTES * characters
}
