/** Remembers the `capacity` entries that were used last. */
export interface OperationCache<V> {
  /** The entry, which becomes the most recently used one. */
  get(key: string): V | undefined
  /** Adds or replaces an entry; the least recently used one makes room. */
  set(key: string, value: V): void
  readonly size: number
}

/** A least-recently-used cache. A `Map` keeps its insertion order, so the first key is always the oldest. */
export function createOperationCache<V>(capacity: number): OperationCache<V> {
  if (!Number.isInteger(capacity) || capacity < 1) {
    throw new RangeError(`An operation cache holds at least one entry, not ${capacity}.`)
  }
  const entries = new Map<string, V>()
  return {
    get(key) {
      const value = entries.get(key)
      if (value === undefined) return undefined
      entries.delete(key)
      entries.set(key, value)
      return value
    },
    set(key, value) {
      entries.delete(key)
      if (entries.size >= capacity) {
        for (const oldest of entries.keys()) {
          entries.delete(oldest)
          break
        }
      }
      entries.set(key, value)
    },
    get size() {
      return entries.size
    },
  }
}
