import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Buckets } from '../../src/rate-limit/buckets.ts'

/** So slow that nothing comes back during a test. */
const SLOW = { capacity: 10, restorePerSecond: 0.001 }
const FAST = { capacity: 10, restorePerSecond: 100 }

/** What all buckets must do. */
export function bucketsContract(open: () => Buckets | Promise<Buckets>): void {
  let buckets: Buckets
  beforeEach(async () => {
    buckets = await open()
  })
  afterEach(() => buckets.close())

  test('a bucket gives what it holds, and then says how long to wait', async () => {
    expect(await buckets.take('a', 4, SLOW)).toMatchObject({ allowed: true, waitMs: 0 })
    expect((await buckets.take('a', 6, SLOW)).available).toBeCloseTo(0, 1)
    const refused = await buckets.take('a', 1, SLOW)
    expect(refused.allowed).toBe(false)
    expect(refused.waitMs).toBeGreaterThan(900_000)
    expect(refused.waitMs).toBeLessThanOrEqual(1_000_000)
  })

  test('nothing is taken for what is refused', async () => {
    await buckets.take('a', 8, SLOW)
    expect((await buckets.take('a', 5, SLOW)).allowed).toBe(false)
    expect((await buckets.take('a', 2, SLOW)).allowed).toBe(true)
  })

  test('each bucket is its own', async () => {
    await buckets.take('a', 10, SLOW)
    expect((await buckets.take('b', 10, SLOW)).allowed).toBe(true)
  })

  test('a bucket fills again as time passes', async () => {
    await buckets.take('a', 10, FAST)
    expect((await buckets.take('a', 10, FAST)).allowed).toBe(false)
    await sleep(60)
    const { allowed, available } = await buckets.take('a', 5, FAST)
    expect(allowed).toBe(true)
    expect(available).toBeLessThanOrEqual(5)
  })

  test('what is put back can be taken again, up to what a bucket holds', async () => {
    await buckets.take('a', 10, SLOW)
    await buckets.giveBack('a', 7, SLOW)
    expect((await buckets.take('a', 8, SLOW)).allowed).toBe(false)
    expect((await buckets.take('a', 7, SLOW)).allowed).toBe(true)
    await buckets.giveBack('a', 1_000, SLOW)
    expect((await buckets.take('a', 11, SLOW)).allowed).toBe(false)
    expect((await buckets.take('a', 10, SLOW)).allowed).toBe(true)
  })

  test('what is put back into a bucket that nobody used changes nothing', async () => {
    await buckets.giveBack('a', 5, SLOW)
    expect(await buckets.take('a', 10, SLOW)).toMatchObject({ allowed: true })
  })

  test('what is more than a bucket holds is never given', async () => {
    expect(await buckets.take('a', 11, SLOW)).toEqual({
      allowed: false,
      available: 10,
      waitMs: Number.POSITIVE_INFINITY,
    })
  })

  test('a hundred that ask at once get no more than there is', async () => {
    const taken = await Promise.all(Array.from({ length: 100 }, () => buckets.take('a', 1, SLOW)))
    expect(taken.filter(({ allowed }) => allowed)).toHaveLength(10)
  })
}
