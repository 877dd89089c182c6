import { setTimeout as sleep } from 'node:timers/promises'
import { isUniqueViolation } from '@saler/database'
import { Refusal, refuse } from '@saler/kernel'
import { expect, test } from 'vitest'
import { answeredOnce, answerFingerprint, insertAnswer, replay, saveAnswer } from '../src/index.ts'
import { openEventDatabase } from './event-database.ts'

const request = { storeNo: 7, operation: 'adjustStock', key: 'key-1', input: { change: 5, reason: 'مرتجع' } }

const refusalOf = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(Refusal)
  return (error as Refusal).refused.map(({ code, field }) => ({ code, field }))
}

const openCounted = async () => {
  const database = await openEventDatabase()
  await database.query('CREATE TABLE effect (note text)')
  let runs = 0
  const answer = (changes: Partial<typeof request> = {}) =>
    answeredOnce({
      ...request,
      ...changes,
      database,
      run: async (transaction) => {
        await transaction.query("INSERT INTO effect VALUES ('done')")
        return { run: ++runs, nested: { list: [null, 'ق'] } }
      },
    })
  return { database, answer, effects: async () => (await database.query('SELECT * FROM effect')).length }
}

test('the same key and input get the same answer, and the work is done once', async () => {
  const { answer, effects } = await openCounted()
  const first = await answer()
  expect(first).toEqual({ run: 1, nested: { list: [null, 'ق'] } })
  expect(await answer()).toEqual(first)
  expect(await answer({ input: { reason: 'مرتجع', change: 5 } })).toEqual(first)
  expect(await effects()).toBe(1)
})

test('ten at once with one key: the work is done once, and all get its answer', async () => {
  const { answer, effects } = await openCounted()
  const answers = await Promise.all(Array.from({ length: 10 }, () => answer()))
  expect(new Set(answers.map((a) => JSON.stringify(a))).size).toBe(1)
  expect(await effects()).toBe(1)
})

test('the same key with another input is refused and nothing is written', async () => {
  const { answer, effects } = await openCounted()
  await answer()
  expect(await refusalOf(answer({ input: { change: 6, reason: 'مرتجع' } }))).toEqual([
    { code: 'IDEMPOTENCY_KEY_REUSED', field: ['idempotencyKey'] },
  ])
  expect(await effects()).toBe(1)
})

test('a twin with another input that comes while the first still works is refused too', async () => {
  const { database, answer } = await openCounted()
  let begun = () => {}
  const working = new Promise<void>((resolve) => {
    begun = resolve
  })
  const slow = answeredOnce({
    ...request,
    database,
    run: async () => {
      begun()
      await sleep(100)
      return 'slow'
    },
  })
  await working
  expect(await refusalOf(answer({ input: { change: 6, reason: '' } }))).toEqual([
    { code: 'IDEMPOTENCY_KEY_REUSED', field: ['idempotencyKey'] },
  ])
  expect(await slow).toBe('slow')
})

test('stores and operations have keys of their own', async () => {
  const { answer, effects } = await openCounted()
  await answer()
  expect(await answer({ storeNo: 8 })).toMatchObject({ run: 2 })
  expect(await answer({ operation: 'cancelOrder' })).toMatchObject({ run: 3 })
  expect(await effects()).toBe(3)
})

test('work that was refused saves nothing and can be tried again with its key', async () => {
  const { database, answer, effects } = await openCounted()
  const refused = answeredOnce({
    ...request,
    database,
    run: async (transaction) => {
      await transaction.query("INSERT INTO effect VALUES ('half')")
      return refuse('OUT_OF_STOCK', ['change'])
    },
  })
  expect(await refusalOf(refused)).toEqual([{ code: 'OUT_OF_STOCK', field: ['change'] }])
  expect(await effects()).toBe(0)
  expect(await answer()).toMatchObject({ run: 1 })
})

test.each(['', 'x'.repeat(201), '🌙'.repeat(201), 'x'.repeat(1_000_000), 'a\0b', '\ud800'])(
  'a key that is none is refused',
  async (key) => {
    const { database, answer, effects } = await openCounted()
    const refused = [{ code: 'INVALID', field: ['idempotencyKey'] }]
    expect(await refusalOf(answer({ key }))).toEqual(refused)
    expect(await refusalOf(replay(database, { ...request, key }))).toEqual(refused)
    expect(await effects()).toBe(0)
  },
)

test('keys of 1 and of 200 characters are fine', async () => {
  const { answer, effects } = await openCounted()
  await answer({ key: ' ' })
  await answer({ key: '🌙'.repeat(200) })
  expect(await effects()).toBe(2)
})

test('an answer saved by hand is replayed, and a twin that saves too hits the key', async () => {
  const { database, answer } = await openCounted()
  expect(await replay(database, request)).toBeUndefined()
  await saveAnswer(database, { ...request, answer: { orderId: 'x' } })
  expect(await replay(database, request)).toEqual({ orderId: 'x' })
  expect(await answer()).toEqual({ orderId: 'x' })
  const twin = await saveAnswer(database, { ...request, answer: {} }).catch((error: unknown) => error)
  expect(isUniqueViolation(twin, 'saved_answer_pkey')).toBe(true)
})

test('a statement that writes everything in one go can save the answer on a condition', async () => {
  const { database } = await openCounted()
  const sql = `WITH saved AS (${insertAnswer(
    {
      storeNo: '$1',
      operation: "'adjustStock'",
      key: '$2',
      fingerprint: '$3',
      answer: "jsonb_build_object('n', $4::int)",
    },
    '$4::int > 0',
  )} RETURNING 1) SELECT count(*)::int AS count FROM saved`
  const values = [request.storeNo, request.key, answerFingerprint(request.input)]
  expect(await database.query(sql, [...values, 0])).toEqual([{ count: 0 }])
  expect(await database.query(sql, [...values, 5])).toEqual([{ count: 1 }])
  expect(await replay(database, request)).toEqual({ n: 5 })
})
