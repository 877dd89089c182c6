import { errorResponse } from '../execute.ts'
import type { Router } from '../router.ts'

const INTERRUPTED = errorResponse(
  [
    {
      message: 'The subscription was served by a schema that is no longer in use: subscribe again.',
      extensions: { code: 'SUBSCRIPTION_INTERRUPTED' },
    },
  ],
  true,
)

/** A router and what still runs on it. Once retired it closes when nothing does. */
export class Generation<C> {
  readonly router: Router<C>
  readonly #streams = new Set<HeldStream>()
  #running = 0
  #retired = false
  #closed: Promise<void> | undefined
  #deadline: NodeJS.Timeout | undefined
  readonly #onClosed: (generation: Generation<C>) => void

  constructor(router: Router<C>, onClosed: (generation: Generation<C>) => void) {
    this.router = router
    this.#onClosed = onClosed
  }

  /** Whether nothing can be begun on it any more. */
  get isClosed(): boolean {
    return this.#closed !== undefined
  }

  async run<T>(work: () => Promise<T>): Promise<T> {
    this.#running++
    try {
      return await work()
    } finally {
      this.#running--
      this.#closeWhenIdle()
    }
  }

  /** Counts a stream as running until it ends. */
  hold(source: AsyncIterableIterator<string>): AsyncIterableIterator<string> {
    this.#running++
    const stream = new HeldStream(source, () => {
      this.#streams.delete(stream)
      this.#running--
      this.#closeWhenIdle()
    })
    this.#streams.add(stream)
    return stream
  }

  /** Closes when nothing runs any more. Streams that are open after so many milliseconds are told to begin anew. */
  retire(streamsEndAfterMs: number): void {
    this.#retired = true
    this.#closeWhenIdle()
    if (this.isClosed) return
    this.#deadline = setTimeout(() => {
      for (const stream of this.#streams) stream.interrupt(INTERRUPTED)
    }, streamsEndAfterMs).unref()
  }

  close(): Promise<void> {
    clearTimeout(this.#deadline)
    this.#closed ??= this.router.close().finally(() => this.#onClosed(this))
    return this.#closed
  }

  #closeWhenIdle(): void {
    // Nobody waits for it: a transport that does not close properly is no reason to stop serving.
    if (this.#retired && this.#running === 0 && !this.isClosed) void this.close().catch(() => {})
  }
}

type Result = IteratorResult<string, undefined>
const END: Result = { value: undefined, done: true }

/** A stream that says when it is over, and can be ended with a last event. Its events are asked for one after another. */
class HeldStream implements AsyncIterableIterator<string> {
  readonly #source: AsyncIterableIterator<string>
  readonly #onOver: () => void
  /** Answers whoever waits for an event. A race of promises would keep something of every event. */
  #waiting: ((result: Result) => void) | undefined
  #last: string | undefined
  #over = false

  constructor(source: AsyncIterableIterator<string>, onOver: () => void) {
    this.#source = source
    this.#onOver = onOver
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  next(): Promise<Result> {
    if (this.#last !== undefined) {
      const value = this.#last
      this.#last = undefined
      return Promise.resolve({ value, done: false })
    }
    if (this.#over) return Promise.resolve(END)
    return new Promise((resolve, reject) => {
      this.#waiting = resolve
      this.#source.next().then(
        (result) => {
          this.#waiting = undefined
          if (result.done) this.#finish()
          resolve(result)
        },
        (error) => {
          this.#waiting = undefined
          this.#finish()
          reject(error)
        },
      )
    })
  }

  async return(): Promise<Result> {
    this.#finish()
    await this.#source.return?.()
    return END
  }

  /** Ends it with a last event. */
  interrupt(event: string): void {
    if (this.#over) return
    if (this.#waiting) this.#waiting({ value: event, done: false })
    else this.#last = event
    this.#finish()
    void this.#source.return?.()
  }

  #finish(): void {
    if (this.#over) return
    this.#over = true
    this.#onOver()
  }
}
