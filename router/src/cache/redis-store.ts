import { Redis } from 'ioredis'
import { z } from 'zod'
import type { CacheEntry, CacheStore } from './cache-store.ts'

export interface RedisStoreOptions {
  readonly url: string
  /** What the names of all keys begin with. Routers with the same one share their entries. Default `router-cache:`. */
  readonly prefix?: string
  /** How long Redis may take to answer before the subgraphs are asked instead. Default 50 ms. */
  readonly timeoutMs?: number
  /** How much one entry may take, in characters. Default 256 Ki. */
  readonly maxEntryLength?: number
  /** Told when Redis is away, once each time. */
  readonly onError?: (error: Error) => void
}

const PREFIX = 'router-cache:'
const TIMEOUT_MS = 50
const MAX_ENTRY_LENGTH = 256 << 10
const LONGEST_PAUSE_MS = 2_000
const REST_MS = 1_000

// Redis is no more trusted than any other server that answers: what is no entry is none.
const ENTRY = z.object({
  text: z.string(),
  reads: z.array(z.object({ service: z.string(), position: z.number(), tags: z.array(z.string()) })),
  expiresAt: z.number(),
})

/** Entries in Redis, for all processes that use it. While it is away it has no entries, and nobody waits for it. */
export function redisStore(options: RedisStoreOptions): CacheStore {
  const {
    url,
    prefix = PREFIX,
    timeoutMs = TIMEOUT_MS,
    maxEntryLength = MAX_ENTRY_LENGTH,
    onError = () => {},
  } = options
  let away = false
  /** After a command that failed nobody waits for the next one. */
  let restUntil = 0
  const redis = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: timeoutMs,
    retryStrategy: (times) => Math.min(50 * times, LONGEST_PAUSE_MS),
  })
  const report = (error: Error): void => {
    if (!away) onError(error)
    away = true
    restUntil = performance.now() + REST_MS
  }
  const reachable = (): boolean => redis.status === 'ready' && performance.now() >= restUntil
  redis.on('error', report)
  redis.on('ready', () => {
    away = false
  })
  return {
    async read(keys, believe) {
      const nothing = keys.map(() => undefined)
      if (!reachable() || !keys.length) return nothing
      try {
        const texts = await redis.mget(keys.map((key) => prefix + key))
        away = false
        return texts.map((text) => {
          const entry = readEntry(text)
          return entry && believe(entry) ? entry : undefined
        })
      } catch (error) {
        report(error as Error)
        return nothing
      }
    },
    write(key, entry) {
      const milliseconds = Math.floor(entry.expiresAt - Date.now())
      if (!reachable() || milliseconds < 1) return
      const text = JSON.stringify(entry)
      const done =
        text.length > maxEntryLength ? redis.del(prefix + key) : redis.set(prefix + key, text, 'PX', milliseconds)
      done.catch(report)
    },
    size: { entries: 0, bytes: 0 },
    async close() {
      redis.disconnect()
    },
  }
}

function readEntry(text: string | null): CacheEntry | undefined {
  if (text === null) return undefined
  try {
    const { data } = ENTRY.safeParse(JSON.parse(text))
    return data && data.expiresAt > Date.now() ? data : undefined
  } catch {
    return undefined
  }
}
