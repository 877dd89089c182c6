import { applyDiscounts, type LineDiscount } from './apply-discounts.ts'
import type { DiscountRule } from './discount-rule.ts'
import type {
  AppliedDiscount,
  AppliedGiftCard,
  Destination,
  Priced,
  PricedLine,
  ShippingOption,
  TaxClass,
} from './priced.ts'
import { type ShippingMethod, shippingOptionsFor } from './shipping-options.ts'
import type { ShippingZone } from './shipping-zone.ts'
import { taxesOf } from './tax.ts'
import { type TaxRate, taxRateFor } from './tax-rate.ts'

/** A line with what the catalogue says of its variant, before anything is taken off. */
export type CatalogueLine = Omit<PricedLine, 'subtotal' | 'discount' | 'taxRate' | 'tax'> & {
  /** The categories of its product, those above them included. */
  readonly categoryIds: readonly string[]
}

/** A gift card as it is now. */
export interface GiftCardBalance {
  readonly id: string
  readonly lastFour: string
  readonly balance: bigint
}

/** How a store sells. */
export interface SalesTerms {
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  readonly taxIncluded: boolean
  readonly taxRates: readonly TaxRate[]
  readonly zones: readonly ShippingZone[]
  /** Where the store has no zones. */
  readonly methods: readonly ShippingMethod[]
  /** The subtotal from which these methods cost nothing. */
  readonly freeFrom: bigint | null
  readonly discounts: readonly DiscountRule[]
}

export interface Calculated
  extends Pick<
    Priced,
    | 'requiresShipping'
    | 'shippingOptions'
    | 'shippingOption'
    | 'shippingTax'
    | 'feeTax'
    | 'shippingTaxRate'
    | 'discounts'
    | 'refusedCodes'
    | 'giftCards'
    | 'totals'
  > {
  readonly lines: readonly PricedLine[]
}

/**
 * What an order costs, from everything that it depends on. Discounts are taken off the lines first; the subtotal that is left
 * chooses the shipping; then lines, shipping and fee are taxed; then gift cards pay, one after the other, what they can.
 *
 * @param input.codes of discounts, in upper case.
 * @param input.shippingOption the id of the wanted one, or null for the first.
 */
export function calculate(input: {
  readonly terms: SalesTerms
  readonly lines: readonly CatalogueLine[]
  readonly address: Destination | null
  readonly shippingOption: string | null
  readonly codes: readonly string[]
  readonly manualDiscount: bigint
  readonly fee: bigint
  readonly giftCards: readonly GiftCardBalance[]
  readonly now: Date
}): Calculated {
  const { terms, lines, fee, now } = input
  const destination = input.address ?? { country: terms.country, region: null, city: null }
  // An empty cart is told how the store ships.
  const requiresShipping = lines.length === 0 || lines.some((line) => line.requiresShipping)
  const { applied, refused, discounts } = applyDiscounts({
    lines,
    rules: terms.discounts,
    codes: input.codes,
    manual: input.manualDiscount,
    requiresShipping,
    now,
  })
  const subtotals = lines.map(({ unitPrice, quantity }) => unitPrice * BigInt(quantity))
  const subtotal = sumOf(subtotals)
  const discountTotal = sumOf(discounts)

  const shippingOptions = requiresShipping
    ? shippingOptionsFor({ ...terms, destination, subtotal: subtotal - discountTotal, weightGrams: weightOf(lines) })
    : []
  const shippingOption = chosen(shippingOptions, input.shippingOption)
  const shippingDiscounts = offShipping(applied, shippingOption?.price ?? 0n)
  const shippingTotal = (shippingOption?.price ?? 0n) - sumOf(shippingDiscounts.map((each) => each.shippingAmount))

  const rateOf = (taxClass: TaxClass) => taxRateFor(terms.taxRates, destination, taxClass, terms.country)
  const shippingTaxRate = rateOf('STANDARD')
  const taxRates = lines.map(({ taxClass }) => rateOf(taxClass))
  const taxes = taxesOf(
    [
      ...lines.map((_, i) => ({ amount: subtotals[i]! - discounts[i]!, rate: taxRates[i]! })),
      { amount: shippingTotal, rate: shippingTaxRate },
      { amount: fee, rate: shippingTaxRate },
    ],
    terms.taxIncluded,
  )
  const taxTotal = sumOf(taxes)
  const total = subtotal - discountTotal + shippingTotal + fee + (terms.taxIncluded ? 0n : taxTotal)
  const giftCards = payWith(input.giftCards, total)
  const giftCardTotal = sumOf(giftCards.map(({ amount }) => amount))
  return {
    lines: lines.map(({ categoryIds: _, ...line }, i) => ({
      ...line,
      subtotal: subtotals[i]!,
      discount: discounts[i]!,
      taxRate: taxRates[i]!,
      tax: taxes[i]!,
    })),
    requiresShipping,
    shippingOptions,
    shippingOption,
    shippingTax: taxes[lines.length]!,
    feeTax: taxes[lines.length + 1]!,
    shippingTaxRate,
    // An automatic discount that takes nothing off, such as free shipping of what ships freely anyway, is not used up by it.
    discounts: shippingDiscounts.filter((each) => each.code !== null || each.amount + each.shippingAmount > 0n),
    refusedCodes: refused,
    giftCards,
    totals: {
      subtotal,
      discountTotal,
      shippingTotal,
      feeTotal: fee,
      taxTotal,
      total,
      giftCardTotal,
      due: total - giftCardTotal,
    },
  }
}

const sumOf = (amounts: readonly bigint[]): bigint => amounts.reduce((sum, amount) => sum + amount, 0n)

const weightOf = (lines: readonly CatalogueLine[]): number =>
  lines.reduce((sum, line) => sum + (line.requiresShipping ? line.weightGrams * line.quantity : 0), 0)

const chosen = (options: readonly ShippingOption[], wanted: string | null): ShippingOption | null =>
  (wanted === null ? options[0] : options.find(({ id }) => id === wanted)) ?? null

/** The first discount on shipping takes all of its price. */
function offShipping(applied: readonly LineDiscount[], price: bigint): AppliedDiscount[] {
  let left = price
  return applied.map(({ amounts: _, ...discount }) => {
    const shippingAmount = discount.kind === 'FREE_SHIPPING' ? left : 0n
    left -= shippingAmount
    return { ...discount, shippingAmount }
  })
}

/** What each gift card pays: all it has, until nothing is due. */
function payWith(cards: readonly GiftCardBalance[], total: bigint): AppliedGiftCard[] {
  let due = total
  return cards.map(({ id, lastFour, balance }) => {
    const amount = balance < due ? balance : due
    due -= amount
    return { id, lastFour, amount }
  })
}
