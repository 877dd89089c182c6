import type { Job as BullJob, ConnectionOptions, IQueueBackend, JobsOptions, Queue, Worker } from 'bullmq'
import type { Backing, QueueStore } from './backing.ts'
import { fromBullId, toBullId } from './job-id.ts'
import { openBacking } from './open-backing.ts'
import type { Handler, JobFailure, NewJob, Queues } from './queues.ts'
import { repeat } from './repetition.ts'

export interface BullOptions {
  /** Told of each failed attempt. */
  readonly onFailed?: (failure: JobFailure) => void
  /** Told of faults that belong to no job, such as a broken connection. They are mended by themselves. */
  readonly onError?: (error: Error) => void
  /** How often a job is tried. 12 unless given: with the pauses between them that is over a quarter of an hour. */
  readonly attempts?: number
  /** The pause before the second attempt, in milliseconds; each further one is twice as long. 500 unless given. */
  readonly firstPauseMs?: number
  /** For how long a worker may say nothing of a job before another takes it over, in milliseconds. 10,000 unless given. */
  readonly takeOverMs?: number
  /** For how long `close` waits for jobs under way, in milliseconds. 4,000 unless given. */
  readonly drainMs?: number
}

/** Large batches are added in parts, so that no single statement holds up the queue's other users. */
const ADDED_AT_ONCE = 1_000
const DEFAULT_CONCURRENCY = 10

// Ids of finished jobs are refused while the job is kept. BullMQ removes them when another job of the queue finishes.
const COMPLETED_KEPT = { age: 24 * 3600, count: 10_000 }
const FAILED_KEPT = { age: 30 * 24 * 3600, count: 10_000 }

/** A job that was interrupted by the end of its process did nothing wrong: it may happen to it time and again. */
const TAKEN_OVER_AT_MOST = 20

/** What is kept of a job: BullMQ on PostgreSQL would make an empty object of a payload that is null. */
interface Envelope {
  readonly payload: unknown
}

type BullQueue = Queue<Envelope, void, string, Envelope, void, string, IQueueBackend, ConnectionOptions>
type BullWorker = Worker<Envelope, void, string, IQueueBackend>

/**
 * Opens queues that BullMQ keeps in PostgreSQL (tables in the schema `bullmq`, made here when they are missing) or in
 * Redis.
 *
 * @throws ConfigurationError when that Redis cannot be reached or is set to throw keys away.
 */
export async function bullQueues(store: QueueStore, options: BullOptions = {}): Promise<Queues> {
  const onError = options.onError ?? (() => {})
  return new BullQueues(await openBacking(store, onError), onError, options)
}

class BullQueues implements Queues {
  readonly #backing: Backing
  readonly #options: BullOptions
  readonly #onError: (error: Error) => void
  readonly #queues = new Map<string, BullQueue>()
  readonly #workers = new Map<string, BullWorker>()
  readonly #repetitions = new Map<string, () => void>()
  #closing: Promise<void> | undefined

  constructor(backing: Backing, onError: (error: Error) => void, options: BullOptions) {
    this.#backing = backing
    // What breaks while it is being closed was to end anyway.
    this.#onError = (error) => {
      if (!this.#closing) onError(error)
    }
    this.#options = options
  }

