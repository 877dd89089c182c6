import { newId } from '@saler/kernel'
import { expect, onTestFinished, test } from 'vitest'
import { PrismaClient } from '../../mail/generated/prisma/client.ts'
import { runOnce } from '../src/index.ts'
import { openEventDatabase } from './event-database.ts'

test('a reaction runs once for an event, however often and at once it is delivered', async () => {
  const database = await openEventDatabase()
  await database.query('CREATE TABLE effect (note text)')
  const eventId = newId(7)
  const react = (reaction: string) =>
    database.transaction((transaction) =>
      runOnce(transaction, reaction, eventId, async () => {
        await transaction.query("INSERT INTO effect VALUES ('done')")
      }),
    )
  const ran = await Promise.all(Array.from({ length: 10 }, () => react('release-stock')))
  expect(ran.filter(Boolean)).toHaveLength(1)
  expect(await react('release-stock')).toBe(false)
  expect(await react('another-reaction')).toBe(true)
  expect(await database.query('SELECT * FROM effect')).toHaveLength(2)
})

test('a reaction that failed runs again', async () => {
  const database = await openEventDatabase()
  const eventId = newId(7)
  const fail = async () => {
    throw new Error('no')
  }
  await expect(database.transaction((tx) => runOnce(tx, 'reaction', eventId, fail))).rejects.toThrow('no')
  expect(await database.transaction((tx) => runOnce(tx, 'reaction', eventId, async () => {}))).toBe(true)
})

test('it works in a transaction of Prisma too', async () => {
  const database = await openEventDatabase()
  const prisma = new PrismaClient({ adapter: database.prismaAdapter() })
  onTestFinished(() => prisma.$disconnect())
  const eventId = newId(7)
  const react = () => prisma.$transaction((transaction) => runOnce(transaction, 'reaction', eventId, async () => {}))
  expect([await react(), await react()]).toEqual([true, false])
})
