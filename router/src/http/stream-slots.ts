import { RefusedRequest } from './refused-request.ts'

/** How many streams may be open at once, of whatever kind. */
export class StreamSlots {
  readonly #most: number
  #taken = 0

  constructor(most: number) {
    this.#most = most
  }

  /** Takes a slot, and gives what frees it again. Throws a `RefusedRequest` when none is left. */
  take(): () => void {
    if (this.#taken >= this.#most) {
      throw new RefusedRequest(503, 'TOO_MANY_STREAMS', 'Too many subscriptions are open.')
    }
    this.#taken++
    let free = (): void => {
      this.#taken--
      free = () => {}
    }
    return () => free()
  }

  /** Holds a slot for as long as something takes. */
  async hold(work: () => Promise<void>): Promise<void> {
    const free = this.take()
    try {
      await work()
    } finally {
      free()
    }
  }
}
