import { isConnectionError } from '@saler/database'
import { openTestDatabase } from '@saler/test-database'
import { expect, test } from 'vitest'

async function openAccounts(options: { maxConnections?: number } = {}) {
  const database = await openTestDatabase('bus', options)
  await database.query('CREATE TABLE account (id int PRIMARY KEY, balance bigint NOT NULL)')
  await database.query('INSERT INTO account SELECT n, 100 FROM generate_series(1, 2) AS n')
  const balances = async () =>
    (await database.query<{ balance: bigint }>('SELECT balance FROM account ORDER BY id')).map(({ balance }) => balance)
  return { database, balances }
}

const ADD = 'UPDATE account SET balance = balance + $2 WHERE id = $1'

test('what resolves is committed and answered', async () => {
  const { database, balances } = await openAccounts()
  const answer = await database.transaction(async (transaction) => {
    await transaction.execute(ADD, [1, -10])
    await transaction.execute(ADD, [2, 10])
    return 'moved'
  })
  expect(answer).toBe('moved')
  expect(await balances()).toEqual([90n, 110n])
})

test('what rejects is rolled back, is not tried again, and its connection can be used again', async () => {
  const { database, balances } = await openAccounts({ maxConnections: 1 })
  let tries = 0
  const work = database.transaction(async (transaction) => {
    tries++
    await transaction.execute(ADD, [1, -10])
    throw new Error('changed my mind')
  })
  await expect(work).rejects.toThrow('changed my mind')
  expect(tries).toBe(1)
  expect(await balances()).toEqual([100n, 100n])
})

test('a statement that fails takes the transaction with it', async () => {
  const { database, balances } = await openAccounts({ maxConnections: 1 })
  const work = database.transaction((transaction) =>
    Promise.all([
      transaction.execute(ADD, [1, -10]),
      transaction.query('SELECT 1 / 0'),
      transaction.execute(ADD, [2, 10]),
    ]),
  )
  await expect(work).rejects.toMatchObject({ code: '22012' })
  expect(await balances()).toEqual([100n, 100n])
})

test('work that ignores a failed statement is not taken for committed', async () => {
  const { database, balances } = await openAccounts()
  const work = database.transaction(async (transaction) => {
    await transaction.execute(ADD, [1, -10])
    await transaction.query('SELECT 1 / 0').catch(() => undefined)
  })
  await expect(work).rejects.toThrow('rolled back')
  expect(await balances()).toEqual([100n, 100n])
})

test('statements that are sent together are answered each with its own rows', async () => {
  const { database } = await openAccounts()
  const answers = await database.transaction((transaction) =>
    Promise.all([1, 2, 3].map((value) => transaction.query('SELECT $1::int AS value', [value]))),
  )
  expect(answers).toEqual([[{ value: 1 }], [{ value: 2 }], [{ value: 3 }]])
})

test('of two transactions in a deadlock the loser is run again, and both take effect', async () => {
  const { database, balances } = await openAccounts()
  let tries = 0
  const meet = meeting(2)
  const move = (from: number, to: number) =>
    database.transaction(async (transaction) => {
      tries++
      await transaction.execute(ADD, [from, -10])
      await meet()
      await transaction.execute(ADD, [to, 10])
    })
  await Promise.all([move(1, 2), move(2, 1)])
  expect(tries).toBe(3)
  expect(await balances()).toEqual([100n, 100n])
})

test('serializable transactions that disturb each other are run again', async () => {
  const { database, balances } = await openAccounts()
  const meet = meeting(2)
  const spend = () =>
    database.transaction(
      async (transaction) => {
        const [row] = await transaction.query<{ balance: bigint }>('SELECT balance FROM account WHERE id = 1')
        await meet()
        await transaction.execute('UPDATE account SET balance = $1 WHERE id = 1', [row!.balance - 10n])
      },
      { isolation: 'serializable' },
    )
  await Promise.all([spend(), spend()])
  expect(await balances()).toEqual([80n, 100n])
})

test('a transaction that keeps losing gives up after the attempts it was given', async () => {
  const { database } = await openAccounts()
  let tries = 0
  const work = database.transaction(
    async (transaction) => {
      tries++
      await transaction.query(`DO $$ BEGIN RAISE 'lost' USING ERRCODE = '40001'; END $$`)
    },
    { attempts: 3 },
  )
  await expect(work).rejects.toMatchObject({ code: '40001' })
  expect(tries).toBe(3)
})

test('a connection that is cut in the middle is an outage, takes nothing with it, and is replaced', async () => {
  const { database, balances } = await openAccounts({ maxConnections: 2 })
  const work = database.transaction(async (transaction) => {
    await transaction.execute(ADD, [1, -10])
    const [own] = await transaction.query('SELECT pg_backend_pid() AS pid')
    await database.query('SELECT pg_terminate_backend($1)', [own!.pid])
    await transaction.execute(ADD, [2, 10])
  })
  const error = await work.catch((failure: unknown) => failure)
  expect(isConnectionError(error)).toBe(true)
  expect(await balances()).toEqual([100n, 100n])
})

test('connections that are cut while idle are replaced', async () => {
  const { database, balances } = await openAccounts({ maxConnections: 2 })
  await Promise.all([database.query('SELECT pg_sleep(0.05)'), database.query('SELECT pg_sleep(0.05)')])
  await database.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name = 'saler bus'`,
  )
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(await balances()).toEqual([100n, 100n])
})

/** Lets the first `size` callers wait for each other; later ones pass. */
function meeting(size: number): () => Promise<void> {
  let missing = size
  const { promise, resolve } = Promise.withResolvers<void>()
  return async () => {
    missing--
    if (missing === 0) resolve()
    await promise
  }
}
