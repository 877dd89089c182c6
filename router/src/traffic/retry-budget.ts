export interface RetryBudgetOptions {
  /** How many retries each request pays for. Default 0.2: one in five. */
  readonly ratio?: number
  /** Retries that are free each second, so that a quiet router can retry at all. Default 1. */
  readonly minPerSecond?: number
}

/** What was saved up is worth so many seconds: a quiet hour does not pay for a storm. */
const SAVED_SECONDS = 10

/**
 * Says whether a retry is affordable. Retries are a share of the requests, so that a subgraph that fails is not sent a
 * multiple of what brought it down.
 */
export class RetryBudget {
  readonly #ratio: number
  readonly #perMs: number
  readonly #now: () => number
  #savings: number
  #last: number

  constructor({ ratio = 0.2, minPerSecond = 1 }: RetryBudgetOptions = {}, now: () => number = () => performance.now()) {
    this.#ratio = ratio
    this.#perMs = minPerSecond / 1000
    this.#now = now
    this.#savings = minPerSecond
    this.#last = now()
  }

  /** Counts a request. */
  earn(): void {
    this.#savings = Math.min(this.#savings + this.#ratio, this.#limit)
  }

  /** Takes a retry out of the budget, or says that there is none left. */
  spend(): boolean {
    const now = this.#now()
    this.#savings = Math.min(this.#savings + (now - this.#last) * this.#perMs, this.#limit)
    this.#last = now
    // What is added up of fractions may miss the whole by a hair.
    if (this.#savings < 1 - Number.EPSILON * 16) return false
    this.#savings -= 1
    return true
  }

  /** Ten seconds of what is free, or ten retries of what busy requests pay for. */
  get #limit(): number {
    return SAVED_SECONDS * Math.max(this.#perMs * 1000, this.#ratio > 0 ? 1 : 0)
  }
}
