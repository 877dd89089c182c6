import { withDeadline } from './deadline.ts'
import type { OperationResponse } from './execute.ts'

/** Answers up to this size are nothing to wait for. */
const SMALL = 4_096
/** How much the answers under way may come to, in characters of JSON; what is gathered for them is several times as large. */
const MOST_AT_ONCE = 1 << 20
/** A turn of the event loop that took no longer did next to nothing. */
const IDLE_TURN_MS = 0.5

interface Waiting {
  readonly size: number
  readonly begin: () => void
}

/**
 * Lets operations with large answers run a few at a time when there is more to do than the process can. All at once they
 * would be finished no sooner, but what they gather would fill the memory, and the garbage collector would take the time.
 * Whatever waits for subgraphs holds up nobody: as soon as the process has nothing to do, the next one begins.
 */
export class LargeAnswers {
  /** How large the answers of each operation were. */
  readonly #sizes = new WeakMap<object, number>()
  readonly #waiting = new Set<Waiting>()
  #underWay = 0
  #looking = false
  #lookedAt = 0

  /** Runs the work when there is room, in what is left of the time. Rejects with `OperationStopped` while it waits. */
  async run(
    operation: object,
    timeoutMs: number,
    signal: AbortSignal | undefined,
    work: (timeoutMs: number) => Promise<OperationResponse>,
  ): Promise<OperationResponse> {
    const known = this.#sizes.get(operation)
    const size = known ?? 0
    let timeLeft = timeoutMs
    if (size > SMALL) {
      if (this.#waiting.size > 0 || !this.#hasRoomFor(size)) timeLeft = await this.#wait(size, timeoutMs, signal)
      else this.#underWay += size
    }
    try {
      const response = await work(timeLeft)
      const { length } = response.text
      if (length !== known) this.#sizes.set(operation, known === undefined ? length : (known + length) >> 1)
      return response
    } finally {
      if (size > SMALL) this.#leave(size)
    }
  }

  /** Waits for its turn, and gives the time that is left then. */
  async #wait(size: number, timeoutMs: number, signal: AbortSignal | undefined): Promise<number> {
    const since = performance.now()
    let waiting: Waiting | undefined
    const turn = new Promise<void>((begin) => {
      waiting = { size, begin }
      this.#waiting.add(waiting)
    })
    this.#watch()
    await withDeadline(turn, timeoutMs, signal, () => {
      // Given up at the moment when its turn had come: the room is somebody else's.
      if (!this.#waiting.delete(waiting!)) this.#leave(size)
    })
    return Math.max(1, timeoutMs - (performance.now() - since))
  }

  #hasRoomFor(size: number): boolean {
    return this.#underWay === 0 || this.#underWay + size <= MOST_AT_ONCE
  }

  #leave(size: number): void {
    this.#underWay -= size
    this.#admit()
  }

  #admit(atLeast = 0): void {
    let left = atLeast
    for (const waiting of this.#waiting) {
      if (!this.#hasRoomFor(waiting.size) && left-- <= 0) return
      this.#waiting.delete(waiting)
      this.#underWay += waiting.size
      waiting.begin()
    }
  }

  /** Looks after each turn of the event loop, while anybody waits, whether the process had anything to do. */
  #watch(): void {
    if (this.#looking) return
    this.#looking = true
    this.#lookedAt = 0
    const look = (): void => {
      const now = performance.now()
      const idle = now - this.#lookedAt < IDLE_TURN_MS
      this.#lookedAt = now
      if (idle) this.#admit(1)
      if (this.#waiting.size > 0) setImmediate(look)
      else this.#looking = false
    }
    setImmediate(look)
  }
}
