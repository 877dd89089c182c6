import type { CacheEntry, CacheStore, FoundEntries } from './cache-store.ts'

/** A near store before a far one: what only the far one has is kept near as well. */
export function tieredStore(near: CacheStore, far: CacheStore): CacheStore {
  const readFar = async (
    keys: readonly string[],
    nearby: FoundEntries,
    believe: (entry: CacheEntry) => boolean,
  ): Promise<FoundEntries> => {
    const missing = keys.filter((_, i) => !nearby[i])
    if (!missing.length) return nearby
    const entries = (await far.read(missing, believe)).values()
    return keys.map((key, i) => {
      if (nearby[i]) return nearby[i]
      const entry = entries.next().value
      if (entry) near.write(key, entry)
      return entry
    })
  }
  return {
    read(keys, believe) {
      const nearby = near.read(keys, believe)
      if (nearby instanceof Promise) return nearby.then((found) => readFar(keys, found, believe))
      return nearby.every(Boolean) ? nearby : readFar(keys, nearby, believe)
    },
    write(key, entry) {
      near.write(key, entry)
      far.write(key, entry)
    },
    get size() {
      return near.size
    },
    async close() {
      await Promise.all([near.close(), far.close()])
    },
  }
}
