/** How many steps a histogram has. The last one takes all that lasted longer. */
export const STEPS = 64

/** How many steps double the time: each is a fifth longer than the one before. */
const STEPS_PER_DOUBLING = 4

/** The longest time of a step, in milliseconds: 1 for the first, about 55 seconds for the last. */
const boundOf = (step: number): number => 2 ** (step / STEPS_PER_DOUBLING)

/** The step that a time in milliseconds falls into. */
export const stepOf = (milliseconds: number): number =>
  milliseconds <= 1 ? 0 : Math.min(STEPS - 1, Math.ceil(STEPS_PER_DOUBLING * Math.log2(milliseconds)))

export const emptyHistogram = (): number[] => new Array<number>(STEPS).fill(0)

/**
 * In so many milliseconds this share of the calls was answered. Within a step they are taken as evenly spread, so the answer
 * is off by a fifth at most; 0 for a histogram of nothing.
 */
export function quantile(counts: readonly number[], share: number): number {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const rank = share * total
  let below = 0
  for (const [step, count] of counts.entries()) {
    if (count > 0 && below + count >= rank) {
      const from = step === 0 ? 0 : boundOf(step - 1)
      return from + (boundOf(step) - from) * ((rank - below) / count)
    }
    below += count
  }
  return 0
}
