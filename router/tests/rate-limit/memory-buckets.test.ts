import { describe, expect, test } from 'vitest'
import { memoryBuckets } from '../../src/rate-limit/memory-buckets.ts'
import { bucketsContract } from './buckets.contract.ts'

describe('buckets in memory', () => {
  bucketsContract(() => memoryBuckets())

  test('are forgotten when there are too many, beginning with the one used least recently', () => {
    const size = { capacity: 1, restorePerSecond: 0.001 }
    const buckets = memoryBuckets({ maxBuckets: 2 })
    const allowed = (key: string) => (buckets.take(key, 1, size) as { allowed: boolean }).allowed
    expect(['a', 'b', 'a', 'c', 'a', 'b'].map(allowed)).toEqual([true, true, false, true, false, true])
  })
})
