import type { SubgraphResult } from '../transport.ts'

interface Waiting {
  readonly resolve: (result: SubgraphResult) => void
  readonly reject: (error: unknown) => void
  readonly stop: () => void
}

/** One call that several wait for. It is cancelled when nobody waits any more. */
export class Flight {
  /** Called once, when nobody can join any more. */
  onEnd: () => void = () => {}
  readonly #waiting = new Set<Waiting>()
  readonly #controller = new AbortController()
  readonly #copyOf: (result: SubgraphResult) => SubgraphResult

  constructor(
    send: (signal: AbortSignal) => Promise<SubgraphResult>,
    copyOf: (result: SubgraphResult) => SubgraphResult,
  ) {
    this.#copyOf = copyOf
    void this.#run(send)
  }

  join(signal: AbortSignal | undefined): Promise<SubgraphResult> {
    return new Promise((resolve, reject) => {
      const left = (): void => {
        this.#waiting.delete(waiting)
        reject(signal?.reason)
        if (this.#waiting.size) return
        this.onEnd()
        this.#controller.abort(signal?.reason)
      }
      const waiting: Waiting = { resolve, reject, stop: () => signal?.removeEventListener('abort', left) }
      this.#waiting.add(waiting)
      signal?.addEventListener('abort', left, { once: true })
      if (signal?.aborted) left()
    })
  }

  async #run(send: (signal: AbortSignal) => Promise<SubgraphResult>): Promise<void> {
    try {
      const result = await send(this.#controller.signal)
      this.onEnd()
      // All are copied before any is handed on: whoever gets one goes on to extend it.
      const waiting = this.#settled()
      const results = waiting.map((_, i) => (i ? this.#copyOf(result) : result))
      for (const [i, { resolve }] of waiting.entries()) resolve(results[i]!)
    } catch (error) {
      this.onEnd()
      for (const { reject } of this.#settled()) reject(error)
    }
  }

  #settled(): Waiting[] {
    const waiting = [...this.#waiting]
    this.#waiting.clear()
    for (const { stop } of waiting) stop()
    return waiting
  }
}
