import { setTimeout as sleep } from 'node:timers/promises'
import { openDatabase } from '@saler/database'
import { Refusal } from '@saler/kernel'
import { expect, onTestFinished, test, vi } from 'vitest'
import { ownPostgres } from '../../queue/tests/own-postgres.ts'
import {
  createLog,
  createRelay,
  encodeLogCursor,
  type LoggedEvent,
  lastPosition,
  mapEvents,
  postgresWakeups,
  readLog,
  recordEvents,
} from '../src/index.ts'
import { createEventTables, newEvent, openEventDatabase } from './event-database.ts'
import { finished, startProgram } from './programs.ts'

const DOMAIN = 'things'

async function openAll(options: { lookAgainMs?: number } = {}) {
  const database = await openEventDatabase()
  const wakeups = postgresWakeups({ url: database.url })
  const queues = { add: async () => {} }
  const relay = createRelay({ database, domain: DOMAIN, queues, routes: {}, wakeups })
  const log = createLog({ database, domain: DOMAIN, wakeups, ...options })
  onTestFinished(async () => {
    await log.close()
    await relay.close()
    await wakeups.close()
  })
  const write = async (...events: ReturnType<typeof newEvent>[]): Promise<void> => {
    await recordEvents(database, events)
    relay.poke()
  }
  return { database, relay, log, wakeups, write }
}

async function take(stream: AsyncIterator<LoggedEvent>, count: number): Promise<LoggedEvent[]> {
  const taken: LoggedEvent[] = []
  while (taken.length < count) {
    const { done, value } = await stream.next()
    if (done) break
    taken.push(value)
  }
  return taken
}

const START = encodeLogCursor(0n)
const idsOf = (events: readonly { id: string }[]): string[] => events.map((event) => event.id)

test('a follower gets what is there, then what happens, of its store alone', async () => {
  const { log, write } = await openAll()
  const before = [newEvent(7, { n: 1 }), newEvent(8), newEvent(7, { n: 2 })]
  await write(...before)
  const stream = await log.follow({ storeNo: 7, after: START })
  onTestFinished(() => void stream.return?.())
  expect(idsOf(await take(stream, 2))).toEqual([before[0]!.id, before[2]!.id])
  const after = [newEvent(7, { n: 3 }), newEvent(8), newEvent(7, { n: 4 })]
  await write(...after)
  const [third, fourth] = await take(stream, 2)
  expect(third).toEqual({ ...after[0]!, position: expect.any(BigInt), cursor: encodeLogCursor(third!.position) })
  expect(fourth!.id).toBe(after[2]!.id)
  expect(fourth!.position).toBeGreaterThan(third!.position)
})

test('without a cursor a follower gets only what happens from then on', async () => {
  const { database, log, write } = await openAll()
  await write(newEvent(7), newEvent(7))
  await vi.waitFor(async () => expect(await lastPosition(database, 7)).toBe(2n))
  const stream = await log.follow({ storeNo: 7 })
  const next = stream.next()
  await sleep(50)
  const event = newEvent(7)
  await write(event)
  expect((await next).value?.id).toBe(event.id)
  const second = await log.follow({ storeNo: 7 })
  const later = newEvent(7)
  await write(later)
  expect(idsOf(await take(second, 1))).toEqual([later.id])
  expect(idsOf(await take(stream, 1))).toEqual([later.id])
})

test('a follower goes on behind the cursor it saw last', async () => {
  const { log, write } = await openAll()
  const events = Array.from({ length: 10 }, (_, n) => newEvent(7, { n }))
  await write(...events)
  const first = await take(await log.follow({ storeNo: 7, after: START }), 4)
  const rest = await take(await log.follow({ storeNo: 7, after: first.at(-1)!.cursor }), 6)
  expect(idsOf([...first, ...rest]).toSorted()).toEqual(idsOf(events).toSorted())
})

test('a follower far behind reads thousands of events in pages, while new ones come', async () => {
  const { log, write } = await openAll()
  for (let n = 0; n < 4; n++) await write(...Array.from({ length: 500 }, () => newEvent(7)))
  const fast = await log.follow({ storeNo: 7 })
  const slow = await log.follow({ storeNo: 7, after: START })
  const taking = take(slow, 3_000)
  for (let n = 0; n < 10; n++) await write(...Array.from({ length: 100 }, () => newEvent(7)))
  const taken = await taking
  expect(taken.map((event) => Number(event.position))).toEqual(Array.from({ length: 3_000 }, (_, n) => n + 1))
  await fast.return?.()
})

