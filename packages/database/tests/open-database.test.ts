import { prepared } from '@saler/database'
import { openTestDatabase } from '@saler/test-database'
import { expect, test } from 'vitest'
import { PrismaClient } from '../../mail/generated/prisma/client.ts'
import { createStatementNames } from '../src/statement.ts'

const letter = (subject: string) => ({
  id: crypto.randomUUID(),
  to: 'nora@example.com',
  subject,
  text: 'text',
  html: '<p>text</p>',
  language: 'ar',
})

test('columns become exact values', async () => {
  const database = await openTestDatabase('bus')
  const [row] = await database.query(
    `SELECT 9007199254740993::bigint AS big, ARRAY[1, NULL]::bigint[] AS bigs, 7::int AS int, 1.10::numeric AS numeric,
            timestamptz '2026-03-01 12:00:00.123+03' AS moment, timestamp '2026-03-01 09:00:00.123456' AS naive,
            date '2026-03-01' AS day, '{"a":[1]}'::jsonb AS json, NULL::bigint AS nothing`,
  )
  expect(row).toEqual({
    big: 9_007_199_254_740_993n,
    bigs: [1n, null],
    int: 7,
    numeric: '1.10',
    moment: new Date('2026-03-01T09:00:00.123Z'),
    naive: new Date('2026-03-01T09:00:00.123Z'),
    day: '2026-03-01',
    json: { a: [1] },
    nothing: null,
  })
})

test('values go out exactly, times as UTC', async () => {
  const database = await openTestDatabase('bus')
  const moment = new Date('2026-03-01T09:00:00.123Z')
  const [row] = await database.query(
    `SELECT $1::bigint::text AS big, $2::timestamp::text AS naive, $3::timestamptz AS moment, $4::timestamptz[] AS moments,
            $5::uuid[]::text AS ids, $6::text AS text`,
    [2n ** 62n, moment, moment, [moment], ['00000000-0000-8000-8000-000000000000'], "ريال '; DROP TABLE mail; -- 🛒"],
  )
  expect(row).toEqual({
    big: '4611686018427387904',
    naive: '2026-03-01 09:00:00.123',
    moment,
    moments: [moment],
    ids: '{00000000-0000-8000-8000-000000000000}',
    text: "ريال '; DROP TABLE mail; -- 🛒",
  })
})

test('a prepared statement is planned once on each connection', async () => {
  const database = await openTestDatabase('bus', { maxConnections: 1 })
  const double = prepared<{ doubled: number }>('double', 'SELECT $1::int * 2 AS doubled')
  for (const value of [1, 2, 3]) expect(await database.query(double, [value])).toEqual([{ doubled: value * 2 }])
  const plans = await database.query(
    'SELECT name, generic_plans + custom_plans AS uses FROM pg_prepared_statements WHERE statement = $1',
    [double.text],
  )
  expect(plans).toEqual([{ name: double.name, uses: 3n }])
  expect(double.name).toMatch(/^double:[0-9a-f]{12}$/)
})

test('execute answers how many rows changed', async () => {
  const database = await openTestDatabase('bus')
  const prisma = new PrismaClient({ adapter: database.prismaAdapter() })
  await prisma.mail.createMany({ data: [letter('one'), letter('two')] })
  expect(await database.execute('UPDATE mail SET subject = $1', ['three'])).toBe(2)
})

test('Prisma and our own statements share the connections, and Prisma reads bigint its own way', async () => {
  const database = await openTestDatabase('bus', { maxConnections: 1 })
  const prisma = new PrismaClient({ adapter: database.prismaAdapter() })
  const { id } = await prisma.mail.create({ data: letter('one') })
  const statements = await database.query(`SELECT name FROM pg_prepared_statements WHERE name LIKE 'prisma:%'`)
  expect(statements).toHaveLength(1)
  expect(await prisma.$queryRaw`SELECT 1::bigint AS big, id FROM mail`).toEqual([{ big: 1n, id }])
  await prisma.$disconnect()
  expect(await database.query('SELECT subject FROM mail')).toEqual([{ subject: 'one' }])
})

test('every statement that goes to the server can be observed, until it no longer is', async () => {
  const database = await openTestDatabase('bus')
  const prisma = new PrismaClient({ adapter: database.prismaAdapter() })
  const seen: string[] = []
  const stop = database.observe((sql) => seen.push(sql))
  await database.query('SELECT 1')
  await database.query(prepared('two', 'SELECT 2'))
  await database.transaction((transaction) => transaction.query('SELECT 3'))
  await prisma.mail.count()
  await prisma.$transaction(async (transaction) => transaction.mail.deleteMany())
  stop()
  await database.query('SELECT 4')
  expect(seen).toEqual([
    'SELECT 1',
    'SELECT 2',
    'BEGIN',
    'SELECT 3',
    'COMMIT',
    expect.stringMatching(/^SELECT COUNT/),
    'BEGIN',
    expect.stringMatching(/^DELETE FROM "public"\."mail"/),
    'COMMIT',
  ])
})

test('who asks is visible on the server, and close ends the connections', async () => {
  const database = await openTestDatabase('bus')
  const [row] = await database.query(`SELECT current_setting('application_name') AS name`)
  expect(row).toEqual({ name: 'saler bus' })
  await database.close()
  await database.close()
  await expect(database.query('SELECT 1')).rejects.toThrow('after calling end')
})

test('names are given to a limited number of statements', () => {
  const nameOf = createStatementNames(2)
  const [one, two] = [nameOf({ sql: 'SELECT 1' }), nameOf({ sql: 'SELECT 2' })]
  expect(one).toMatch(/^prisma:[0-9a-f]{12}$/)
  expect(two).not.toBe(one)
  expect(nameOf({ sql: 'SELECT 3' })).toBe('')
  expect(nameOf({ sql: 'SELECT 1' })).toBe(one)
})
