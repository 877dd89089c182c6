import { createHash } from 'node:crypto'
import { impatientRedis } from '../redis/impatient-redis.ts'
import { type PersistedQueries, persistedQueriesInMemory } from './automatic-persisted-queries.ts'

export interface RedisQueriesOptions {
  readonly url: string
  /**
   * What the names of all keys begin with. Routers with the same one share their texts. The braces keep the keys in one place
   * in a Redis cluster. Default `{router-queries}:`.
   */
  readonly prefix?: string
  /** How many texts are kept, the latest used. Default 10,000. */
  readonly capacity?: number
  /** How long a text is that is shared at most, in characters; longer ones stay in this process. Default 32 Ki. */
  readonly maxLength?: number
  /** How long a text is kept that nobody asks Redis for. Default a week. */
  readonly ttlMs?: number
  /** How long Redis may take to answer before the client is asked for the text instead. Default 100 ms. */
  readonly timeoutMs?: number
  /** Told when Redis is away, once each time. */
  readonly onError?: (error: Error) => void
}

/** What is shared, and is let go of with the process. */
export interface SharedPersistedQueries extends PersistedQueries {
  close(): Promise<void>
}

const WEEK_MS = 7 * 24 * 60 * 60_000

/** Keys: the index (hashes by the time of their last use), the text. */
const FIND = `
local text = redis.call('GET', KEYS[2])
if text then
  local time = redis.call('TIME')
  redis.call('PEXPIRE', KEYS[2], ARGV[2])
  redis.call('PEXPIRE', KEYS[1], ARGV[2])
  redis.call('ZADD', KEYS[1], time[1] * 1000 + math.floor(time[2] / 1000), ARGV[1])
end
return text
`

/** Adds a text; those whose time is over leave the index, and the least recently used make room. */
const LEARN = `
local hash, ttl, text, capacity, prefix = ARGV[1], tonumber(ARGV[2]), ARGV[3], tonumber(ARGV[4]), ARGV[5]
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
redis.call('SET', KEYS[2], text, 'PX', ttl)
redis.call('ZADD', KEYS[1], now, hash)
redis.call('PEXPIRE', KEYS[1], ttl)
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - ttl)
local surplus = redis.call('ZCARD', KEYS[1]) - capacity
if surplus > 0 then
  for _, oldest in ipairs(redis.call('ZRANGE', KEYS[1], 0, surplus - 1)) do redis.call('DEL', prefix .. oldest) end
  redis.call('ZREMRANGEBYRANK', KEYS[1], 0, surplus - 1)
end
`

/**
 * Keeps the texts of automatic persisted queries in Redis, for all routers that use it, and those of this process near as
 * well. While Redis is away each router knows what it was sent itself.
 */
export function redisPersistedQueries(options: RedisQueriesOptions): SharedPersistedQueries {
  const { url, prefix = '{router-queries}:', timeoutMs = 100, onError = () => {} } = options
  const { capacity = 10_000, maxLength = 32 << 10, ttlMs = WEEK_MS } = options
  const near = persistedQueriesInMemory({ capacity })
  const redis = impatientRedis({ url, timeoutMs, onError })
  const index = `${prefix}index`
  return {
    async get(hash) {
      const known = await near.get(hash)
      if (known !== undefined) return known
      const text = await redis.ask((connection) => connection.eval(FIND, 2, index, prefix + hash, hash, ttlMs))
      // Redis is no more trusted than any other server that answers: what is not the text of that hash is none.
      if (typeof text !== 'string' || createHash('sha256').update(text).digest('hex') !== hash) return undefined
      await near.set(hash, text)
      return text
    },
    async set(hash, query) {
      await near.set(hash, query)
      if (query.length > maxLength) return
      const values = [hash, ttlMs, query, capacity, prefix]
      await redis.ask((connection) => connection.eval(LEARN, 2, index, prefix + hash, ...values))
    },
    close: () => redis.close(),
  }
}
