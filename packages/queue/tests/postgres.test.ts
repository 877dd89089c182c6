import { setTimeout as sleep } from 'node:timers/promises'
import { createTestDatabase } from '@saler/test-database'
import pg from 'pg'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { bullQueues } from '../src/index.ts'
import { ownPostgres } from './own-postgres.ts'
import { queuesContract } from './queues.contract.ts'

describe('queues in PostgreSQL', () => {
  queuesContract(async () => {
    const database = await createTestDatabase()
    return { where: { postgresUrl: database.url }, close: database.drop }
  })
})

test('five queues with their workers hold few connections', async () => {
  const database = await createTestDatabase()
  const queues = await bullQueues({ postgresUrl: database.url })
  const observer = new pg.Client({ connectionString: database.url })
  await observer.connect()
  onTestFinished(async () => {
    await observer.end()
    await queues.close()
    await database.drop()
  })
  const names = ['accounts', 'stores', 'catalog', 'inventory', 'orders']
  for (const name of names) await queues.work(name, { work: async () => {} })
  for (const name of names)
    await queues.add(
      name,
      Array.from({ length: 100 }, () => ({ name: 'work', payload: null })),
    )
  await sleep(3_000)
  const { rows } = await observer.query(
    'SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
  )
  expect(rows[0].count).toBeLessThanOrEqual(9)
})

test('several processes may open the queues of an empty database at the same time', async () => {
  const database = await createTestDatabase()
  const all = await Promise.all(Array.from({ length: 4 }, () => bullQueues({ postgresUrl: database.url })))
  await Promise.all(all.map((queues) => queues.add('work', [{ name: 'x', payload: null }])))
  await Promise.all(all.map((queues) => queues.close()))
  await database.drop()
})

test('workers go on after connections were cut and after the server was restarted', async () => {
  const postgres = await ownPostgres()
  const queues = await bullQueues({ postgresUrl: postgres.url('postgres') }, { firstPauseMs: 50 })
  onTestFinished(async () => {
    await queues.close()
    await postgres.stop()
  })
  const done: unknown[] = []
  await queues.work('work', { x: async (job) => void done.push(job.payload) })
  let n = 0
  const addAndWait = async (): Promise<void> => {
    const payload = ++n
    await vi.waitFor(() => queues.add('work', [{ name: 'x', payload, id: `job ${payload}` }]), { timeout: 10_000 })
    await vi.waitFor(() => expect(done).toContain(payload), { timeout: 10_000 })
  }
  await addAndWait()
  for (const trouble of [() => postgres.cut(), () => postgres.restart(), () => postgres.restart(1_500)]) {
    await trouble()
    await addAndWait()
    await addAndWait()
  }
  expect(done.toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7])
}, 60_000)
