import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calculate } from '../domain/pricing/calculate.ts'
import { vatRate } from '../domain/vat-rate.ts'

/** The totals of an order with one rate of tax and one way to ship. */
function orderTotals(input: {
  lines: readonly { unitPrice: bigint; quantity: number }[]
  shippingPrice: bigint
  freeShippingFrom: bigint | null
  discount: bigint
  vatRate: number
}) {
  const { totals } = calculate({
    terms: {
      country: 'SA',
      taxIncluded: false,
      taxRates: [{ country: 'SA', region: null, taxClass: 'STANDARD', rate: input.vatRate }],
      zones: [],
      methods: [{ name: 'standard', title: 'Standard', price: input.shippingPrice, minDays: 3, maxDays: 5 }],
      freeFrom: input.freeShippingFrom,
      discounts: [],
    },
    lines: input.lines.map((line, index) => ({ ...line, index, ...VARIANT })),
    address: null,
    shippingOption: null,
    codes: [],
    manualDiscount: input.discount,
    fee: 0n,
    giftCards: [],
    now: new Date(),
  })
  const { subtotal, discountTotal, shippingTotal, taxTotal, total } = totals
  return { subtotal, discountTotal, shippingTotal, taxTotal, total }
}

const VARIANT = {
  variantId: 'v',
  productId: 'p',
  title: 'Dates',
  variantTitle: null,
  sku: 'D',
  taxClass: 'STANDARD' as const,
  weightGrams: 500,
  requiresShipping: true,
  categoryIds: [],
}

const amount = fc.bigInt(0n, 10n ** 14n)
const line = fc.record({ unitPrice: amount, quantity: fc.integer({ min: 1, max: 9_999 }) })
const order = fc
  .record({
    lines: fc.array(line, { minLength: 1, maxLength: 100 }),
    shippingPrice: amount,
    freeShippingFrom: fc.option(amount),
    part: fc.integer({ min: 0, max: 100 }),
    vatRate: fc.integer({ min: 0, max: 3_000 }),
  })
  .map(({ part, ...rest }) => {
    const subtotal = rest.lines.reduce((sum, { unitPrice, quantity }) => sum + unitPrice * BigInt(quantity), 0n)
    return { ...rest, discount: (subtotal * BigInt(part)) / 100n }
  })

describe('the totals of any order', () => {
  test('add up, in whole units of the currency', () => {
    fc.assert(
      fc.property(order, (input) => {
        const { subtotal, discountTotal, shippingTotal, taxTotal, total } = orderTotals(input)
        const lines = input.lines.map(({ unitPrice, quantity }) => unitPrice * BigInt(quantity))
        expect(subtotal).toBe(lines.reduce((sum, each) => sum + each, 0n))
        expect(total).toBe(subtotal - discountTotal + shippingTotal + taxTotal)
        for (const part of [subtotal, discountTotal, shippingTotal, taxTotal, total]) expect(part >= 0n).toBe(true)
      }),
    )
  })

  test('have a VAT that is at most half a unit away from the exact one, and rounded up from the half', () => {
    fc.assert(
      fc.property(order, (input) => {
        const { subtotal, discountTotal, shippingTotal, taxTotal } = orderTotals(input)
        const exact = (subtotal - discountTotal + shippingTotal) * BigInt(input.vatRate)
        const away = taxTotal * 10_000n - exact
        expect(away > -5_000n && away <= 5_000n).toBe(true)
      }),
    )
  })

  test('do not depend on the order of the lines, nor on how a quantity is split over lines', () => {
    fc.assert(
      fc.property(order, (input) => {
        const split = input.lines.flatMap(({ unitPrice, quantity }) =>
          quantity > 1
            ? [
                { unitPrice, quantity: 1 },
                { unitPrice, quantity: quantity - 1 },
              ]
            : [{ unitPrice, quantity }],
        )
        expect(orderTotals({ ...input, lines: split.toReversed() })).toEqual(orderTotals(input))
      }),
    )
  })

  test('have free shipping exactly from the threshold on', () => {
    fc.assert(
      fc.property(order, (input) => {
        const { subtotal, discountTotal, shippingTotal } = orderTotals(input)
        const free = input.freeShippingFrom !== null && subtotal - discountTotal >= input.freeShippingFrom
        expect(shippingTotal).toBe(free ? 0n : input.shippingPrice)
      }),
    )
  })

  test('take off no more than what is bought', () => {
    const input = { lines: [{ unitPrice: 100n, quantity: 1 }], shippingPrice: 0n, freeShippingFrom: null, vatRate: 0 }
    expect(orderTotals({ ...input, discount: 101n })).toMatchObject({ discountTotal: 100n, total: 0n })
  })
})

test('two of 49.50 with shipping at 25.00 and VAT of 15 % are 142.60 riyals', () => {
  const input = { lines: [{ unitPrice: 4950n, quantity: 2 }], shippingPrice: 2500n, freeShippingFrom: 20000n }
  expect(orderTotals({ ...input, discount: 0n, vatRate: vatRate('SA') })).toEqual({
    subtotal: 9900n,
    discountTotal: 0n,
    shippingTotal: 2500n,
    taxTotal: 1860n,
    total: 14260n,
  })
})

test('stores charge the VAT of their country, and none where it is not known', () => {
  expect([vatRate('SA'), vatRate('AE'), vatRate('BH'), vatRate('KW'), vatRate('US')]).toEqual([1500, 500, 1000, 0, 0])
})
