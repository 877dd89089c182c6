import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Change, Changes } from '../../src/cache/change-feed.ts'
import { type ChangeWatch, watchChanges } from '../../src/cache/change-watch.ts'

/** A log in memory, whose answers can be held back or fail. */
function createLog() {
  const changes: Change[] = []
  let gate: Promise<void> | undefined
  const log = {
    reads: 0,
    away: false,
    add: (...tags: string[]) => void changes.push({ tags, position: changes.length + 1 }),
    hold() {
      const { promise, resolve } = Promise.withResolvers<void>()
      gate = promise
      return () => {
        gate = undefined
        resolve()
      }
    },
    async read(after: number | undefined): Promise<Changes> {
      log.reads++
      if (log.away) throw new Error('The log is away.')
      const from = after ?? 0
      // What is committed later than the call is not seen by it.
      const seen = changes.slice(from)
      const to = changes.length
      await gate
      return { from, to, changes: seen }
    },
  }
  return log
}

describe('following the changes of a subgraph', () => {
  let log: ReturnType<typeof createLog>
  let watch: ChangeWatch
  const errors: unknown[] = []
  beforeEach(() => {
    vi.useFakeTimers()
    errors.length = 0
    log = createLog()
    watch = watchChanges({ feed: log, onError: (error) => errors.push(error) })
  })
  afterEach(async () => {
    await watch.close()
    vi.useRealTimers()
  })

  test('is not current before the first look, and asks nothing while nobody asks', async () => {
    await vi.advanceTimersByTimeAsync(5_000)
    expect(log.reads).toBe(0)
    expect(watch.current).toBe(false)
    expect(await watch.catchUp()).toBe(true)
    expect(watch.current).toBe(true)
  })

  test('looks while somebody asks, and stops some time after', async () => {
    await watch.catchUp()
    expect(watch.current).toBe(true)
    await vi.advanceTimersByTimeAsync(3_000)
    expect(watch.current).toBe(true)
    await vi.advanceTimersByTimeAsync(15_000)
    const { reads } = log
    await vi.advanceTimersByTimeAsync(60_000)
    expect(log.reads).toBe(reads)
    expect(watch.current).toBe(false)
  })

  test('learns of a change within the second, with no wake-up at all', async () => {
    await watch.catchUp()
    const { position } = watch
    log.add('a')
    for (let waited = 0; waited < 900 && watch.holds(['a'], position); waited += 50) {
      expect(watch.current).toBe(true)
      await vi.advanceTimersByTimeAsync(50)
    }
    expect(watch.holds(['a'], position)).toBe(false)
  })

  test('learns of it at once with a wake-up, and makes one look of many', async () => {
    await watch.catchUp()
    expect(watch.current).toBe(true)
    const { position } = watch
    const { reads } = log
    await vi.advanceTimersByTimeAsync(100)
    log.add('a')
    for (let i = 0; i < 100; i++) watch.wake()
    await vi.advanceTimersByTimeAsync(1)
    expect(watch.holds(['a'], position)).toBe(false)
    expect(log.reads).toBe(reads + 1)
  })

  test('is not current while the log is away, says so once, and is again when it is back', async () => {
    await watch.catchUp()
    log.away = true
    for (let waited = 0; waited < 3_000; waited += 100) {
      await vi.advanceTimersByTimeAsync(100)
      if (waited > 800) expect(watch.current).toBe(false)
      else void watch.current
    }
    expect(errors).toHaveLength(1)
    log.away = false
    await vi.advanceTimersByTimeAsync(300)
    expect(watch.current).toBe(true)
  })

  test('is not current after a mutation until a look that began later, however many wait for one', async () => {
    await watch.catchUp()
    const { position } = watch
    expect(watch.current).toBe(true)
    const release = log.hold()
    watch.wake()
    await vi.advanceTimersByTimeAsync(60)
    // That look is under way and has not seen this.
    log.add('a')
    watch.mutated()
    expect(watch.current).toBe(false)
    const waiting = Promise.all(Array.from({ length: 50 }, () => watch.catchUp()))
    const { reads } = log
    release()
    expect(new Set(await waiting)).toEqual(new Set([true]))
    expect(watch.holds(['a'], position)).toBe(false)
    expect(log.reads).toBe(reads + 1)
  })

  test('makes nobody wait for a log that is away or was slow already', async () => {
    await watch.catchUp()
    const release = log.hold()
    watch.mutated()
    void watch.catchUp()
    await vi.advanceTimersByTimeAsync(150)
    expect(await watch.catchUp()).toBe(false)
    release()
    log.away = true
    watch.mutated()
    expect(await watch.catchUp()).toBe(false)
    expect(await watch.catchUp()).toBe(false)
  })

  test('waits for a slow look only for a moment', async () => {
    await watch.catchUp()
    const release = log.hold()
    watch.mutated()
    const waiting = watch.catchUp()
    await vi.advanceTimersByTimeAsync(100)
    expect(await waiting).toBe(false)
    release()
  })
})
