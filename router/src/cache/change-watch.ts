import type { ChangeFeed } from './change-feed.ts'
import { TagPositions } from './tag-positions.ts'

/** What a cache asks before it believes what it keeps of a subgraph. */
export interface ChangeWatch {
  /** True when every change is known that was committed a second ago, and every one before the last `mutated()`. */
  readonly current: boolean
  /** Looks for changes, and waits a moment for the answer. Gives `current` as it is then. */
  catchUp(): Promise<boolean>
  /** The newest position that is known. */
  readonly position: number
  /** Whether what was read under these tags at a position is still true. */
  holds(tags: readonly string[], readAt: number): boolean
  /** Says that there may be news: looks soon. */
  wake(): void
  /** Says that something was changed through this process: nothing is believed before the next look. */
  mutated(): void
  close(): Promise<void>
}

export interface ChangeWatchOptions {
  readonly feed: ChangeFeed
  /**
   * For how long after a look what was seen counts as current. Default 800 ms: with the time of an answer it stays below
   * the second after which nobody is told what was changed.
   */
  readonly currentForMs?: number
  /** How often to look while anybody asks. Default 300 ms. */
  readonly lookEveryMs?: number
  /** Told of the first failure of each row of failures. */
  readonly onError?: (error: unknown) => void
}

const CURRENT_FOR_MS = 800
const LOOK_EVERY_MS = 300
/** Looking goes on for so long after somebody asked. */
const KEEP_LOOKING_MS = 10_000
/** Wake-ups that come closer together make one look. */
const REST_MS = 50
/** How long somebody who asks waits for a look. */
const PATIENCE_MS = 100

/** Follows the changes of a subgraph, for as long as anybody asks. */
export function watchChanges(options: ChangeWatchOptions): ChangeWatch {
  return new FeedWatch(options)
}

/** Stands for a subgraph that tells nothing of its changes: what is kept is believed until its time is over. */
export const UNWATCHED: ChangeWatch = {
  current: true,
  catchUp: async () => true,
  position: 0,
  holds: () => true,
  wake() {},
  mutated() {},
  async close() {},
}

/** A look that is under way, and when it began: on the clock of looks and mutations, and in time. */
interface Look {
  readonly promise: Promise<void>
  readonly at: number
  readonly began: number
}

class FeedWatch implements ChangeWatch {
  readonly #options: ChangeWatchOptions
  readonly #currentForMs: number
  readonly #lookEveryMs: number
  readonly #tags = new TagPositions()
  /** Counts looks and mutations, to say which came first. */
  #clock = 0
  #mutatedAt = 0
  /** The beginning of the newest look that succeeded, on the clock and in time. */
  #seenAt = -1
  #seenTime = Number.NEGATIVE_INFINITY
  #askedTime = Number.NEGATIVE_INFINITY
  #look: Look | undefined
  #timer: NodeJS.Timeout | undefined
  #timerDue = 0
  #failing = false
  #closed = false

  constructor(options: ChangeWatchOptions) {
    this.#options = options
    this.#currentForMs = options.currentForMs ?? CURRENT_FOR_MS
    this.#lookEveryMs = options.lookEveryMs ?? LOOK_EVERY_MS
  }

  get current(): boolean {
    const now = performance.now()
    this.#askedTime = now
    this.#plan(this.#lookEveryMs, now)
    return this.#isCurrent(now)
  }

  get position(): number {
    return this.#tags.position ?? 0
  }

  async catchUp(): Promise<boolean> {
    // Where looking takes long or fails, waiting for it would only make every answer late.
    if (this.#failing || (this.#look && performance.now() - this.#look.began > PATIENCE_MS)) return false
    const { promise: patience, resolve } = Promise.withResolvers<void>()
    const timer = setTimeout(resolve, PATIENCE_MS)
    await Promise.race([this.#lookAfter(this.#mutatedAt), patience])
    clearTimeout(timer)
    return this.#isCurrent(performance.now())
  }

  holds(tags: readonly string[], readAt: number): boolean {
    return this.#tags.holds(tags, readAt)
  }

  wake(): void {
    const now = performance.now()
    // Nobody asks, so nobody has to know.
    if (now - this.#askedTime < KEEP_LOOKING_MS) this.#plan(Math.max(0, REST_MS - (now - this.#seenTime)), now)
  }

  mutated(): void {
    this.#mutatedAt = ++this.#clock
  }

  async close(): Promise<void> {
    this.#closed = true
    clearTimeout(this.#timer)
    await this.#look?.promise
  }

  #isCurrent(now: number): boolean {
    return this.#seenAt > this.#mutatedAt && now - this.#seenTime < this.#currentForMs
  }

  /** Sees to it that there is a look within this time. */
  #plan(milliseconds: number, now: number): void {
    if (this.#closed) return
    const due = now + milliseconds
    if (this.#timer && this.#timerDue <= due) return
    clearTimeout(this.#timer)
    this.#timerDue = due
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      void this.#lookAfter(this.#clock).then(() => {
        const then = performance.now()
        if (!this.#timer && then - this.#askedTime < KEEP_LOOKING_MS) this.#plan(this.#lookEveryMs, then)
      })
    }, milliseconds)
    // Looking is no reason to keep a process alive.
    this.#timer.unref()
  }

  /** Resolves after a look that began later than this moment of the clock, whether it succeeded or not. */
  async #lookAfter(moment: number): Promise<void> {
    if (this.#look && this.#look.at <= moment) await this.#look.promise
    if (this.#closed) return
    this.#look ??= this.#begin()
    await this.#look.promise
  }

  #begin(): Look {
    const at = ++this.#clock
    const began = performance.now()
    const promise = this.#read(at, began).finally(() => {
      this.#look = undefined
    })
    return { promise, at, began }
  }

  async #read(at: number, began: number): Promise<void> {
    try {
      this.#tags.apply(await this.#options.feed.read(this.#tags.position))
      this.#seenAt = at
      this.#seenTime = began
      this.#failing = false
    } catch (error) {
      if (!this.#failing) this.#options.onError?.(error)
      this.#failing = true
    }
  }
}
