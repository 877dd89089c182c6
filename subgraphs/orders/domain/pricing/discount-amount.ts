import { basisPointsOf } from '@saler/kernel'
import { allocate } from './allocate.ts'
import type { DiscountRule } from './discount-rule.ts'

/** A line as discounts see it. */
export interface DiscountableLine {
  readonly productId: string
  /** The categories of its product, and those above them. */
  readonly categoryIds: readonly string[]
  readonly quantity: number
  readonly unitPrice: bigint
  /** What is left of it after the discounts before. */
  readonly remaining: bigint
}

/**
 * What a discount takes off each line, at most what is left of it; all 0 when it takes nothing off the lines.
 *
 * PERCENTAGE is taken of what is left of the lines it is for, rounded half up once; FIXED is the amount, at most what is left
 * of them. Both are shared out over them by the largest remainder. BUY_X_GET_Y counts the units of its lines, the dearest
 * first: of every `buyQuantity + getQuantity` of them the cheapest `getQuantity` are reduced by the percentage, each line's
 * reduction rounded half up.
 */
export function discountAmounts(rule: DiscountRule, lines: readonly DiscountableLine[]): bigint[] {
  const amounts = lines.map(() => 0n)
  const places = lines.flatMap((line, place) => (isFor(rule, line) ? [place] : []))
  if (rule.kind === 'FREE_SHIPPING' || places.length === 0) return amounts
  const eligible = places.map((place) => lines[place]!)
  const shares = rule.kind === 'BUY_X_GET_Y' ? unitsReduced(rule, eligible) : shared(rule, eligible)
  for (const [i, place] of places.entries()) amounts[place] = shares[i]!
  return amounts
}

/** Whether a discount is for a line: every line, unless it names products or categories. */
export const isFor = (rule: DiscountRule, { productId, categoryIds }: DiscountableLine): boolean =>
  (rule.productIds.length === 0 && rule.categoryIds.length === 0) ||
  rule.productIds.includes(productId) ||
  categoryIds.some((id) => rule.categoryIds.includes(id))

function shared(rule: DiscountRule, lines: readonly DiscountableLine[]): bigint[] {
  const remaining = lines.map((line) => line.remaining)
  const sum = remaining.reduce((all, each) => all + each, 0n)
  const wanted = rule.kind === 'PERCENTAGE' ? basisPointsOf(sum, rule.percentage ?? 0) : (rule.amount ?? 0n)
  return allocate(wanted < sum ? wanted : sum, remaining)
}

function unitsReduced(rule: DiscountRule, lines: readonly DiscountableLine[]): bigint[] {
  const { buyQuantity, getQuantity, percentage } = rule
  if (!buyQuantity || !getQuantity) return lines.map(() => 0n)
  const units = lines.reduce((sum, line) => sum + line.quantity, 0)
  const group = buyQuantity + getQuantity
  // A last group that is not full gives what it has beyond those that must be bought.
  let left = Math.floor(units / group) * getQuantity + Math.max(0, (units % group) - buyQuantity)
  const reduced = lines.map(() => 0n)
  const cheapestFirst = lines.map((line, place) => ({ place, line }))
  cheapestFirst.sort((a, b) => (a.line.unitPrice < b.line.unitPrice ? -1 : a.line.unitPrice > b.line.unitPrice ? 1 : 0))
  for (const { place, line } of cheapestFirst) {
    const taken = Math.min(left, line.quantity)
    const off = basisPointsOf(line.unitPrice * BigInt(taken), percentage ?? 0)
    reduced[place] = off < line.remaining ? off : line.remaining
    left -= taken
  }
  return reduced
}
