import { Redis } from 'ioredis'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RedisServer, redisMissing, startRedis } from '../../../packages/queue/tests/start-redis.ts'
import { redisBuckets } from '../../src/rate-limit/redis-buckets.ts'
import { withLocalBuckets } from '../../src/rate-limit/with-local-buckets.ts'
import { bucketsContract } from './buckets.contract.ts'

const SIZE = { capacity: 2, restorePerSecond: 0.001 }

describe.skipIf(redisMissing)(`buckets in Redis${redisMissing ? ` (left out: ${redisMissing})` : ''}`, () => {
  let server: RedisServer
  let opened = 0
  beforeAll(async () => {
    server = await startRedis()
  })
  afterAll(() => server.stop())
  /** Buckets that are connected, with keys of their own. */
  const open = async (prefix = `test-${opened++}:`) => {
    const buckets = redisBuckets({ url: server.url, prefix, timeoutMs: 2_000 })
    await expect
      .poll(async () => (await Promise.resolve(buckets.take('probe', 0, SIZE)).catch(() => undefined))?.allowed)
      .toBe(true)
    return buckets
  }

  bucketsContract(() => open())
  describe('with buckets of this process behind them', () =>
    bucketsContract(async () => withLocalBuckets(await open(), () => {})))

  test('are shared by all processes', async () => {
    const [one, other] = [await open('shared:'), await open('shared:')]
    await one.take('a', 2, SIZE)
    expect((await other.take('a', 1, SIZE)).allowed).toBe(false)
    await Promise.all([one.close(), other.close()])
  })

  test('go away by themselves when they are full again', async () => {
    const buckets = await open('short:')
    const redis = new Redis(server.url)
    await buckets.take('a', 10, { capacity: 10, restorePerSecond: 10 })
    const left = await redis.pttl('short:a')
    expect(left).toBeGreaterThan(1_000)
    expect(left).toBeLessThanOrEqual(2_000)
    redis.disconnect()
    await buckets.close()
  })
})

test('while Redis is away, the buckets of this process hold, and that is said once', async () => {
  const said: string[] = []
  const shared = redisBuckets({ url: 'redis://127.0.0.1:1', timeoutMs: 50 })
  const buckets = withLocalBuckets(shared, (error) => said.push((error as Error).message))
  expect((await buckets.take('a', 2, SIZE)).allowed).toBe(true)
  expect((await buckets.take('a', 1, SIZE)).allowed).toBe(false)
  await buckets.giveBack('a', 1, SIZE)
  expect((await buckets.take('a', 1, SIZE)).allowed).toBe(true)
  expect(said).toEqual(['Rate limits hold for this process alone: the shared ones cannot be reached.'])
  await buckets.close()
})
