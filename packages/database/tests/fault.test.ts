import {
  databaseUrl,
  isCheckViolation,
  isConnectionError,
  isForeignKeyViolation,
  isUniqueViolation,
  isWriteConflict,
  openDatabase,
} from '@saler/database'
import { openTestDatabase } from '@saler/test-database'
import { expect, onTestFinished, test } from 'vitest'
import { PrismaClient } from '../../mail/generated/prisma/client.ts'

const failure = (work: PromiseLike<unknown>): Promise<unknown> =>
  Promise.resolve(work).then(
    () => expect.unreachable('it should have failed'),
    (error: unknown) => error,
  )

async function openShelf() {
  const database = await openTestDatabase('bus')
  await database.query('CREATE TABLE shelf (id int PRIMARY KEY)')
  await database.query(
    `CREATE TABLE book (id int CONSTRAINT book_key PRIMARY KEY, shelf int CONSTRAINT book_shelf REFERENCES shelf (id),
                        price bigint CONSTRAINT book_price CHECK (price >= 0))`,
  )
  await database.query('INSERT INTO book VALUES (1, NULL, 5)')
  const prisma = new PrismaClient({ adapter: database.prismaAdapter() })
  const insert = (values: string) => `INSERT INTO book VALUES (${values})`
  return {
    database,
    prisma,
    failures: async (values: string) => [
      await failure(database.query(insert(values))),
      await failure(prisma.$executeRawUnsafe(insert(values))),
    ],
  }
}

test('a violated key is recognised, with its constraint, through both ways', async () => {
  for (const error of await (await openShelf()).failures('1, NULL, 5')) {
    expect(isUniqueViolation(error)).toBe(true)
    expect(isUniqueViolation(error, 'book_key')).toBe(true)
    expect(isUniqueViolation(error, 'other_key')).toBe(false)
    expect(isCheckViolation(error)).toBe(false)
  }
})

test('a violated check is recognised, with its constraint, through both ways', async () => {
  for (const error of await (await openShelf()).failures('2, NULL, -1')) {
    expect(isCheckViolation(error)).toBe(true)
    expect(isCheckViolation(error, 'book_price')).toBe(true)
    expect(isCheckViolation(error, 'other')).toBe(false)
    expect(isUniqueViolation(error)).toBe(false)
  }
})

test('a missing reference is recognised, with its constraint, through both ways', async () => {
  for (const error of await (await openShelf()).failures('2, 9, 5')) {
    expect(isForeignKeyViolation(error)).toBe(true)
    expect(isForeignKeyViolation(error, 'book_shelf')).toBe(true)
    expect(isForeignKeyViolation(error, 'other')).toBe(false)
  }
})

test("a violated key of Prisma's own statements is recognised", async () => {
  const { prisma } = await openShelf()
  const data = { id: crypto.randomUUID(), to: 'a', subject: 's', text: 't', html: 'h', language: 'ar' }
  await prisma.mail.create({ data })
  const error = await failure(prisma.mail.create({ data }))
  expect(error).toMatchObject({ code: 'P2002' })
  expect(isUniqueViolation(error, 'mail_pkey')).toBe(true)
  expect(isUniqueViolation(error, 'other')).toBe(false)
})

test('a lost race is recognised through both ways', async () => {
  const { database, prisma } = await openShelf()
  const lose = `DO $$ BEGIN RAISE 'lost' USING ERRCODE = '40P01'; END $$`
  expect(isWriteConflict(await failure(database.query(lose)))).toBe(true)
  expect(isWriteConflict(await failure(prisma.$executeRawUnsafe(lose)))).toBe(true)
  expect(isWriteConflict(await failure(database.query('SELECT 1 / 0')))).toBe(false)
})

test.each([
  ['no server listens', 'postgresql://saler:x@127.0.0.1:1/saler'],
  ['the host is unknown', 'postgresql://saler:x@nowhere.invalid/saler'],
])('it is an outage when %s, through both ways', async (_, url) => {
  const database = openDatabase({ url, name: 'test', maxConnections: 1 })
  onTestFinished(() => database.close())
  const prisma = new PrismaClient({ adapter: database.prismaAdapter() })
  expect(isConnectionError(await failure(database.query('SELECT 1')))).toBe(true)
  expect(isConnectionError(await failure(database.transaction((transaction) => transaction.query('SELECT 1'))))).toBe(
    true,
  )
  expect(isConnectionError(await failure(prisma.mail.count()))).toBe(true)
})

test('it is an outage when no connection becomes free, through both ways', { timeout: 20_000 }, async () => {
  const opened = await openTestDatabase('bus')
  const database = openDatabase({ url: opened.url, name: 'test', maxConnections: 1 })
  onTestFinished(() => database.close())
  const prisma = new PrismaClient({ adapter: database.prismaAdapter() })
  const client = await database.pool.connect()
  const errors = await Promise.all([failure(database.query('SELECT 1')), failure(prisma.mail.count())])
  client.release()
  for (const error of errors) expect(isConnectionError(error)).toBe(true)
})

test.each([
  ['a database that does not exist', (url: string) => databaseUrl(url, 'nowhere')],
  ['a wrong password', (url: string) => url.replace(/:[^:@]+@/, ':wrong@')],
])('it is no outage but a fault when the address has %s', async (_, change) => {
  const opened = await openTestDatabase('bus')
  const database = openDatabase({ url: change(opened.url), name: 'test', maxConnections: 1 })
  onTestFinished(() => database.close())
  expect(isConnectionError(await failure(database.query('SELECT 1')))).toBe(false)
})

test.each([undefined, null, 'text', 42, new Error('bug'), new TypeError('x is not a function')])(
  '%s is no fault of the database',
  (error) => {
    expect(isConnectionError(error)).toBe(false)
    expect(isUniqueViolation(error)).toBe(false)
    expect(isWriteConflict(error)).toBe(false)
  },
)
