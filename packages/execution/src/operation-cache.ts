/** Remembers the entries that were used last. */
export interface OperationCache<V> {
  /** The entry, which becomes the most recently used one. */
  get(key: string): V | undefined
  /** Adds or replaces an entry; the least recently used ones make room. What weighs more than everything may is not kept. */
  set(key: string, value: V, weight?: number): void
  readonly size: number
  /** All entries, the least recently used first. Looking at them is no use of them. */
  values(): Iterable<V>
}

interface Entry<V> {
  readonly value: V
  readonly weight: number
}

/**
 * A least-recently-used cache of at most `capacity` entries that weigh at most `maxWeight` together. A `Map` keeps its
 * insertion order, so the first key is always the oldest.
 */
export function createOperationCache<V>(capacity: number, maxWeight = Number.POSITIVE_INFINITY): OperationCache<V> {
  if (!Number.isInteger(capacity) || capacity < 1) {
    throw new RangeError(`An operation cache holds at least one entry, not ${capacity}.`)
  }
  const entries = new Map<string, Entry<V>>()
  let total = 0
  const remove = (key: string): Entry<V> | undefined => {
    const entry = entries.get(key)
    if (!entry) return undefined
    entries.delete(key)
    total -= entry.weight
    return entry
  }
  const add = (key: string, entry: Entry<V>): void => {
    entries.set(key, entry)
    total += entry.weight
  }
  return {
    get(key) {
      const entry = remove(key)
      if (!entry) return undefined
      add(key, entry)
      return entry.value
    },
    set(key, value, weight = 1) {
      remove(key)
      if (weight > maxWeight) return
      for (const oldest of entries.keys()) {
        if (entries.size < capacity && total + weight <= maxWeight) break
        remove(oldest)
      }
      add(key, { value, weight })
    },
    get size() {
      return entries.size
    },
    *values() {
      for (const { value } of entries.values()) yield value
    },
  }
}
