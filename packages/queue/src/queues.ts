/** One piece of work as its handler sees it. */
export interface Job<Payload = unknown> {
  readonly id: string
  readonly name: string
  readonly payload: Payload
  /** 1 the first time, one more each time that it is tried again. */
  readonly attempt: number
}

/** One piece of work to be done. */
export interface NewJob {
  /** Which handler does it. */
  readonly name: string
  /** Any JSON value. */
  readonly payload: unknown
  /**
   * Adding the same id again adds nothing, also after the job was done: for a day, or until 10,000 more of its queue
   * were. Made up when it is left out.
   */
  readonly id?: string
  /** How many milliseconds to wait before it is done. */
  readonly delayMs?: number
}

/** Does one job. When it rejects, the job is tried again later, so doing half of it twice must be harmless. */
export type Handler = (job: Job) => Promise<void>

export interface WorkOptions {
  /** How many jobs of the queue this process does at once. 10 unless given. */
  readonly concurrency?: number
}

/** What is told when an attempt at a job failed. */
export interface JobFailure {
  readonly queue: string
  readonly jobId: string | undefined
  readonly job: string | undefined
  readonly attempt: number
  /** False for the last attempt: nobody tries again, and the job is kept among the failed ones. */
  readonly willRetry: boolean
  readonly err: Error
}

/**
 * Durable work for later, in named queues. A job is done at least once: it survives the death of any process, and is
 * tried again with growing pauses when its handler rejects.
 */
export interface Queues {
  /** Adds jobs to a queue, many in one go. When it resolves they are safe. */
  add(queue: string, jobs: readonly NewJob[]): Promise<void>
  /** Begins to do the queue's jobs in this process. Once per queue. A job without a handler fails and says so. */
  work(queue: string, handlers: Readonly<Record<string, Handler>>, options?: WorkOptions): Promise<void>
  /**
   * Has a job done every so often, at once for the first time: once each time, however many processes ask for it, as
   * long as one of them lives. A failed one is not tried again before its next turn.
   */
  every(queue: string, name: string, intervalMs: number): Promise<void>
  /** Takes no more jobs, lets those under way finish for a few seconds, then closes every connection. */
  close(): Promise<void>
}
