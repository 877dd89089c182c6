import type { Buckets } from './buckets.ts'
import { type Level, refill, take } from './leaky-bucket.ts'

export interface MemoryBucketsOptions {
  /** How many buckets are remembered; the one that was used least recently is forgotten, and full again. Default 100,000. */
  maxBuckets?: number
  /** Milliseconds that only go forward. */
  clock?: () => number
}

/** Buckets of this process. */
export function memoryBuckets({
  maxBuckets = 100_000,
  clock = () => performance.now(),
}: MemoryBucketsOptions = {}): Buckets {
  const levels = new Map<string, Level>()
  const remember = (key: string, level: Level): void => {
    // A Map keeps its insertion order, so the first key is always the one used least recently.
    levels.delete(key)
    if (levels.size >= maxBuckets) levels.delete(levels.keys().next().value!)
    levels.set(key, level)
  }
  return {
    take(key, amount, size) {
      const at = clock()
      const taken = take(refill(levels.get(key), size, at), amount, size)
      remember(key, { available: taken.available, at })
      return taken
    },
    giveBack(key, amount, size) {
      const level = levels.get(key)
      if (!level) return
      const at = clock()
      remember(key, { available: Math.min(size.capacity, refill(level, size, at) + amount), at })
    },
    async close() {
      levels.clear()
    },
  }
}
