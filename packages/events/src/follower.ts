import type { Queries } from '@saler/database'
import { Refusal } from '@saler/kernel'
import type { LoggedEvent } from './event.ts'
import { readLog, refuseGap } from './read-log.ts'
import type { StoreTail, TailReader } from './store-tail.ts'

export interface FollowerOptions {
  readonly database: Queries
  readonly tail: StoreTail
  /** Where to begin; undefined for the newest position. */
  readonly after: bigint | undefined
  readonly signal: AbortSignal | undefined
  readonly onError: (error: Error) => void
  readonly onEnd: () => void
}

type Result = IteratorResult<LoggedEvent, undefined>

const PAGE = 200
const READ_AGAIN = 1_000
const DONE: Result = { done: true, value: undefined }

/**
 * One stream of a store's events. It reads pages from the database until it has caught up with the tail in memory, and
 * the tail from then on; each event is taken by its position, so none can come twice and none can be left out.
 *
 * Written by hand because an async generator cannot be cancelled while it waits: its `return()` would stand in line
 * behind the `next()` that waits for an event which may never come.
 */
export class Follower implements AsyncIterableIterator<LoggedEvent>, TailReader {
  readonly #options: FollowerOptions
  readonly #abort = () => this.end()
  #waiting: { resolve(result: Result): void; reject(error: Error): void }[] = []
  /** Events that were read and not yet taken, the next one first. */
  #page: Iterator<LoggedEvent> = [].values()
  /** The position of the event that was taken last. */
  #position: bigint | undefined
  #reading = false
  #readAgain: NodeJS.Timeout | undefined
  #ended = false
  /** Why it ended, until somebody was told. */
  #failure: Error | undefined

  constructor(options: FollowerOptions) {
    this.#options = options
    this.#position = options.after
    options.tail.add(this)
    options.signal?.addEventListener('abort', this.#abort, { once: true })
    if (options.signal?.aborted) this.end()
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  next(): Promise<Result> {
    if (this.#failure) {
      const error = this.#failure
      this.#failure = undefined
      return Promise.reject(error)
    }
    if (this.#ended) return Promise.resolve(DONE)
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject })
      this.#serve()
    })
  }

  return(): Promise<Result> {
    this.end()
    return Promise.resolve(DONE)
  }

  throw(error: unknown): Promise<Result> {
    this.end()
    return Promise.reject(error)
  }

  begin(position: bigint): void {
    this.#position ??= position
    this.#serve()
  }

  news(): void {
    this.#serve()
  }

  end(): void {
    if (this.#ended) return
    this.#ended = true
    clearTimeout(this.#readAgain)
    const { signal, tail, onEnd } = this.#options
    signal?.removeEventListener('abort', this.#abort)
    tail.remove(this)
    this.#page = [].values()
    for (const { resolve } of this.#waiting.splice(0)) resolve(DONE)
    onEnd()
  }

  #fail(error: Error): void {
    const first = this.#waiting.shift()
    if (first) first.reject(error)
    else this.#failure = error
    this.end()
  }

  #serve(): void {
    while (this.#waiting.length > 0) {
      const event = this.#take()
      if (!event) return
      this.#waiting.shift()!.resolve({ done: false, value: event })
    }
  }

  /** The next event, or undefined when it has to be waited for. */
  #take(): LoggedEvent | undefined {
    let next = this.#page.next()
    if (next.done) {
      this.#page = this.#nextPage()
      next = this.#page.next()
    }
    if (next.done) return undefined
    this.#position = next.value.position
    return next.value
  }

  #nextPage(): Iterator<LoggedEvent> {
    const { tail } = this.#options
    if (this.#position === undefined || tail.start === undefined) return [].values()
    if (this.#position >= tail.start) return tail.after(this.#position).values()
    if (!this.#reading) void this.#readPage(this.#position, tail.start)
    return [].values()
  }

  async #readPage(after: bigint, tailStart: bigint): Promise<void> {
    const { database, tail, onError } = this.#options
    this.#reading = true
    try {
      const page = await readLog({ database, storeNo: tail.storeNo, after, limit: PAGE })
      // In this order: what is removed after the page was read is in it.
      await refuseGap(database, tail.storeNo, after)
      if (this.#ended) return
      this.#page = page.values()
      if (page.length === 0) this.#position = tailStart
      this.#reading = false
      this.#serve()
    } catch (error) {
      if (error instanceof Refusal) return this.#fail(error)
      onError(error as Error)
      if (this.#ended) return
      this.#readAgain = setTimeout(() => {
        this.#reading = false
        this.#serve()
      }, READ_AGAIN)
    }
  }
}
