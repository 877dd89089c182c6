import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type CacheStore, memoryStore, tieredStore } from '../../src/index.ts'
import { guest, openShop, sleep } from './shop.ts'

/** Reading what was committed this long ago, at the latest, is the promise. */
const PROMISE_MS = 1_000
const IDS = ['1', '2', '3']
const QUERIES = [
  '{ product(id: "1") { id price stock { available } } }',
  'query Two { product(id: "2") { id price } }',
  '{ products { id price stock { available } } }',
  'query Some { products(ids: ["3", "1"]) { price id stock { available } } }',
]

/** A store that several processes share, somewhere behind a network. */
function farStore(milliseconds: () => number): CacheStore {
  const store = memoryStore()
  return {
    ...store,
    async read(keys, believe) {
      await sleep(milliseconds())
      return store.read(keys, believe)
    },
    write: (key, entry) => void sleep(milliseconds()).then(() => store.write(key, entry)),
  }
}

/** Time is simulated: what happens in which order depends on the random numbers alone, and no machine is too slow. */
describe('however reads, writes, logs and stores are delayed', () => {
  beforeEach(() =>
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'] }),
  )
  afterEach(() => vi.useRealTimers())

  test('nobody is told what was changed more than a second before they asked', async () => {
    const millis = (max: number) => fc.integer({ min: 0, max })
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          slowest: fc.constantFrom(0, 5, 50, 300, 2_000),
          far: fc.constantFrom(0, 20, 400),
          placingAfter: fc.constantFrom(0, 30, 5_000),
          steps: fc.array(
            fc.record({
              pause: millis(400),
              kind: fc.constantFrom(
                'read',
                'read',
                'read',
                'read',
                'price',
                'stock',
                'wake',
                'feed away',
                'feed back',
                'outage',
              ),
              process: millis(1),
              which: millis(3),
            }),
            { minLength: 20, maxLength: 80 },
          ),
          seed: fc.integer(),
        }),
        async ({ slowest, far, placingAfter, steps, seed }) => {
          const random = generator(seed)
          const shop = openShop()
          const history = new Map(IDS.map((id) => [id, [] as { at: number; price: number; available: number }[]]))
          let clock = 0
          const write = (id: string, change: { price?: number; available?: number }): void => {
            shop.put(id, change)
            const { price, available } = shop.products.get(id)!
            history.get(id)!.push({ at: performance.now(), price, available: Math.sign(available) })
          }
          for (const id of IDS) write(id, { price: ++clock, available: 5 })
          shop.delays = () => [random() * slowest, random() * slowest]
          const shared = farStore(() => random() * far)
          const processes = [0, 1].map(() => shop.openRouter({ store: tieredStore(memoryStore(), shared) }))
          shop.placing = placingAfter === 0

          const reads: Promise<void>[] = []
          const read = async (process: number, query: string): Promise<void> => {
            const began = performance.now()
            const text = await processes[process]!.router.execute({ query }, guest)
            const { data, errors } = JSON.parse(text) as { data: Record<string, unknown>; errors?: unknown }
            expect(errors).toBeUndefined()
            const shown = [data.product ?? data.products].flat() as {
              id: string
              price: number
              stock?: { available: number }
            }[]
            for (const { id, price, stock } of shown) {
              const versions = history.get(id)!
              // Versions that were replaced a second before the question came may not be in the answer.
              const oldest = versions.findLastIndex(({ at }) => at <= began - PROMISE_MS)
              const allowed = versions.slice(Math.max(0, oldest))
              expect(allowed.map((version) => version.price)).toContain(price)
              if (stock) expect(allowed.map((version) => version.available)).toContain(stock.available)
            }
          }
          for (const { pause, kind, process, which } of steps) {
            await vi.advanceTimersByTimeAsync(pause)
            const id = IDS[which % IDS.length]!
            if (kind === 'read') reads.push(read(process, QUERIES[which]!))
            else if (kind === 'price') write(id, { price: ++clock })
            else if (kind === 'stock') write(id, { available: shop.products.get(id)!.available ? 0 : 5 })
            else if (kind === 'wake')
              for (const service of ['catalog', 'stock']) processes[process]!.cache.wake(service)
            else if (kind === 'outage') {
              // A change that no log tells of, and questions before and after the second is over.
              reads.push(read(process, QUERIES[which]!))
              await vi.advanceTimersByTimeAsync(100)
              for (const service of ['catalog', 'stock']) shop.feedAway.add(service)
              for (const each of IDS) write(each, { price: ++clock, available: which % 2 ? 0 : 5 })
              for (let later = 0; later < 8; later++) {
                await vi.advanceTimersByTimeAsync(50 + pause / 2)
                reads.push(read(process, QUERIES[which]!))
              }
            } else if (kind === 'feed away') shop.feedAway.add(which % 2 ? 'catalog' : 'stock')
            else shop.feedAway.clear()
            if (placingAfter && (kind === 'price' || kind === 'stock')) setTimeout(() => shop.place(), placingAfter)
          }
          await vi.advanceTimersByTimeAsync(20_000)
          await Promise.all(reads)
          const { responses, fetches, entities } = processes[0]!.cache.statistics
          hits += responses.hits + fetches.hits + entities.hits + fetches.joined + entities.joined
          await Promise.all(processes.map((process) => process.close()))
        },
      ),
      { numRuns: 60 },
    )
    // The cache took part.
    expect(hits).toBeGreaterThan(200)
  })
})

let hits = 0

/** Random numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
