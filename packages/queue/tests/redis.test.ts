import { ConfigurationError } from '@saler/kernel'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { bullQueues } from '../src/index.ts'
import { queuesContract } from './queues.contract.ts'
import { redisMissing, startRedis } from './start-redis.ts'

describe.skipIf(redisMissing)(`queues in Redis${redisMissing ? ` (left out: ${redisMissing})` : ''}`, () => {
  queuesContract(async () => {
    const redis = await startRedis()
    return { where: { redisUrl: redis.url }, close: redis.stop }
  })

  test('a Redis that may throw jobs away is refused', async () => {
    const redis = await startRedis(['--maxmemory', '100mb', '--maxmemory-policy', 'allkeys-lru'])
    onTestFinished(redis.stop)
    const opening = bullQueues({ redisUrl: redis.url })
    await expect(opening).rejects.toThrow(ConfigurationError)
    await expect(opening).rejects.toThrow(
      /^REDIS_URL: the Redis at 127\.0\.0\.1:\d+ has maxmemory-policy allkeys-lru, .* Set it to noeviction\.$/,
    )
  })

  test('a Redis that is not there is refused soon', async () => {
    const redis = await startRedis()
    await redis.stop()
    const opening = bullQueues({ redisUrl: redis.url })
    await expect(opening).rejects.toThrow(ConfigurationError)
    await expect(opening).rejects.toThrow(/^REDIS_URL: the Redis at 127\.0\.0\.1:\d+ cannot be used: /)
  })

  test('adding fails soon while Redis is away, and works again when it is back', async () => {
    const redis = await startRedis()
    const queues = await bullQueues({ redisUrl: redis.url })
    onTestFinished(async () => {
      await queues.close()
      await redis.stop()
    })
    await queues.add('work', [{ name: 'x', payload: null }])
    const down = redis.restart(2_000)
    await new Promise((resolve) => setTimeout(resolve, 200))
    await expect(queues.add('work', [{ name: 'x', payload: null }])).rejects.toThrow()
    await down
    const done: unknown[] = []
    await queues.work('work', { x: async (job) => void done.push(job.payload) })
    await vi.waitFor(() => queues.add('work', [{ name: 'x', payload: 1 }]), { timeout: 10_000 })
    await vi.waitFor(() => expect(done).toContain(1), { timeout: 10_000 })
  })
})
