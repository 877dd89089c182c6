import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { type BullOptions, bullQueues, type Job, type JobFailure, type Queues } from '../src/index.ts'

type Where = { postgresUrl: string } | { redisUrl: string }

/** What every adapter of `Queues` has to do. */
export function queuesContract(open: () => Promise<{ where: Where; close(): Promise<void> }>): void {
  let where: Where
  let close: () => Promise<void>
  let queueNo = 0

  beforeAll(async () => {
    ;({ where, close } = await open())
  })
  afterAll(() => close())

  const openQueues = async (options: BullOptions = {}): Promise<Queues> => {
    const queues = await bullQueues(where, { firstPauseMs: 20, ...options })
    onTestFinished(() => queues.close())
    return queues
  }
  /** Each test has a queue of its own. */
  const newQueue = (): string => `queue-${++queueNo}`
  const until = (check: () => void, timeout = 10_000): Promise<void> => vi.waitFor(check, { timeout, interval: 10 })

  test('a job comes to the handler of its name, with its payload as it was', async () => {
    const queues = await openQueues()
    const queue = newQueue()
    const done: Job[] = []
    await queues.work(queue, { greet: async (job) => void done.push(job) })
    const payload = { text: 'مرحبا 🌙 "\'\\', list: [1, 2.5, null], nested: { yes: true } }
    await queues.add(queue, [
      { name: 'greet', payload, id: 'a:1' },
      { name: 'greet', payload: null, id: '17' },
    ])
    await until(() => expect(done).toHaveLength(2))
    expect(done.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual([
      { id: '17', name: 'greet', payload: null, attempt: 1 },
      { id: 'a:1', name: 'greet', payload, attempt: 1 },
    ])
  })

  test('2,500 jobs added at once are all done, each once', async () => {
    const queues = await openQueues()
    const queue = newQueue()
    const done: unknown[] = []
    await queues.work(queue, { count: async (job) => void done.push(job.payload) }, { concurrency: 50 })
    await queues.add(
      queue,
      Array.from({ length: 2_500 }, (_, index) => ({ name: 'count', payload: index })),
    )
    await until(() => expect(done.length).toBeGreaterThanOrEqual(2_500), 25_000)
    expect(new Set(done).size).toBe(2_500)
    expect(done).toHaveLength(2_500)
  })

  test('the same id twice is one job: at once, in another batch, and after it was done', async () => {
    const queues = await openQueues()
    const queue = newQueue()
    const done: Job[] = []
    const job = { name: 'once', payload: 1, id: '0198c0de-0000-8000-8000-000000000001' }
    await queues.add(queue, [job, job])
    await queues.add(queue, [job])
    await queues.work(queue, { once: async (job) => void done.push(job) })
    await until(() => expect(done).toHaveLength(1))
    await queues.add(queue, [job])
    await queues.add(queue, [{ name: 'once', payload: 2, id: 'last' }])
    await until(() => expect(done.at(-1)?.id).toBe('last'))
    expect(done.map((d) => d.id)).toEqual([job.id, 'last'])
  })

  test('a job that fails is tried again after growing pauses, until it succeeds', async () => {
    const failures: JobFailure[] = []
    const queues = await openQueues({ onFailed: (failure) => failures.push(failure), firstPauseMs: 50 })
    const queue = newQueue()
    const times: number[] = []
    const work = async (job: Job) => {
      times.push(performance.now())
      if (job.attempt < 4) throw new Error(`not yet ${job.attempt}`)
    }
    await queues.work(queue, { work })
    await queues.add(queue, [{ name: 'work', payload: null, id: 'x' }])
    await until(() => expect(times).toHaveLength(4))
    const pauses = times.slice(1).map((time, index) => time - times[index]!)
    expect(pauses[0]).toBeGreaterThan(30)
    expect(pauses[2]).toBeGreaterThan(120)
    expect(failures).toEqual(
      [1, 2, 3].map((attempt) => ({
        queue,
        jobId: 'x',
        job: 'work',
        attempt,
        willRetry: true,
        err: expect.objectContaining({ message: `not yet ${attempt}` }),
      })),
    )
  })

  test('a job is given up after its last attempt, and its id is kept', async () => {
    const failures: JobFailure[] = []
    const queues = await openQueues({ attempts: 2, onFailed: (failure) => failures.push(failure) })
    const queue = newQueue()
    const fail = async () => {
      throw new Error('never')
    }
    await queues.work(queue, { fail })
    await queues.add(queue, [{ name: 'fail', payload: null, id: 'x' }])
    await until(() => expect(failures).toHaveLength(2))
    expect(failures.map((f) => f.willRetry)).toEqual([true, false])
    await queues.add(queue, [{ name: 'fail', payload: null, id: 'x' }])
    await sleep(200)
    expect(failures).toHaveLength(2)
  })

  test('a job that nobody handles fails and says so', async () => {
    const failures: JobFailure[] = []
    const queues = await openQueues({ attempts: 1, onFailed: (failure) => failures.push(failure) })
    const queue = newQueue()
    await queues.work(queue, { known: async () => {} })
    await queues.add(queue, [{ name: 'toString', payload: null }])
    await until(() => expect(failures).toHaveLength(1))
    expect(failures[0]!.err.message).toBe(`Nobody handles jobs named "toString" in the queue "${queue}".`)
  })

  test('a delayed job waits', async () => {
    const queues = await openQueues()
    const queue = newQueue()
    const done: { name: string; at: number }[] = []
    const note = async ({ name }: Job) => void done.push({ name, at: performance.now() })
    await queues.work(queue, { later: note, now: note })
    const start = performance.now()
    await queues.add(queue, [
      { name: 'later', payload: null, delayMs: 400 },
      { name: 'now', payload: null },
    ])
    await until(() => expect(done.map((d) => d.name)).toEqual(['now', 'later']))
    expect(done[1]!.at - start).toBeGreaterThan(380)
  })

  test('a repeating job runs once each time, however many processes ask for it', async () => {
    const queue = newQueue()
    const done: number[] = []
    const tick = async () => void done.push(Date.now())
    const several = await Promise.all([openQueues(), openQueues(), openQueues()])
    await Promise.all(several.map((queues) => queues.work(queue, { tick })))
    await Promise.all(several.map((queues) => queues.every(queue, 'tick', 250)))
    await sleep(2_000)
    // Nine turns begin in these two seconds, or eight; the first comes at once.
    expect(done.length).toBeGreaterThanOrEqual(7)
    expect(done.length).toBeLessThanOrEqual(10)
  })

  test('asking again for a repeating job does not put off its next turn', async () => {
    const queues = await openQueues()
    const queue = newQueue()
    let turns = 0
    const tick = async () => void turns++
    await queues.work(queue, { tick })
    const start = performance.now()
    while (performance.now() - start < 2_500) {
      await queues.every(queue, 'tick', 600)
      await sleep(200)
    }
    expect(turns).toBeGreaterThanOrEqual(3)
    expect(turns).toBeLessThanOrEqual(6)
  })

  test('a repeating job whose interval is changed keeps the new one', async () => {
    const queues = await openQueues()
    const queue = newQueue()
    let turns = 0
    const tick = async () => void turns++
    await queues.work(queue, { tick })
    await queues.every(queue, 'tick', 60_000)
    await queues.every(queue, 'tick', 100)
    await until(() => expect(turns).toBeGreaterThanOrEqual(5))
  })

  test('a repeating job that fails comes again at its next turn, until its queues are closed', async () => {
    const failures: JobFailure[] = []
    const queues = await openQueues({ onFailed: (failure) => failures.push(failure) })
    const queue = newQueue()
    let turns = 0
    const tick = async () => {
      if (++turns < 3) throw new Error('not now')
    }
    await queues.work(queue, { tick })
    await queues.every(queue, 'tick', 100)
    await until(() => expect(turns).toBeGreaterThanOrEqual(4))
    expect(failures.map((f) => f.willRetry)).toEqual([false, false])
    await queues.close()
    const before = turns
    await sleep(300)
    expect(turns).toBe(before)
  })

  test('close lets a job under way finish and takes no more', async () => {
    const queues = await openQueues()
    const queue = newQueue()
    const started: unknown[] = []
    const finished: unknown[] = []
    const work = async (job: Job) => {
      started.push(job.payload)
      await sleep(300)
      finished.push(job.payload)
    }
    await queues.work(queue, { work }, { concurrency: 1 })
    await queues.add(queue, [
      { name: 'work', payload: 1 },
      { name: 'work', payload: 2 },
    ])
    await until(() => expect(started).toEqual([1]))
    await queues.close()
    expect(finished).toEqual([1])
    await sleep(100)
    expect(started).toEqual([1])
    await expect(queues.add(queue, [{ name: 'work', payload: 3 }])).rejects.toThrow('The queues are closed.')

    const next = await openQueues()
    await next.work(queue, { work })
    await until(() => expect(finished).toEqual([1, 2]))
  })

  test('close waits for a job that hangs only so long, and another process does it', async () => {
    const queue = newQueue()
    const first = await openQueues({ drainMs: 200, takeOverMs: 500 })
    let hangs = false
    const hang = () => {
      hangs = true
      return new Promise<void>(() => {})
    }
    await first.work(queue, { work: hang })
    await first.add(queue, [{ name: 'work', payload: null, id: 'x' }])
    await until(() => expect(hangs).toBe(true))
    const start = performance.now()
    await first.close()
    expect(performance.now() - start).toBeLessThan(2_000)

    const second = await openQueues({ takeOverMs: 500 })
    const done: string[] = []
    await second.work(queue, { work: async (job) => void done.push(job.id) })
    await until(() => expect(done).toEqual(['x']))
  })

  test('a job whose process was killed is done by another', async () => {
    const holder = spawn(process.execPath, [path.join(import.meta.dirname, 'hold-a-job.ts'), JSON.stringify(where)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    onTestFinished(() => void holder.kill('SIGKILL'))
    const queues = await openQueues({ takeOverMs: 1_000 })
    await queues.add('held', [{ name: 'hold', payload: null, id: 'x' }])
    const [said] = await once(holder.stdout, 'data')
    expect(String(said)).toBe('x\n')
    holder.kill('SIGKILL')
    await once(holder, 'exit')

    const done: Job[] = []
    await queues.work('held', { hold: async (job) => void done.push(job) })
    await until(() => expect(done.map((d) => d.id)).toEqual(['x']), 15_000)
  }, 30_000)

  test('a queue is worked on once per process', async () => {
    const queues = await openQueues()
    const queue = newQueue()
    await queues.work(queue, {})
    await expect(queues.work(queue, {})).rejects.toThrow(`This process already works on the queue ${queue}.`)
  })
}
