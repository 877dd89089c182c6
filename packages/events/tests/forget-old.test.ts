import { Refusal } from '@saler/kernel'
import { expect, onTestFinished, test, vi } from 'vitest'
import {
  createLog,
  createRelay,
  encodeLogCursor,
  forgetOld,
  postgresWakeups,
  readChanges,
  recordEvents,
  runOnce,
  saveAnswer,
} from '../src/index.ts'
import { newEvent, openEventDatabase } from './event-database.ts'

const DAY = 86_400_000
const OLD = new Date(Date.now() - 40 * DAY)
const RETENTION = 30 * DAY

/** A log over a database of its own, with a relay that hands its events on. */
async function openAll() {
  const database = await openEventDatabase()
  const wakeups = postgresWakeups({ url: database.url })
  const relay = createRelay({ database, domain: 'things', queues: { add: async () => {} }, routes: {}, wakeups })
  const log = createLog({ database, domain: 'things', wakeups })
  onTestFinished(async () => {
    await log.close()
    await relay.close()
    await wakeups.close()
  })
  /** Writes events of these stores, one after the other, and waits until they were handed on. */
  const write = async (at: Date, ...stores: number[]): Promise<void> => {
    await recordEvents(
      database,
      stores.map((storeNo) => ({ ...newEvent(storeNo), at })),
    )
    relay.poke()
    const count = 'SELECT count(*) FILTER (WHERE position IS NULL)::int AS waiting, max(position) AS last FROM event'
    await vi.waitFor(async () => {
      const [{ waiting, last }] = (await database.query(count)) as [{ waiting: number; last: bigint }]
      expect(waiting).toBe(0)
      expect(await database.query(`SELECT position FROM relay_cursor WHERE name = 'jobs'`)).toEqual([
        { position: last },
      ])
    })
  }
  const positions = async (): Promise<bigint[]> =>
    (await database.query<{ position: bigint }>('SELECT position FROM event ORDER BY position')).map(
      ({ position }) => position,
    )
  return { database, log, write, positions }
}

const tooOld = { refused: [expect.objectContaining({ code: 'CURSOR_TOO_OLD', field: ['after'] })] }
const at = (position: bigint): string => encodeLogCursor(position)

test('what is older than the retention goes, but for the newest event of each store', async () => {
  const { database, write, positions } = await openAll()
  await write(OLD, 7, 8, 7, 7, 9)
  await write(new Date(), 7, 9)
  await forgetOld(database, RETENTION)
  expect(await positions()).toEqual([2n, 6n, 7n])
  await forgetOld(database, RETENTION)
  expect(await positions()).toEqual([2n, 6n, 7n])
})

test('positions count on when all that is left is old', async () => {
  const { database, write, positions } = await openAll()
  await write(OLD, 7, 7)
  await forgetOld(database, RETENTION)
  await write(new Date(), 8)
  expect(await positions()).toEqual([2n, 3n])
})

test('what stays is the end of the log without gaps, also when a quiet store wakes up', async () => {
  const { database, write, positions } = await openAll()
  await write(OLD, 7, 8, 8)
  await forgetOld(database, RETENTION)
  expect(await positions()).toEqual([1n, 3n])
  // Store 7 has an event again, which grows old in its turn.
  await write(OLD, 7)
  await write(new Date(), 7, 8)
  await forgetOld(database, RETENTION)
  expect(await positions()).toEqual([3n, 5n, 6n])
})

test('is not passed over that is new, though what comes after it says that it is old', async () => {
  const { database, write, positions } = await openAll()
  await write(OLD, 7)
  await write(new Date(), 7)
  await write(OLD, 7)
  await write(new Date(), 7)
  await forgetOld(database, RETENTION)
  expect(await positions()).toEqual([2n, 3n, 4n])
})

test('what was not handed on to those who react stays', async () => {
  const { database, write, positions } = await openAll()
  await write(OLD, 7, 7, 7, 7)
  await database.execute(`UPDATE relay_cursor SET position = 2 WHERE name = 'jobs'`)
  await forgetOld(database, RETENTION)
  expect(await positions()).toEqual([3n, 4n])
})

test('goes on over many batches', async () => {
  const { database, write, positions } = await openAll()
  await write(OLD, ...Array<number>(2_500).fill(7))
  await forgetOld(database, RETENTION)
  expect(await positions()).toEqual([2_500n])
})

test('a follower whose cursor is too old is told so, and every other one misses nothing', async () => {
  const { database, log, write } = await openAll()
  await write(OLD, 7, 8, 7, 7)
  await write(new Date(), 7)
  await forgetOld(database, RETENTION)
  await expect(log.follow({ storeNo: 7, after: at(1n) })).rejects.toMatchObject(tooOld)
  await expect(log.follow({ storeNo: 7, after: at(3n) })).rejects.toThrow(Refusal)
  const next = async (storeNo: number, after?: bigint) => {
    const stream = await log.follow({ storeNo, ...(after !== undefined && { after: at(after) }) })
    const event = await stream.next()
    await stream.return?.()
    return event.value?.position
  }
  expect(await next(7, 4n)).toBe(5n)
  // Of store 8 nothing happened behind its last event, however long ago that was.
  const waiting = next(8, 2n)
  await write(new Date(), 8)
  expect(await waiting).toBe(6n)
  expect(await next(8, 2n)).toBe(6n)
})

test('a follower who reads so slowly that what it needs is removed is told so', async () => {
  const { database, log, write } = await openAll()
  await write(OLD, ...Array<number>(450).fill(7))
  await write(new Date(), 7)
  const stream = await log.follow({ storeNo: 7, after: at(0n) })
  for (let i = 1; i <= 200; i++) expect((await stream.next()).value?.position).toBe(BigInt(i))
  await forgetOld(database, RETENTION)
  await expect(stream.next()).rejects.toMatchObject(tooOld)
  expect(await stream.next()).toEqual({ done: true, value: undefined })
})

test('whoever keeps what they read is told since when all changes are known', async () => {
  const { database, write } = await openAll()
  await write(OLD, 7, 8, 7, 7)
  await write(new Date(), 7)
  await forgetOld(database, RETENTION)
  const idsOf = () => ['x']
  expect(await readChanges({ database, after: '1', idsOf })).toMatchObject({ from: '4', to: '5', events: [{}] })
  expect(await readChanges({ database, after: '4', idsOf })).toMatchObject({ from: '4', to: '5', events: [{}] })
  expect(await readChanges({ database, after: undefined, idsOf })).toMatchObject({ from: '4', to: '5' })
})

test('notes of reactions and kept answers go when they are as old', async () => {
  const database = await openEventDatabase()
  for (const id of [newEvent(7).id, newEvent(7).id]) await runOnce(database, 'react', id, async () => {})
  for (const key of ['old', 'new'])
    await saveAnswer(database, { storeNo: 7, operation: 'do', key, input: {}, answer: {} })
  await database.execute(
    `UPDATE handled_event SET at = $1 WHERE event_id = (SELECT event_id FROM handled_event LIMIT 1)`,
    [OLD],
  )
  await database.execute(`UPDATE saved_answer SET at = $1 WHERE key = 'old'`, [OLD])
  await forgetOld(database, RETENTION)
  expect(await database.query('SELECT key FROM saved_answer')).toEqual([{ key: 'new' }])
  expect(await database.query('SELECT reaction FROM handled_event')).toEqual([{ reaction: 'react' }])
})
