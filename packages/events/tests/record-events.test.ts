import { expect, onTestFinished, test } from 'vitest'
import { PrismaClient } from '../../mail/generated/prisma/client.ts'
import { eventRows, insertEvents, recordEvents } from '../src/index.ts'
import { newEvent, openEventDatabase } from './event-database.ts'

const ALL = 'SELECT store_no, id, type, payload, at, position FROM event ORDER BY sequence'

const asRow = ({ storeNo, ...event }: ReturnType<typeof newEvent>) => ({ store_no: storeNo, position: null, ...event })

test('events are written with the change, in one statement', async () => {
  const database = await openEventDatabase()
  const events = [newEvent(7, { title: 'قميص "أزرق" 🌙', list: [1, null] }), newEvent(8, null, 'other.thing')]
  const statements: string[] = []
  await database.transaction(async (transaction) => {
    const stop = database.observe((sql) => statements.push(sql))
    await recordEvents(transaction, events)
    stop()
  })
  expect(statements).toHaveLength(1)
  expect(await database.query(ALL)).toEqual(events.map(asRow))
})

test('events of a change that is rolled back are gone with it', async () => {
  const database = await openEventDatabase()
  const failing = database.transaction(async (transaction) => {
    await recordEvents(transaction, [newEvent(7)])
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(await database.query(ALL)).toEqual([])
})

test('events are written in a transaction of Prisma too', async () => {
  const database = await openEventDatabase()
  const prisma = new PrismaClient({ adapter: database.prismaAdapter() })
  onTestFinished(() => prisma.$disconnect())
  const events = [newEvent(7, { n: 1 }), newEvent(7, { n: 2 })]
  await prisma.$transaction((transaction) => recordEvents(transaction, events))
  const failing = prisma.$transaction(async (transaction) => {
    await recordEvents(transaction, [newEvent(7)])
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(await database.query(ALL)).toEqual(events.map(asRow))
})

test('no events need no statement', async () => {
  const database = await openEventDatabase()
  const statements: string[] = []
  database.observe((sql) => statements.push(sql))
  await recordEvents(database, [])
  expect(statements).toEqual([])
})

test('a statement that writes everything in one go can write events on a condition', async () => {
  const database = await openEventDatabase()
  const [written, left] = [newEvent(7), newEvent(7)]
  const sql = `WITH changed AS (SELECT 1 WHERE $1::int > 0), written AS (${insertEvents('$2', 'EXISTS (SELECT FROM changed)')} RETURNING 1)
    SELECT count(*)::int AS count FROM written`
  expect(await database.query(sql, [1, eventRows([written])])).toEqual([{ count: 1 }])
  expect(await database.query(sql, [0, eventRows([left])])).toEqual([{ count: 0 }])
  expect(await database.query(ALL)).toEqual([asRow(written)])
})
