import { setTimeout as sleep } from 'node:timers/promises'

const FIRST_PAUSE = 50
const LONGEST_PAUSE = 5_000

export interface PumpOptions {
  /** Does one portion of the work; answers whether there may be more. */
  readonly step: () => Promise<boolean>
  /** How long to rest (milliseconds) before it looks again by itself. Without it only a poke wakes it. */
  readonly restMs?: number
  /** Told when a step failed. It is tried again after a growing pause, 50 ms to 5 s, whatever pokes come. */
  readonly onError: (error: Error) => void
}

/**
 * Does work in portions, one after the other: at once when it begins and whenever it is poked, until a portion says
 * that nothing is left. Any number of pokes during a portion make one more.
 */
export class Pump {
  readonly #options: PumpOptions
  readonly #stop = new AbortController()
  readonly #done: Promise<void>
  #poked = true
  #wake: (() => void) | undefined

  constructor(options: PumpOptions) {
    this.#options = options
    this.#done = this.#run()
  }

  poke(): void {
    this.#poked = true
    this.#wake?.()
  }

  /** Resolves when the portion under way is done; nothing runs after that. */
  stop(): Promise<void> {
    this.#stop.abort()
    this.#wake?.()
    return this.#done
  }

  async #run(): Promise<void> {
    const { signal } = this.#stop
    let pause = FIRST_PAUSE
    while (!signal.aborted) {
      this.#poked = false
      try {
        while ((await this.#options.step()) && !signal.aborted);
        pause = FIRST_PAUSE
        await this.#rest()
      } catch (error) {
        this.#options.onError(error as Error)
        await sleep(pause, undefined, { signal }).catch(() => {})
        pause = Math.min(2 * pause, LONGEST_PAUSE)
      }
    }
  }

  /** Waits for a poke, or until the rest is over. */
  async #rest(): Promise<void> {
    if (this.#poked || this.#stop.signal.aborted) return
    await new Promise<void>((resolve) => {
      const { restMs } = this.#options
      const timer = restMs === undefined ? undefined : setTimeout(resolve, restMs)
      this.#wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
    this.#wake = undefined
  }
}