  async add(queue: string, jobs: readonly NewJob[]): Promise<void> {
    for (let start = 0; start < jobs.length; start += ADDED_AT_ONCE) {
      const part = jobs.slice(start, start + ADDED_AT_ONCE)
      await this.#queue(queue).addBulk(
        part.map(({ name, payload, id, delayMs }) => ({
          name,
          data: { payload },
          opts: { ...(id !== undefined && { jobId: toBullId(id) }), ...(delayMs !== undefined && { delay: delayMs }) },
        })),
      )
    }
  }

  async work(
    queue: string,
    handlers: Readonly<Record<string, Handler>>,
    { concurrency = DEFAULT_CONCURRENCY }: { concurrency?: number } = {},
  ): Promise<void> {
    this.#refuseWhenClosed()
    if (this.#workers.has(queue)) throw new Error(`This process already works on the queue ${queue}.`)
    const { bull, consumer, drainDelay } = this.#backing
    const takeOverMs = this.#options.takeOverMs ?? 10_000
    const worker = new bull.Worker<Envelope, void>(queue, (job) => handle(queue, handlers, job), {
      connection: consumer,
      concurrency,
      drainDelay,
      lockDuration: takeOverMs,
      stalledInterval: takeOverMs / 2,
      maxStalledCount: TAKEN_OVER_AT_MOST,
      runRetryDelay: 1_000,
    })
    worker.on('error', this.#onError)
    worker.on('failed', (job, err) => this.#options.onFailed?.(failureOf(queue, job, err)))
    this.#workers.set(queue, worker)
    await worker.waitUntilReady()
  }

  async every(queue: string, name: string, intervalMs: number): Promise<void> {
    const bull = this.#queue(queue)
    const addTurn = async (turn: number): Promise<void> => {
      // Whoever comes first adds the turn; the others add the same id. Its next turn comes anyway, so a turn that
      // failed is not tried again.
      const jobId = toBullId(`${name} every ${intervalMs} ms, turn ${turn}`)
      await bull.add(name, { payload: null }, { jobId, attempts: 1 })
    }
    let first: Promise<void> | undefined
    const stop = repeat(intervalMs, (turn) => {
      const adding = addTurn(turn)
      if (first) adding.catch(this.#onError)
      first ??= adding
    })
    const key = `${queue} ${name}`
    this.#repetitions.get(key)?.()
    this.#repetitions.set(key, stop)
    await first
  }

  close(): Promise<void> {
    this.#closing ??= this.#drain()
    return this.#closing
  }

  async #drain(): Promise<void> {
    for (const stop of this.#repetitions.values()) stop()
    const drainMs = this.#options.drainMs ?? 4_000
    await Promise.all(Array.from(this.#workers.values(), (worker) => drain(worker, drainMs)))
    await Promise.all(Array.from(this.#queues.values(), (queue) => queue.close()))
    await this.#backing.close()
  }

  #queue(name: string): BullQueue {
    this.#refuseWhenClosed()
    const known = this.#queues.get(name)
    if (known) return known
    const { attempts = 12, firstPauseMs = 500 } = this.#options
    const defaultJobOptions: JobsOptions = {
      attempts,
      backoff: { type: 'exponential', delay: firstPauseMs, jitter: 0.2 },
      removeOnComplete: COMPLETED_KEPT,
      removeOnFail: FAILED_KEPT,
    }
    const { bull, producer } = this.#backing
    const queue = new bull.Queue<Envelope, void>(name, { connection: producer, defaultJobOptions })
    queue.on('error', this.#onError)
    this.#queues.set(name, queue)
    return queue
  }

  #refuseWhenClosed(): void {
    if (this.#closing) throw new Error('The queues are closed.')
  }
}

async function handle(
  queue: string,
  handlers: Readonly<Record<string, Handler>>,
  job: BullJob<Envelope>,
): Promise<void> {
  const handler = Object.hasOwn(handlers, job.name) ? handlers[job.name] : undefined
  // Tried again like any other failure: while a new version is rolled out, another process may know the job.
  if (!handler) throw new Error(`Nobody handles jobs named "${job.name}" in the queue "${queue}".`)
  const id = fromBullId(job.id ?? '')
  await handler({ id, name: job.name, payload: job.data.payload, attempt: job.attemptsMade + 1 })
}

const failureOf = (queue: string, job: BullJob<Envelope> | undefined, err: Error): JobFailure => ({
  queue,
  jobId: job?.id === undefined ? undefined : fromBullId(job.id),
  job: job?.name,
  attempt: job?.attemptsMade ?? 0,
  willRetry: job !== undefined && job.finishedOn === undefined,
  err,
})

/** Lets a worker's jobs finish. One that takes too long is left to whoever finds it abandoned. */
async function drain(worker: BullWorker, drainMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), drainMs)
  })
  const outcome = await Promise.race([worker.close(), late])
  clearTimeout(timer)
  if (outcome === 'late') await worker.getBackend().close(true)
}
