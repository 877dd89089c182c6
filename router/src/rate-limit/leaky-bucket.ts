/** How much a bucket holds, and how fast it fills again. */
export interface BucketSize {
  /** The most that is there at once. */
  readonly capacity: number
  /** How much comes back in a second, continuously. */
  readonly restorePerSecond: number
}

/** What was there at a time. */
export interface Level {
  readonly available: number
  /** Milliseconds. */
  readonly at: number
}

/** What came of an attempt to take something. */
export interface Taken {
  readonly allowed: boolean
  /** What is there now. */
  readonly available: number
  /** How long until as much will be there, in milliseconds; infinite when the bucket never holds as much. */
  readonly waitMs: number
}

/** What is there after time has passed. A bucket that nobody used is full. */
export function refill(level: Level | undefined, { capacity, restorePerSecond }: BucketSize, now: number): number {
  if (!level) return capacity
  const elapsed = Math.max(0, now - level.at)
  return Math.min(capacity, level.available + (elapsed / 1000) * restorePerSecond)
}

/** Takes an amount when it is there. Nothing is taken otherwise. */
export function take(available: number, amount: number, size: BucketSize): Taken {
  if (amount <= available) return { allowed: true, available: available - amount, waitMs: 0 }
  return { allowed: false, available, waitMs: waitFor(amount, available, size) }
}

/** How long it takes until an amount is there. */
export function waitFor(amount: number, available: number, { capacity, restorePerSecond }: BucketSize): number {
  if (amount > capacity) return Number.POSITIVE_INFINITY
  return Math.max(0, Math.ceil(((amount - available) / restorePerSecond) * 1000))
}
