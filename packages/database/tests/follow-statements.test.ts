import { AsyncLocalStorage } from 'node:async_hooks'
import { prepared } from '@saler/database'
import { openTestDatabase } from '@saler/test-database'
import { expect, test } from 'vitest'
import { PrismaClient } from '../../mail/generated/prisma/client.ts'

test('every statement is followed to its answer, within the context of whoever sent it', async () => {
  const database = await openTestDatabase('bus')
  const prisma = new PrismaClient({ adapter: database.prismaAdapter() })
  const caller = new AsyncLocalStorage<string>()
  const told: string[] = []
  const stop = database.follow((sql) => {
    const who = caller.getStore()
    return (error) => void told.push(`${who}: ${sql.slice(0, 12)}${error === undefined ? '' : ' failed'}`)
  })
  // More at once than there are connections: those who wait are given one by others.
  const asking = Array.from({ length: 40 }, (_, i) =>
    caller.run(`caller ${i}`, async () => {
      if (i % 4 === 0) await prisma.mail.count()
      else if (i % 4 === 1) await database.query(prepared('one', 'SELECT 1'))
      else if (i % 4 === 2) await database.transaction((transaction) => transaction.query('SELECT 2'))
      else await expect(database.query('SELECT nothing')).rejects.toThrow()
    }),
  )
  await Promise.all(asking)
  for (let i = 0; i < 40; i++) {
    const own = told.filter((line) => line.startsWith(`caller ${i}:`)).map((line) => line.split(': ')[1])
    if (i % 4 === 0) expect(own).toEqual([expect.stringMatching(/^SELECT COUNT/)])
    else if (i % 4 === 1) expect(own).toEqual(['SELECT 1'])
    else if (i % 4 === 2) expect(own).toEqual(['BEGIN', 'SELECT 2', 'COMMIT'])
    else expect(own).toEqual(['SELECT nothi failed'])
  }
  stop()
  const before = told.length
  await database.query('SELECT 3')
  expect(told).toHaveLength(before)
})
