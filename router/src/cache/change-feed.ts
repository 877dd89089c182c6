/** What became untrue: answers that were read under one of these tags. */
export interface Change {
  readonly tags: readonly string[]
  /** Its place in the subgraph's log; undefined for a change that is committed but has no place yet. */
  readonly position: number | undefined
}

/** All changes of a subgraph in a stretch of its log. */
export interface Changes {
  /** `changes` leaves out nothing behind this position. It is later than was asked for when there were too many. */
  readonly from: number
  /** The position of the newest change of all. */
  readonly to: number
  readonly changes: readonly Change[]
}

/**
 * How a cache learns what changed in a subgraph. Positions count up by one through the subgraph's whole log and mean the
 * same to every process.
 */
export interface ChangeFeed {
  /**
   * Everything that was committed behind a position by the time of the call; without one, some recent stretch. Those
   * without a position come each time until they have one.
   */
  read(after: number | undefined): Promise<Changes>
}
