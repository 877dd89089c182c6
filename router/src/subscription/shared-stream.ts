import { EventQueue } from './event-queue.ts'
import type { BacklogLimits } from './slow-consumer.ts'

/**
 * One stream whose events go to many subscribers, each with a queue of its own. It goes at the pace of its fastest
 * subscriber: the next event is asked for when one of them has taken everything. Whoever falls too far behind is dropped.
 */
export class SharedStream {
  readonly #limits: BacklogLimits
  readonly #onEnd: () => void
  readonly #queues = new Set<EventQueue>()
  #source: AsyncIterator<string> | undefined
  #ended = false
  #begun = false
  #resume: (() => void) | undefined

  /** `onEnd` is called once, when nobody is subscribed any more or the source has ended. */
  constructor(limits: BacklogLimits, onEnd: () => void) {
    this.#limits = limits
    this.#onEnd = onEnd
  }

  /** Whether an event has come already: who joins from now on has missed it. */
  get hasBegun(): boolean {
    return this.#begun
  }

  /** Lets a subscriber in, who gets every event from here on. */
  join(): EventQueue {
    const queue = new EventQueue(
      this.#limits,
      () => this.#resume?.(),
      (leaving) => this.#leave(leaving),
    )
    this.#queues.add(queue)
    this.#resume?.()
    return queue
  }

  /**
   * Hands out the source's events until it ends. When it breaks, everyone gets what `lastEvent` makes of the error. When
   * everybody has left already, the source is closed at once.
   */
  async run(source: AsyncIterator<string>, lastEvent: (error: unknown) => string): Promise<void> {
    if (this.#ended) return void source.return?.()
    this.#source = source
    try {
      for (;;) {
        const { value, done } = await source.next()
        if (done || this.#ended) break
        this.#begun = true
        for (const queue of this.#queues) queue.push(value)
        if (!this.#hasRoom()) await this.#room()
      }
      this.end()
    } catch (error) {
      this.end(lastEvent(error))
    }
  }

  /** Ends it for everyone, with a last event if there is one. */
  end(last?: string): void {
    this.#close()
    for (const queue of this.#queues) queue.finish(last)
    this.#queues.clear()
  }

  #hasRoom(): boolean {
    if (this.#ended) return true
    for (const queue of this.#queues) if (queue.isEmpty) return true
    return false
  }

  async #room(): Promise<void> {
    while (!this.#hasRoom()) {
      await new Promise<void>((resolve) => {
        this.#resume = resolve
      })
      this.#resume = undefined
    }
  }

  #leave(queue: EventQueue): void {
    if (!this.#queues.delete(queue)) return
    if (this.#queues.size) this.#resume?.()
    else {
      this.#close()
      void this.#source?.return?.()
    }
  }

  #close(): void {
    if (this.#ended) return
    this.#ended = true
    this.#resume?.()
    this.#onEnd()
  }
}
