export interface CircuitOptions {
  /** The circuit opens when more than this share of the calls fails. Default 0.5. */
  readonly failureRatio?: number
  /** Fewer calls than this within the window decide nothing. Default 10. */
  readonly minimumCalls?: number
  /** Over how many milliseconds calls are counted. Default 10,000. */
  readonly windowMs?: number
  /** How many milliseconds a subgraph is left alone before one call tries it. Default 5,000. */
  readonly openMs?: number
}

/** Closed: calls go out. Open: none does. Half-open: one does, and the others wait for what becomes of it. */
export type CircuitState = 'closed' | 'open' | 'half-open'
/** What became of a call; `neither` when it says nothing of the subgraph, such as one that was cancelled. */
export type Outcome = 'good' | 'bad' | 'neither'
/** Leave to make one call, to be handed back with its outcome. A trial decides whether the circuit closes. */
export type Pass = 'regular' | 'trial'

interface Slice {
  index: number
  good: number
  bad: number
}

const SLICES = 10

/**
 * A circuit breaker as a plain state machine over a clock. In contrast to the usual ones a call that was cancelled closes
 * nothing, nobody waits for a trial that hangs, and what happened before the window is forgotten even after a silence.
 */
export class Circuit {
  readonly #failureRatio: number
  readonly #minimumCalls: number
  readonly #sliceMs: number
  readonly #openMs: number
  readonly #onState: (state: CircuitState) => void
  readonly #now: () => number
  readonly #slices: Slice[] = Array.from({ length: SLICES }, () => ({ index: -1, good: 0, bad: 0 }))
  #state: CircuitState = 'closed'
  #openedAt = 0

  constructor(
    options: CircuitOptions = {},
    onState: (state: CircuitState) => void = () => {},
    now: () => number = () => performance.now(),
  ) {
    const { failureRatio = 0.5, minimumCalls = 10, windowMs = 10_000, openMs = 5_000 } = options
    this.#failureRatio = failureRatio
    this.#minimumCalls = minimumCalls
    this.#sliceMs = windowMs / SLICES
    this.#openMs = openMs
    this.#onState = onState
    this.#now = now
  }

  get state(): CircuitState {
    return this.#state
  }

  /** Whether a call may go out now; undefined when it may not. */
  enter(): Pass | undefined {
    if (this.#state === 'closed') return 'regular'
    if (this.#state === 'half-open' || this.#now() - this.#openedAt < this.#openMs) return undefined
    this.#become('half-open')
    return 'trial'
  }

  leave(pass: Pass, outcome: Outcome): void {
    if (pass === 'trial') {
      if (outcome === 'good') this.#close()
      // Without news the next call is the trial, at once.
      else this.#open(outcome === 'bad' ? this.#now() : this.#now() - this.#openMs)
    } else if (this.#state === 'closed' && outcome !== 'neither') this.#count(outcome)
  }

  #count(outcome: 'good' | 'bad'): void {
    const now = this.#now()
    const index = Math.floor(now / this.#sliceMs)
    const slice = this.#slices[index % SLICES]!
    if (slice.index !== index) {
      slice.index = index
      slice.good = 0
      slice.bad = 0
    }
    slice[outcome]++
    if (outcome === 'bad' && this.#failsTooOften(index)) this.#open(now)
  }

  #failsTooOften(index: number): boolean {
    let good = 0
    let bad = 0
    for (const slice of this.#slices) {
      if (slice.index <= index - SLICES) continue
      good += slice.good
      bad += slice.bad
    }
    return good + bad >= this.#minimumCalls && bad > this.#failureRatio * (good + bad)
  }

  #open(at: number): void {
    this.#openedAt = at
    this.#become('open')
  }

  #close(): void {
    for (const slice of this.#slices) slice.index = -1
    this.#become('closed')
  }

  #become(state: CircuitState): void {
    this.#state = state
    this.#onState(state)
  }
}
