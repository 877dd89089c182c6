import { Redis } from 'ioredis'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type RedisServer, redisMissing, startRedis } from '../../../packages/queue/tests/start-redis.ts'
import {
  type RedisQueriesOptions,
  redisPersistedQueries,
  type SharedPersistedQueries,
} from '../../src/persisted/redis-persisted-queries.ts'
import { type Endpoint, openEndpoint } from '../fixtures/endpoint.ts'
import { CAPACITY, queriesContract, sha256 } from './queries.contract.ts'

const TEXT = '{ me { name } }'
const HASH = sha256(TEXT)

describe.skipIf(redisMissing)(`queries in Redis${redisMissing ? ` (left out: ${redisMissing})` : ''}`, () => {
  let server: RedisServer
  let redis: Redis
  let prefixes = 0
  const opened: SharedPersistedQueries[] = []
  beforeAll(async () => {
    server = await startRedis()
    redis = new Redis(server.url)
    redis.on('error', () => {})
  })
  afterEach(async () => {
    for (const queries of opened.splice(0)) await queries.close()
  })
  afterAll(async () => {
    redis?.disconnect()
    await server?.stop()
  })

  /** Waits until it is connected, which it shows by what it writes. */
  async function open(options: Partial<RedisQueriesOptions> = {}): Promise<SharedPersistedQueries> {
    const { prefix = `{test-${prefixes++}}:` } = options
    const queries = redisPersistedQueries({ url: server.url, timeoutMs: 2_000, ...options, prefix })
    opened.push(queries)
    await expect
      .poll(async () => {
        await queries.set(sha256('probe'), 'probe')
        return redis.exists(prefix + sha256('probe'))
      })
      .toBe(1)
    await redis.del(prefix + sha256('probe'))
    await redis.zrem(`${prefix}index`, sha256('probe'))
    return queries
  }
  /** One that learns, and another that finds: what the one has near does not count. */
  async function openPair(options: Partial<RedisQueriesOptions>) {
    const prefix = `{pair-${prefixes++}}:`
    const [one, other] = [await open({ ...options, prefix }), await open({ ...options, prefix })]
    return { set: one.set, get: other.get, prefix }
  }

  queriesContract(() => openPair({ capacity: CAPACITY }))

  test('go away when nobody has asked for them for their time', async () => {
    const { set, prefix } = await openPair({ ttlMs: 400 })
    await set(HASH, TEXT)
    expect(await redis.pttl(prefix + HASH)).toBeGreaterThan(100)
    await new Promise((resolve) => setTimeout(resolve, 250))
    const reader = await open({ ttlMs: 400, prefix })
    expect(await reader.get(HASH)).toBe(TEXT)
    await new Promise((resolve) => setTimeout(resolve, 250))
    expect(await redis.exists(prefix + HASH)).toBe(1)
    await expect.poll(() => redis.exists(prefix + HASH, `${prefix}index`), { timeout: 2_000 }).toBe(0)
  })

  test('leave nothing behind in the index', async () => {
    const { set, prefix } = await openPair({ ttlMs: 100 })
    await set(HASH, TEXT)
    await new Promise((resolve) => setTimeout(resolve, 60))
    await set(sha256('{ a }'), '{ a }')
    await new Promise((resolve) => setTimeout(resolve, 60))
    await set(sha256('{ b }'), '{ b }')
    expect(await redis.zrange(`${prefix}index`, '0', '-1')).not.toContain(HASH)
  })

  test('that are very long stay in the process that was sent them', async () => {
    const { set, get, prefix } = await openPair({ maxLength: 20 })
    const long = `{ me { ${'x'.repeat(20)} } }`
    await set(sha256(long), long)
    expect(await get(sha256(long))).toBeUndefined()
    const queries = await open({ prefix, maxLength: 20 })
    await queries.set(sha256(long), long)
    expect(await queries.get(sha256(long))).toBe(long)
  })

  test('are none where something else has the name of the hash', async () => {
    const { set, get, prefix } = await openPair({})
    await redis.set(prefix + HASH, '{ me { password } }')
    expect(await get(HASH)).toBeUndefined()
    await redis.del(prefix + HASH)
    await redis.lpush(prefix + HASH, TEXT)
    expect(await get(HASH)).toBeUndefined()
    await redis.del(prefix + HASH)
    await set(HASH, TEXT)
  })

  test('while Redis is away a router knows what it was sent, which is told once and holds nobody up', async () => {
    const errors: Error[] = []
    const queries = await open({ onError: (error) => errors.push(error) })
    await queries.set(HASH, TEXT)
    const back = server.restart(300)
    await expect.poll(() => errors.length).toBe(1)
    const began = performance.now()
    for (let i = 0; i < 50; i++) {
      expect(await queries.get(HASH)).toBe(TEXT)
      expect(await queries.get(sha256(`{ a${i} }`))).toBeUndefined()
      await queries.set(sha256(`{ b${i} }`), `{ b${i} }`)
      expect(await queries.get(sha256(`{ b${i} }`))).toBe(`{ b${i} }`)
    }
    expect(performance.now() - began).toBeLessThan(1_000)
    await back
    const reader = await open()
    expect(reader).toBeDefined()
    expect(errors).toHaveLength(1)
  })

  test('a query that one router was sent runs by its hash on another', async () => {
    const prefix = `{routers-${prefixes++}}:`
    const routers: Endpoint[] = []
    for (let i = 0; i < 2; i++) routers.push(await openEndpoint({ persistedQueries: await open({ prefix }) }))
    const ask = async (to: Endpoint | undefined, query?: string) => {
      const extensions = { persistedQuery: { version: 1, sha256Hash: HASH } }
      const headers = { 'content-type': 'application/json' }
      const response = await fetch(to!.url, { method: 'POST', headers, body: JSON.stringify({ query, extensions }) })
      return response.json()
    }
    expect(await ask(routers[1])).toMatchObject({ errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] })
    expect(await ask(routers[0], TEXT)).toEqual({ data: { me: { name: 'Amal' } } })
    expect(await ask(routers[1])).toEqual({ data: { me: { name: 'Amal' } } })
    for (const router of routers) await router.close()
  })
})
