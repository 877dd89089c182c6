import type { Buckets } from './buckets.ts'
import { memoryBuckets } from './memory-buckets.ts'

/** How often it is said that the shared buckets cannot be reached. */
const SAY_EVERY_MS = 60_000

/**
 * Shared buckets, with buckets of this process in their place while they cannot be reached: a limit that holds for each
 * process alone is better than none, and than refusing everybody.
 */
export function withLocalBuckets(shared: Buckets, onError: (error: unknown) => void): Buckets {
  const local = memoryBuckets()
  let saidAt = Number.NEGATIVE_INFINITY
  const say = (cause: unknown): void => {
    const now = performance.now()
    if (now - saidAt < SAY_EVERY_MS) return
    saidAt = now
    onError(new Error('Rate limits hold for this process alone: the shared ones cannot be reached.', { cause }))
  }
  return {
    async take(key, amount, size) {
      try {
        return await shared.take(key, amount, size)
      } catch (error) {
        say(error)
        return local.take(key, amount, size)
      }
    },
    async giveBack(key, amount, size) {
      try {
        await shared.giveBack(key, amount, size)
      } catch (error) {
        say(error)
        await local.giveBack(key, amount, size)
      }
    },
    async close() {
      await Promise.all([shared.close(), local.close()])
    },
  }
}
