import { Redis } from 'ioredis'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RedisServer, redisMissing, startRedis } from '../../../packages/queue/tests/start-redis.ts'
import { memoryStore } from '../../src/cache/memory-store.ts'
import { redisStore } from '../../src/cache/redis-store.ts'
import { tieredStore } from '../../src/cache/tiered-store.ts'
import { entryOf, storeContract } from './store.contract.ts'

const always = (): boolean => true

describe.skipIf(redisMissing)(`entries in Redis${redisMissing ? ` (left out: ${redisMissing})` : ''}`, () => {
  let server: RedisServer
  let opened = 0
  beforeAll(async () => {
    server = await startRedis()
  })
  afterAll(() => server.stop())
  /** A store that is connected, with keys of its own. */
  const open = async (onError?: (error: Error) => void, prefix = `test-${opened++}:`) => {
    const store = redisStore({ url: server.url, prefix, timeoutMs: 1_000, onError })
    await expect
      .poll(async () => {
        store.write('probe', entryOf('1'))
        return (await store.read(['probe'], always))[0]?.text
      })
      .toBe('1')
    return store
  }

  describe('alone', () => storeContract(() => open()))
  describe('behind memory', () => storeContract(async () => tieredStore(memoryStore(), await open())))

  test('are shared by all that use it', async () => {
    const [one, other] = [await open(undefined, 'shared:'), await open(undefined, 'shared:')]
    one.write('a', entryOf('1'))
    await expect.poll(async () => (await other.read(['a'], always))[0]?.text).toBe('1')
    await Promise.all([one.close(), other.close()])
  })

  test('go away by themselves when their time is over', async () => {
    const store = await open(undefined, 'short:')
    const redis = new Redis(server.url)
    store.write('a', entryOf('1', { expiresAt: Date.now() + 50 }))
    await expect.poll(() => redis.pttl('short:a')).toBeLessThanOrEqual(50)
    await expect.poll(() => redis.exists('short:a')).toBe(0)
    redis.disconnect()
    await store.close()
  })

  test('are none where somebody else wrote something', async () => {
    const store = await open(undefined, 'foreign:')
    const redis = new Redis(server.url)
    for (const text of ['', 'not JSON', 'null', '{"text":5}', '[]']) {
      await redis.set('foreign:a', text)
      expect(await store.read(['a'], always)).toEqual([undefined])
    }
    redis.disconnect()
    await store.close()
  })

  test('what only Redis has is kept near, and what is not believed near is looked for in Redis', async () => {
    const near = memoryStore()
    const [far, other] = [await open(undefined, 'tiers:'), await open(undefined, 'tiers:')]
    const store = tieredStore(near, far)
    other.write('a', entryOf('1'))
    await expect.poll(async () => (await store.read(['a'], always))[0]?.text).toBe('1')
    expect(near.read(['a'], always)).toMatchObject([{ text: '1' }])
    other.write('a', entryOf('2'))
    await expect.poll(async () => (await store.read(['a'], ({ text }) => text === '2'))[0]?.text).toBe('2')
    expect(near.read(['a'], always)).toMatchObject([{ text: '2' }])
    await Promise.all([store.close(), other.close()])
  })

  test('are none while Redis is away, which is told once, and are again when it is back', async () => {
    const errors: Error[] = []
    const store = await open((error) => errors.push(error))
    const back = server.restart(300)
    await expect.poll(async () => errors.length).toBe(1)
    const began = performance.now()
    for (let i = 0; i < 20; i++) {
      store.write('a', entryOf('1'))
      expect(await store.read(['a'], always)).toEqual([undefined])
    }
    expect(performance.now() - began).toBeLessThan(1_000)
    await back
    await expect
      .poll(
        async () => {
          store.write('a', entryOf('1'))
          return (await store.read(['a'], always))[0]?.text
        },
        { timeout: 5_000 },
      )
      .toBe('1')
    expect(errors).toHaveLength(1)
    await store.close()
  })
})
