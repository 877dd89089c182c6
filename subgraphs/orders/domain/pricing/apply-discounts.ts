import { allocate } from './allocate.ts'
import { type DiscountableLine, discountAmounts, isFor } from './discount-amount.ts'
import { type DiscountRule, whyNotNow } from './discount-rule.ts'
import type { AppliedDiscount, RefusedCode, RefusedCodeReason } from './priced.ts'

type Line = Omit<DiscountableLine, 'remaining'>

/** A discount that was found to apply, and what it takes off each line. */
export interface LineDiscount extends Omit<AppliedDiscount, 'shippingAmount'> {
  readonly amounts: readonly bigint[]
}

/** How the title of what staff take off by hand is kept. */
const MANUAL = 'manual'

/**
 * Which discounts an order has, and what each takes off its lines. They are taken off one after the other, each of what the
 * ones before have left: first the automatic one that takes most off the lines (the one made first among equals), then an
 * automatic one for free shipping, then the codes in their order, and last what staff take off by hand.
 *
 * @param input.rules the store's automatic discounts, oldest first, and those of the codes.
 * @param input.codes in upper case.
 */
export function applyDiscounts(input: {
  readonly lines: readonly Line[]
  readonly rules: readonly DiscountRule[]
  readonly codes: readonly string[]
  readonly manual: bigint
  readonly requiresShipping: boolean
  readonly now: Date
}): { applied: readonly LineDiscount[]; refused: readonly RefusedCode[]; discounts: readonly bigint[] } {
  const { lines, rules, now, requiresShipping } = input
  const subtotals = lines.map((line) => line.unitPrice * BigInt(line.quantity))
  const discounts = lines.map(() => 0n)
  const applied: LineDiscount[] = []
  const refused: RefusedCode[] = []
  const remaining = () => lines.map((line, i) => ({ ...line, remaining: subtotals[i]! - discounts[i]! }))
  const keep = (discount: LineDiscount) => {
    applied.push(discount)
    for (const [i, amount] of discount.amounts.entries()) discounts[i]! += amount
  }

  const automatic = rules.filter((rule) => rule.code === null && !whyNot(rule, lines, subtotals, requiresShipping, now))
  const best = automatic
    .map((rule) => lineDiscount(rule, discountAmounts(rule, remaining())))
    .filter(({ amount }) => amount > 0n)
    .reduce<LineDiscount | undefined>((best, each) => (!best || each.amount > best.amount ? each : best), undefined)
  if (best) keep(best)
  const shipping = automatic.find((rule) => rule.kind === 'FREE_SHIPPING')
  if (shipping)
    keep(
      lineDiscount(
        shipping,
        lines.map(() => 0n),
      ),
    )

  for (const code of new Set(input.codes)) {
    const rule = rules.find((each) => each.code === code)
    const reason = rule ? whyNot(rule, lines, subtotals, requiresShipping, now) : 'UNKNOWN'
    const discount = rule && !reason ? lineDiscount(rule, discountAmounts(rule, remaining())) : undefined
    if (discount && (discount.amount > 0n || discount.kind === 'FREE_SHIPPING')) keep(discount)
    else refused.push({ code, reason: reason ?? 'NOT_APPLICABLE' })
  }

  if (input.manual > 0n) {
    const left = remaining().map((line) => line.remaining)
    const sum = left.reduce((all, each) => all + each, 0n)
    const amount = input.manual < sum ? input.manual : sum
    const amounts = allocate(amount, left)
    keep({ id: null, code: null, title: MANUAL, kind: 'FIXED', amount, amounts, limitedPerBuyer: false })
  }
  return { applied, refused, discounts }
}

function whyNot(
  rule: DiscountRule,
  lines: readonly Line[],
  subtotals: readonly bigint[],
  requiresShipping: boolean,
  now: Date,
): RefusedCodeReason | undefined {
  const reason = whyNotNow(rule, now)
  if (reason) return reason
  const eligible = subtotals.filter((_, i) => isFor(rule, { ...lines[i]!, remaining: 0n }))
  if (eligible.length === 0 || (rule.kind === 'FREE_SHIPPING' && !requiresShipping)) return 'NOT_APPLICABLE'
  const subtotal = eligible.reduce((sum, each) => sum + each, 0n)
  return rule.minimumSubtotal !== null && subtotal < rule.minimumSubtotal ? 'MINIMUM_NOT_REACHED' : undefined
}

const lineDiscount = (rule: DiscountRule, amounts: readonly bigint[]): LineDiscount => ({
  id: rule.id,
  code: rule.code,
  title: rule.title,
  kind: rule.kind,
  amount: amounts.reduce((sum, each) => sum + each, 0n),
  amounts,
  limitedPerBuyer: rule.usageLimitPerCustomer !== null,
})
