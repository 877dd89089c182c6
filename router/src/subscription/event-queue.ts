import { type BacklogLimits, SlowConsumer } from './slow-consumer.ts'

type Result = IteratorResult<string, undefined>
interface Waiting {
  readonly resolve: (result: Result) => void
  readonly reject: (error: unknown) => void
}

const END: Result = { value: undefined, done: true }

/**
 * The events that wait for one of the subscribers of a shared stream. Whoever falls behind by more than the limits loses
 * what waits, and `next()` rejects with `SlowConsumer`.
 */
export class EventQueue implements AsyncIterableIterator<string> {
  readonly #limits: BacklogLimits
  readonly #onTaken: () => void
  readonly #onLeave: (queue: EventQueue) => void
  #events: string[] = []
  /** How many of `#events` were taken: they are let go of together. */
  #taken = 0
  #characters = 0
  #waiting: Waiting[] = []
  #end: { error?: SlowConsumer } | undefined

  /** `onTaken` is called when nothing waits any more, `onLeave` when the subscriber wants no more events or is too slow. */
  constructor(limits: BacklogLimits, onTaken: () => void, onLeave: (queue: EventQueue) => void) {
    this.#limits = limits
    this.#onTaken = onTaken
    this.#onLeave = onLeave
  }

  /** Whether everything so far was taken. */
  get isEmpty(): boolean {
    return this.#events.length === this.#taken
  }

  push(event: string): void {
    if (this.#end) return
    const waiting = this.#waiting.shift()
    if (waiting) {
      waiting.resolve({ value: event, done: false })
      return
    }
    const { maxEvents, maxCharacters } = this.#limits
    const count = this.#events.length - this.#taken
    const fits = count === 0 || (count < maxEvents && this.#characters + event.length <= maxCharacters)
    if (!fits) this.#overflow()
    else {
      this.#events.push(event)
      this.#characters += event.length
    }
  }

  /** Says that no more events come, after those that wait and, if there is one, a last. */
  finish(last?: string): void {
    if (this.#end) return
    if (last !== undefined) {
      const waiting = this.#waiting.shift()
      if (waiting) waiting.resolve({ value: last, done: false })
      else {
        this.#events.push(last)
        this.#characters += last.length
      }
    }
    this.#close({})
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  next(): Promise<Result> {
    if (!this.isEmpty) return Promise.resolve({ value: this.#take(), done: false })
    if (!this.#end) return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }))
    const { error } = this.#end
    this.#end = {}
    return error ? Promise.reject(error) : Promise.resolve(END)
  }

  return(): Promise<Result> {
    this.#drop()
    this.#close({})
    this.#onLeave(this)
    return Promise.resolve(END)
  }

  #take(): string {
    const event = this.#events[this.#taken++]!
    this.#characters -= event.length
    if (this.isEmpty) {
      this.#drop()
      this.#onTaken()
    }
    return event
  }

  #overflow(): void {
    this.#drop()
    this.#close({ error: new SlowConsumer() })
    this.#onLeave(this)
  }

  #close(end: { error?: SlowConsumer }): void {
    this.#end ??= end
    for (const { resolve, reject } of this.#waiting.splice(0)) {
      if (end.error) reject(end.error)
      else resolve(END)
    }
  }

  #drop(): void {
    this.#events = []
    this.#taken = 0
    this.#characters = 0
  }
}
