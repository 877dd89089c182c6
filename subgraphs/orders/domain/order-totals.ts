import { basisPointsOf } from '@saler/kernel'

/** Amounts in one currency's smallest unit. */
export interface OrderTotals {
  readonly subtotal: bigint
  readonly discountTotal: bigint
  readonly shippingTotal: bigint
  readonly taxTotal: bigint
  readonly total: bigint
}

/**
 * What an order costs: shipping is free from the threshold on, VAT is on the subtotal and shipping less the discount, and
 * is rounded once, half up, for the whole order.
 *
 * @param input.vatRate in hundredths of a percent.
 * @throws RangeError when a discount is more than the subtotal.
 */
export function orderTotals(input: {
  readonly lines: readonly { readonly unitPrice: bigint; readonly quantity: number }[]
  readonly shippingPrice: bigint
  readonly freeShippingFrom: bigint | null
  readonly discount: bigint
  readonly vatRate: number
}): OrderTotals {
  const subtotal = input.lines.reduce((sum, line) => sum + line.unitPrice * BigInt(line.quantity), 0n)
  const discountTotal = input.discount
  if (discountTotal < 0n || discountTotal > subtotal) throw new RangeError('A discount is from 0 to the subtotal.')
  const free = input.freeShippingFrom !== null && subtotal - discountTotal >= input.freeShippingFrom
  const shippingTotal = free ? 0n : input.shippingPrice
  const taxed = subtotal - discountTotal + shippingTotal
  const taxTotal = basisPointsOf(taxed, input.vatRate)
  return { subtotal, discountTotal, shippingTotal, taxTotal, total: taxed + taxTotal }
}
