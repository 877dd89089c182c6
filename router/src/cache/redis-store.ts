import { z } from 'zod'
import { impatientRedis } from '../redis/impatient-redis.ts'
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
  const redis = impatientRedis({ url, timeoutMs, onError })
  return {
    async read(keys, believe) {
      const texts = keys.length ? await redis.ask((connection) => connection.mget(keys.map((key) => prefix + key))) : []
      return keys.map((_, i) => {
        const entry = readEntry(texts?.[i] ?? null)
        return entry && believe(entry) ? entry : undefined
      })
    },
    write(key, entry) {
      const milliseconds = Math.floor(entry.expiresAt - Date.now())
      if (milliseconds < 1) return
      void redis.ask<unknown>((connection) => {
        const text = JSON.stringify(entry)
        if (text.length > maxEntryLength) return connection.del(prefix + key)
        return connection.set(prefix + key, text, 'PX', milliseconds)
      })
    },
    size: { entries: 0, bytes: 0 },
    close: () => redis.close(),
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