test('a follower that stopped taking falls behind the memory and misses nothing', async () => {
  const { log, write } = await openAll()
  const lazy = await log.follow({ storeNo: 7, after: START })
  const busy = await log.follow({ storeNo: 7, after: START })
  await write(newEvent(7))
  await take(lazy, 1)
  for (let n = 0; n < 20; n++) await write(...Array.from({ length: 100 }, () => newEvent(7)))
  await take(busy, 2_001)
  const taken = await take(lazy, 2_000)
  expect(taken.map((event) => Number(event.position))).toEqual(Array.from({ length: 2_000 }, (_, n) => n + 2))
})

test('a wake-up that is lost costs time, not events', async () => {
  const database = await openEventDatabase()
  const deaf = { publish: async () => {}, subscribe: () => () => {}, close: async () => {} }
  const relay = createRelay({ database, domain: DOMAIN, queues: { add: async () => {} }, routes: {}, wakeups: deaf })
  const log = createLog({ database, domain: DOMAIN, wakeups: deaf, lookAgainMs: 100 })
  onTestFinished(async () => {
    await log.close()
    await relay.close()
  })
  const stream = await log.follow({ storeNo: 7, after: START })
  const event = newEvent(7)
  await recordEvents(database, [event])
  relay.poke()
  expect(idsOf(await take(stream, 1))).toEqual([event.id])
})

test('followers of one store share the reading of its news', async () => {
  const { database, log, write } = await openAll({ lookAgainMs: 60_000 })
  const streams = await Promise.all(Array.from({ length: 50 }, () => log.follow({ storeNo: 7, after: START })))
  const [first, second] = [newEvent(7), newEvent(7)]
  await write(first)
  expect((await Promise.all(streams.map((stream) => take(stream, 1)))).flatMap(idsOf)).toEqual(Array(50).fill(first.id))
  await sleep(300)
  const statements: string[] = []
  database.observe((sql) => statements.push(sql))
  await write(second)
  expect((await Promise.all(streams.map((stream) => take(stream, 1)))).flatMap(idsOf)).toEqual(
    Array(50).fill(second.id),
  )
  // The insert and the reading; the relay has a connection of its own.
  expect(statements).toHaveLength(2)
})

test('return() resolves at once while an event is waited for, and so does the wait', async () => {
  const { log } = await openAll()
  const stream = await log.follow({ storeNo: 7, after: START })
  const waiting = [stream.next(), stream.next()]
  await sleep(50)
  const start = performance.now()
  expect(await stream.return?.()).toEqual({ done: true, value: undefined })
  expect(await Promise.all(waiting)).toEqual(Array(2).fill({ done: true, value: undefined }))
  expect(await stream.next()).toEqual({ done: true, value: undefined })
  expect(performance.now() - start).toBeLessThan(50)
})

test('a signal ends a stream, also one that was given before', async () => {
  const { log } = await openAll()
  const controller = new AbortController()
  const stream = await log.follow({ storeNo: 7, signal: controller.signal })
  const waiting = stream.next()
  controller.abort()
  expect(await waiting).toEqual({ done: true, value: undefined })
  const late = await log.follow({ storeNo: 7, signal: controller.signal })
  expect(await late.next()).toEqual({ done: true, value: undefined })
})

test('closing the log ends every stream', async () => {
  const { log } = await openAll()
  const streams = await Promise.all([7, 7, 8].map((storeNo) => log.follow({ storeNo })))
  const waiting = streams.map((stream) => stream.next())
  await log.close()
  expect(await Promise.all(waiting)).toEqual(Array(3).fill({ done: true, value: undefined }))
  await expect(log.follow({ storeNo: 7 })).rejects.toThrow('The log is closed.')
})

test('what is no cursor is refused at once', async () => {
  const { log } = await openAll()
  await expect(log.follow({ storeNo: 7, after: 'garbage' })).rejects.toThrow(Refusal)
  await expect(log.follow({ storeNo: 7, after: '' })).rejects.toThrow(Refusal)
})

test('a cursor from the future waits for what comes behind it', async () => {
  const { log, write } = await openAll()
  const stream = await log.follow({ storeNo: 7, after: encodeLogCursor(2n) })
  const events = [newEvent(7), newEvent(7), newEvent(7)]
  await write(...events)
  expect((await take(stream, 1))[0]!.position).toBe(3n)
})

test('a stream can be mapped and filtered, and cancelled while it waits', async () => {
  const { log, write } = await openAll()
  const numbers = mapEvents(await log.follow({ storeNo: 7, after: START }), (event) =>
    event.type === 'wanted' ? (event.payload as { n: number }).n : undefined,
  )
  await write(newEvent(7, { n: 1 }, 'wanted'), newEvent(7, { n: 2 }), newEvent(7, { n: 3 }, 'wanted'))
  expect([await numbers.next(), await numbers.next()].map((result) => result.value).toSorted()).toEqual([1, 3])
  const waiting = numbers.next()
  await sleep(20)
  await numbers.return?.()
  expect(await waiting).toEqual({ done: true, value: undefined })
})

