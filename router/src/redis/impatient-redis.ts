import { Redis } from 'ioredis'

export interface ImpatientRedisOptions {
  readonly url: string
  /** How long Redis may take to answer. */
  readonly timeoutMs: number
  /** Told when Redis is away, once each time. */
  readonly onError: (error: Error) => void
}

/** A Redis that may be away, and that no request is held up for. */
export interface ImpatientRedis {
  /** What Redis answers; undefined while it is away, which is told through `onError` and never thrown. */
  ask<T>(command: (redis: Redis) => Promise<T>): Promise<T | undefined>
  close(): Promise<void>
}

const LONGEST_PAUSE_MS = 2_000
const REST_MS = 1_000

/** Opens a connection to Redis. After a command that failed nobody waits for the next one, for a second. */
export function impatientRedis({ url, timeoutMs, onError }: ImpatientRedisOptions): ImpatientRedis {
  let away = false
  let restUntil = 0
  const redis = new Redis(url, {
    // What cannot be asked now is not asked later: the request has been answered by then.
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
  redis.on('error', report)
  return {
    async ask(command) {
      if (redis.status !== 'ready' || performance.now() < restUntil) return undefined
      try {
        const answer = await command(redis)
        away = false
        return answer
      } catch (error) {
        report(error as Error)
        return undefined
      }
    },
    async close() {
      redis.disconnect()
    },
  }
}
