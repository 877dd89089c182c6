/** What a provider is asked for. */
export type Operation = 'charge' | 'complete' | 'confirm' | 'capture' | 'void' | 'refund' | 'find' | 'token' | 'verify'

/**
 * What goes wrong:
 * - `busy`, `unauthorized`: refused with 429 or 401, nothing done.
 * - `error`, `hang`, `reset`: HTTP 500, no answer at all, a broken connection; nothing done.
 * - `error-after`, `hang-after`, `reset-after`, `garbage`: the same, and an answer that is no JSON; all after it was done.
 * - `slow`: done and answered after a pause.
 */
export type Fault =
  | 'busy'
  | 'unauthorized'
  | 'error'
  | 'hang'
  | 'reset'
  | 'error-after'
  | 'hang-after'
  | 'reset-after'
  | 'garbage'
  | 'slow'

export interface Misbehaviour {
  readonly fault: Fault
  /** Of which requests; of all when it is not given. */
  readonly on?: Operation
  /** For how many of them; without end when `chance` is given, once otherwise. */
  readonly times?: number
  /** Of how many in one, from 0 to 1. */
  readonly chance?: number
  /** How long `slow` takes, in milliseconds. */
  readonly ms?: number
}

/** Decides which request goes wrong. The same seed and the same requests give the same faults. */
export function planMisbehaviour(seed = 1) {
  let planned: { readonly rule: Misbehaviour; left: number }[] = []
  let state = seed >>> 0
  /** Numbers from 0 to 1 (mulberry32). */
  const random = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    add(rule: Misbehaviour): void {
      planned.push({ rule, left: rule.times ?? (rule.chance === undefined ? 1 : Number.POSITIVE_INFINITY) })
    },
    clear(): void {
      planned = []
    },
    /** What is to go wrong with this request, if anything. */
    next(operation: Operation): Misbehaviour | undefined {
      for (const plan of planned) {
        const { on, chance = 1 } = plan.rule
        if (plan.left <= 0 || (on !== undefined && on !== operation) || random() >= chance) continue
        plan.left--
        return plan.rule
      }
      return undefined
    },
  }
}