test('a mapping that throws ends the stream below it', async () => {
  const { log, write } = await openAll()
  const stream = await log.follow({ storeNo: 7, after: START })
  const broken = mapEvents(stream, () => {
    throw new Error('no')
  })
  await write(newEvent(7))
  await expect(broken.next()).rejects.toThrow('no')
  expect(await stream.next()).toEqual({ done: true, value: undefined })
})

test('readLog gives a page of a store behind a position', async () => {
  const { database, write } = await openAll()
  await write(...Array.from({ length: 5 }, (_, n) => newEvent(7, { n })), newEvent(8))
  await vi.waitFor(async () => expect(await lastPosition(database, 8)).toBe(6n))
  const page = await readLog({ database, storeNo: 7, after: 2n, limit: 2 })
  expect(page.map((event) => event.position)).toEqual([3n, 4n])
  expect(await lastPosition(database, 9)).toBe(0n)
})

test('writers in three processes, followers cut off at random: no gap, no duplicate, the order kept', async () => {
  const { database, log } = await openAll()
  const stores = [1, 2, 3]
  const count = 300
  const writers = Array.from({ length: 3 }, (_, writer) =>
    startProgram('write-events.ts', { url: database.url, writer, stores, count }),
  )
  const seen = new Map<number, LoggedEvent[]>(stores.map((store) => [store, []]))
  const total = (): number => [...seen.values()].reduce((sum, events) => sum + events.length, 0)
  const stop = new AbortController()
  let cuts = 0
  const follow = async (storeNo: number): Promise<void> => {
    const events = seen.get(storeNo)!
    while (!stop.signal.aborted) {
      // Cut off by its signal, by return() while it waits, or by leaving the loop between two events.
      const cut = new AbortController()
      const stream = await log.follow({
        storeNo,
        after: events.at(-1)?.cursor ?? START,
        signal: AbortSignal.any([cut.signal, stop.signal]),
      })
      const timer = setTimeout(() => (Math.random() < 0.5 ? cut.abort() : void stream.return?.()), Math.random() * 120)
      const most = Math.random() < 0.3 ? 1 + Math.random() * 10 : Number.POSITIVE_INFINITY
      let taken = 0
      for await (const event of stream) {
        events.push(event)
        if (++taken >= most) break
      }
      clearTimeout(timer)
      cuts++
    }
  }
  const following = stores.map(follow)
  await Promise.all(writers.map(finished))
  await vi.waitFor(() => expect(total()).toBeGreaterThanOrEqual(3 * count), { timeout: 20_000 })
  await sleep(200)
  stop.abort()
  await Promise.all(following)

  expect(cuts).toBeGreaterThan(20)
  for (const [storeNo, events] of seen) {
    const stored = await readLog({ database, storeNo, after: 0n, limit: 10_000 })
    expect(idsOf(events)).toEqual(idsOf(stored))
    const order = events.map((event) => event.position)
    expect(order).toEqual(order.toSorted((a, b) => Number(a - b)))
  }
  const written = [...seen.values()].flat().map((event) => event.payload as { writer: number; n: number })
  for (const writer of [0, 1, 2]) {
    const numbers = written.filter((payload) => payload.writer === writer).map((payload) => payload.n)
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, n) => n))
  }
  const all = [...seen.values()].flat().map((event) => Number(event.position))
  expect(all.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 3 * count }, (_, n) => n + 1))
}, 60_000)

test('a follower survives broken connections and the restart of its database', async () => {
  const postgres = await ownPostgres()
  const url = postgres.url('postgres')
  await createEventTables(url)
  const database = openDatabase({ url, name: 'events', maxConnections: 4 })
  const wakeups = postgresWakeups({ url })
  const relay = createRelay({ database, domain: DOMAIN, queues: { add: async () => {} }, routes: {}, wakeups })
  const log = createLog({ database, domain: DOMAIN, wakeups })
  onTestFinished(async () => {
    await log.close()
    await relay.close()
    await wakeups.close()
    await database.close()
    await postgres.stop()
  })
  const stream = await log.follow({ storeNo: 7, after: START })
  const write = async (): Promise<string> => {
    const event = newEvent(7)
    await vi.waitFor(() => recordEvents(database, [event]), { timeout: 10_000 })
    relay.poke()
    return event.id
  }
  const written = [await write()]
  const taken = idsOf(await take(stream, 1))
  for (const trouble of [() => postgres.cut(), () => postgres.restart(), () => postgres.restart(1_500)]) {
    const waiting = take(stream, 2)
    await trouble()
    written.push(await write(), await write())
    taken.push(...idsOf(await waiting))
  }
  expect(taken).toEqual(written)
}, 60_000)
