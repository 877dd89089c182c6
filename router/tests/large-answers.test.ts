import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { LargeAnswers } from '../src/large-answers.ts'

const OPERATION = {}
const ANSWER = { text: 'x'.repeat(300_000), hasErrors: false }

/** Operations under way, each of which ends when it is told to. */
function work() {
  const ends: (() => void)[] = []
  return {
    get begun() {
      return ends.length
    },
    end: (i: number) => ends[i]!(),
    run: async () => {
      await new Promise<void>((end) => ends.push(end))
      return ANSWER
    },
  }
}

/** Some turns of the event loop in all of which there is something to do. */
async function busyTurns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) {
    const until = performance.now() + 3
    while (performance.now() < until);
    await nextTurn()
  }
}

/** Large answers of an operation that is known to have such. */
async function knownLarge(): Promise<LargeAnswers> {
  const largeAnswers = new LargeAnswers()
  await largeAnswers.run(OPERATION, 1_000, undefined, async () => ANSWER)
  return largeAnswers
}

test('while the process is busy, operations with large answers run a few at a time, in the order in which they came', async () => {
  const largeAnswers = await knownLarge()
  const { run, end } = work()
  const order: number[] = []
  const all = Array.from({ length: 6 }, (_, i) =>
    largeAnswers.run(OPERATION, 10_000, undefined, () => {
      order.push(i)
      return run()
    }),
  )
  await busyTurns(20)
  expect(order).toEqual([0, 1, 2])
  end(1)
  await busyTurns(20)
  expect(order).toEqual([0, 1, 2, 3])
  for (const i of [0, 2, 3]) end(i)
  await busyTurns(20)
  for (const i of [4, 5]) end(i)
  expect(await Promise.all(all)).toHaveLength(6)
  expect(order).toEqual([0, 1, 2, 3, 4, 5])
})

test('small answers wait for nobody', async () => {
  const largeAnswers = await knownLarge()
  const { run, end } = work()
  const all = Array.from({ length: 5 }, () => largeAnswers.run(OPERATION, 10_000, undefined, run))
  const small = { text: '{"data":{}}', hasErrors: false }
  for (let i = 0; i < 2; i++) {
    const answered = largeAnswers.run(run, 10_000, undefined, async () => small)
    await busyTurns(3)
    expect(await answered).toBe(small)
  }
  for (const i of [0, 1, 2]) end(i)
  await busyTurns(5)
  for (const i of [3, 4]) end(i)
  await Promise.all(all)
})

test('when the process has nothing to do, whoever waits begins though none of the others has ended', async () => {
  const largeAnswers = await knownLarge()
  const waiting = work()
  const all = Array.from({ length: 30 }, () => largeAnswers.run(OPERATION, 60_000, undefined, waiting.run))
  while (waiting.begun < 30) await nextTurn()
  for (let i = 0; i < 30; i++) waiting.end(i)
  expect(await Promise.all(all)).toHaveLength(30)
})

test('whoever gives up, or has no time left, does not begin, and leaves the room to others', async () => {
  const largeAnswers = await knownLarge()
  const { run, end } = work()
  const first = Array.from({ length: 3 }, () => largeAnswers.run(OPERATION, 10_000, undefined, run))
  const leaving = new AbortController()
  const never = async () => expect.unreachable('it had been given up')
  const left = largeAnswers.run(OPERATION, 10_000, leaving.signal, never)
  const late = largeAnswers.run(OPERATION, 1, undefined, never)
  const patient = largeAnswers.run(OPERATION, 10_000, undefined, async () => ANSWER)
  leaving.abort()
  await expect(left).rejects.toMatchObject({ code: 'OPERATION_CANCELLED' })
  await Promise.all([busyTurns(5), expect(late).rejects.toMatchObject({ code: 'OPERATION_TIMEOUT' })])
  end(0)
  expect(await patient).toBe(ANSWER)
  for (const i of [1, 2]) end(i)
  await Promise.all(first)
})
