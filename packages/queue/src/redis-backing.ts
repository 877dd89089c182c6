import { ConfigurationError } from '@saler/kernel'
import { createRedisBackend, withBackend } from 'bullmq'
import { Redis } from 'ioredis'
import type { Backing } from './backing.ts'

const CONNECT_TIMEOUT = 5_000
const RETRIES = 3

/**
 * Keeps jobs in Redis. All queues share one connection to add jobs and one for the commands of their workers; each
 * worker waits for jobs on a connection of its own.
 *
 * @throws ConfigurationError when Redis cannot be reached, or may throw jobs away.
 */
export async function redisBacking(options: { url: string; onError: (error: Error) => void }): Promise<Backing> {
  const producer = new Redis(options.url, {
    maxRetriesPerRequest: RETRIES,
    connectTimeout: CONNECT_TIMEOUT,
    lazyConnect: true,
  })
  producer.on('error', options.onError)
  try {
    await refuseEviction(producer)
  } catch (error) {
    producer.disconnect()
    throw error
  }
  const consumer = producer.duplicate({ maxRetriesPerRequest: null, lazyConnect: false })
  consumer.on('error', options.onError)
  return {
    bull: withBackend(createRedisBackend) as Backing['bull'],
    producer,
    consumer,
    drainDelay: 5,
    async close() {
      producer.disconnect()
      consumer.disconnect()
    },
  }
}

/** A Redis that makes room by throwing keys away loses jobs without a word. */
async function refuseEviction(redis: Redis): Promise<void> {
  const { host, port } = redis.options
  const memory = await redis.info('memory').catch((cause: Error) => {
    throw new ConfigurationError(`REDIS_URL: the Redis at ${host}:${port} cannot be used: ${cause.message}`, { cause })
  })
  const policy = /^maxmemory_policy:(\S+)/m.exec(memory)?.[1]
  if (policy !== undefined && policy !== 'noeviction')
    throw new ConfigurationError(
      `REDIS_URL: the Redis at ${host}:${port} has maxmemory-policy ${policy}, which throws jobs away when its memory is full. Set it to noeviction.`,
    )
}
