import { allocate } from './allocate.ts'

/** An amount that is taxed: a line less its discount, the shipping, the fee. */
export interface Taxable {
  readonly amount: bigint
  /** Hundredths of a percent. */
  readonly rate: number
}

const WHOLE = 10_000n

/**
 * The tax of each part. For every rate the tax on all of its parts together is rounded once, half up, and shared out over
 * them by the largest remainder: so the parts' taxes add up to the order's tax, and an order of one rate is taxed as one sum.
 *
 * @param included true when the amounts contain their tax; otherwise it comes on top.
 */
export function taxesOf(parts: readonly Taxable[], included: boolean): bigint[] {
  const taxes = parts.map(() => 0n)
  for (const rate of new Set(parts.map((part) => part.rate))) {
    if (rate === 0) continue
    const places = parts.flatMap((part, place) => (part.rate === rate ? [place] : []))
    const amounts = places.map((place) => parts[place]!.amount)
    const shares = allocate(
      taxOn(
        amounts.reduce((sum, amount) => sum + amount, 0n),
        rate,
        included,
      ),
      amounts,
    )
    for (const [i, place] of places.entries()) taxes[place] = shares[i]!
  }
  return taxes
}

/** The tax on an amount, or in it, rounded half up. */
export function taxOn(amount: bigint, rate: number, included: boolean): bigint {
  const divisor = included ? WHOLE + BigInt(rate) : WHOLE
  return (2n * amount * BigInt(rate) + divisor) / (2n * divisor)
}
