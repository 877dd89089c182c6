/** How the cost of operations is estimated, limited and told: `@cost` and `@listSize`, after IBM's specification. */
export interface CostOptions<C> {
  /** The highest estimated cost of one operation. Default: none. */
  max?: number
  /** The highest estimated cost for one caller; the lower of both holds. Undefined: only `max`. */
  maxOf?: (context: C) => number | undefined
  /** `enforce` refuses what would cost too much, `measure` only tells. Default `enforce`. */
  mode?: 'enforce' | 'measure'
  /** How long lists are taken to be of which the schema says nothing. Default 10. */
  assumedListSize?: number
  /**
   * Which answers tell their cost in `extensions.cost`: all, those to requests with `"extensions": { "cost": true }` or
   * (over HTTP) the header `graphql-cost: 1`, or none. Only these are counted after execution, and those of callers who get
   * back what they did not use. An answer that tells its cost may be kept by nobody. Default `asked`.
   */
  report?: 'always' | 'asked' | 'never'
}

/** What `extensions.cost` tells. */
export interface CostReport {
  readonly estimated: number
  /** What the answer came to: 0 for one that was kept. */
  readonly actual: number
  readonly max?: number
  readonly result: 'COST_OK' | 'COST_ESTIMATED_TOO_EXPENSIVE' | 'COST_ACTUAL_TOO_EXPENSIVE'
}
