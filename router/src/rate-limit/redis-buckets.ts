import { Redis } from 'ioredis'
import type { Buckets } from './buckets.ts'
import { type BucketSize, waitFor } from './leaky-bucket.ts'

export interface RedisBucketsOptions {
  readonly url: string
  /** What the keys begin with. Default `saler:bucket:`. */
  readonly prefix?: string
  /** How long Redis may take for one request. Default 100 ms. */
  readonly timeoutMs?: number
  readonly onError?: (error: unknown) => void
}

/**
 * The arithmetic of `leaky-bucket.ts`, where no other process can come in between, by the clock of Redis. A negative amount
 * is put back. A bucket that must be full again by then is forgotten.
 */
const SCRIPT = `
local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
local amount, capacity, rate = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local known = redis.call('HMGET', KEYS[1], 'available', 'at')
if amount < 0 and not known[1] then return { 1, tostring(capacity) } end
local available = capacity
if known[1] then
  available = math.min(capacity, tonumber(known[1]) + math.max(0, now - tonumber(known[2])) / 1000 * rate)
end
local allowed = 0
if amount <= available then
  allowed = 1
  available = math.min(capacity, available - amount)
end
redis.call('HSET', KEYS[1], 'available', tostring(available), 'at', string.format('%.3f', now))
redis.call('PEXPIRE', KEYS[1], math.ceil((capacity - available) / rate * 1000) + 1000)
return { allowed, tostring(available) }
`

type WithScript = Redis & {
  drawFromBucket(key: string, amount: number, capacity: number, rate: number): Promise<[number, string]>
}

/** Buckets that all processes share. Rejects when Redis is away: see `withLocalBuckets`. */
export function redisBuckets(options: RedisBucketsOptions): Buckets {
  const { url, prefix = 'saler:bucket:', timeoutMs = 100, onError = () => {} } = options
  const redis = new Redis(url, {
    commandTimeout: timeoutMs,
    // What cannot be asked now is not asked later: the request has been decided by then.
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    retryStrategy: (attempt) => Math.min(attempt * 200, 5_000),
  }) as WithScript
  redis.on('error', onError)
  redis.defineCommand('drawFromBucket', { numberOfKeys: 1, lua: SCRIPT })
  const draw = async (key: string, amount: number, { capacity, restorePerSecond }: BucketSize) => {
    const [allowed, available] = await redis.drawFromBucket(prefix + key, amount, capacity, restorePerSecond)
    return { allowed: allowed === 1, available: Number(available) }
  }
  return {
    async take(key, amount, size) {
      const { allowed, available } = await draw(key, amount, size)
      return { allowed, available, waitMs: allowed ? 0 : waitFor(amount, available, size) }
    },
    async giveBack(key, amount, size) {
      if (amount > 0) await draw(key, -amount, size)
    },
    async close() {
      redis.disconnect()
    },
  }
}
