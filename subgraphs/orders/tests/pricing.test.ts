import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allocate } from '../domain/pricing/allocate.ts'
import { type CatalogueLine, calculate, type SalesTerms } from '../domain/pricing/calculate.ts'
import { discountAmounts } from '../domain/pricing/discount-amount.ts'
import type { DiscountRule } from '../domain/pricing/discount-rule.ts'
import { formatPercent, parsePercent } from '../domain/pricing/percent.ts'
import { shippingOptionsFor } from '../domain/pricing/shipping-options.ts'
import { type ShippingZone, zoneOf } from '../domain/pricing/shipping-zone.ts'
import { taxesOf, taxOn } from '../domain/pricing/tax.ts'
import { taxRateFor } from '../domain/pricing/tax-rate.ts'

const CARTS = { numRuns: 10_000 }
const sumOf = (amounts: readonly bigint[]) => amounts.reduce((sum, each) => sum + each, 0n)

const rule = (given: Partial<DiscountRule> = {}): DiscountRule => ({
  id: 'd',
  code: null,
  title: 'Sale',
  kind: 'PERCENTAGE',
  percentage: 1_000,
  amount: null,
  buyQuantity: null,
  getQuantity: null,
  minimumSubtotal: null,
  productIds: [],
  categoryIds: [],
  startsAt: null,
  endsAt: null,
  usageLimit: null,
  usageLimitPerCustomer: null,
  active: true,
  used: 0,
  usedByBuyer: 0,
  ...given,
})

const line = (given: Partial<CatalogueLine> = {}): CatalogueLine => ({
  index: 0,
  variantId: 'v',
  productId: 'p1',
  title: 'Dates',
  variantTitle: null,
  sku: 'D',
  quantity: 1,
  unitPrice: 10_000n,
  taxClass: 'STANDARD',
  weightGrams: 500,
  requiresShipping: true,
  categoryIds: [],
  ...given,
})

const TERMS: SalesTerms = {
  country: 'SA',
  taxIncluded: false,
  taxRates: [],
  zones: [],
  methods: [{ name: 'standard', title: 'Standard', price: 2_500n, minDays: 3, maxDays: 5 }],
  freeFrom: null,
  discounts: [],
}

const price = (given: Partial<Parameters<typeof calculate>[0]> = {}) =>
  calculate({
    terms: TERMS,
    lines: [line()],
    address: null,
    shippingOption: null,
    codes: [],
    manualDiscount: 0n,
    fee: 0n,
    giftCards: [],
    now: new Date('2026-03-01T00:00:00Z'),
    ...given,
  })

const minor = fc.bigInt(0n, 10n ** 9n)
const percentage = fc.integer({ min: 1, max: 10_000 })
const products = fc.constantFrom('p1', 'p2', 'p3')
const anyLine = fc.record({
  unitPrice: minor,
  quantity: fc.integer({ min: 1, max: 50 }),
  productId: products,
  categoryIds: fc.subarray(['c1', 'c2']),
  taxClass: fc.constantFrom('STANDARD' as const, 'REDUCED' as const, 'ZERO' as const, 'EXEMPT' as const),
  requiresShipping: fc.boolean(),
  weightGrams: fc.integer({ min: 0, max: 5_000 }),
})
const anyRule = fc
  .record({
    kind: fc.constantFrom('PERCENTAGE' as const, 'FIXED' as const, 'FREE_SHIPPING' as const, 'BUY_X_GET_Y' as const),
    percentage,
    amount: fc.bigInt(1n, 10n ** 9n),
    buyQuantity: fc.integer({ min: 1, max: 5 }),
    getQuantity: fc.integer({ min: 1, max: 5 }),
    productIds: fc.subarray(['p1', 'p2']),
    categoryIds: fc.subarray(['c1']),
    minimumSubtotal: fc.option(minor),
    code: fc.constantFrom(null, 'A', 'B', 'C'),
  })
  .map(rule)
const anyCart = fc.record({
  lines: fc
    .array(anyLine, { minLength: 1, maxLength: 10 })
    .map((lines) => lines.map((given, index) => line({ ...given, index }))),
  discounts: fc.uniqueArray(anyRule, { maxLength: 4, selector: (each) => each.code ?? each }),
  codes: fc.subarray(['A', 'B', 'C', 'D']),
  manualDiscount: fc.oneof(fc.constant(0n), minor),
  fee: fc.oneof(fc.constant(0n), fc.bigInt(0n, 5_000n)),
  taxIncluded: fc.boolean(),
  standard: fc.integer({ min: 0, max: 3_000 }),
  reduced: fc.integer({ min: 0, max: 3_000 }),
  giftCards: fc.array(minor, { maxLength: 3 }),
  shippingPrice: fc.bigInt(0n, 10_000n),
})

test('ten thousand random carts add up, to the last unit, and nothing of them is negative', () => {
  fc.assert(
    fc.property(anyCart, (cart) => {
      const priced = price({
        ...cart,
        terms: {
          ...TERMS,
          taxIncluded: cart.taxIncluded,
          taxRates: [
            { country: 'SA', region: null, taxClass: 'STANDARD', rate: cart.standard },
            { country: 'SA', region: null, taxClass: 'REDUCED', rate: cart.reduced },
          ],
          discounts: cart.discounts,
          methods: [{ ...TERMS.methods[0]!, price: cart.shippingPrice }],
        },
        giftCards: cart.giftCards.map((balance, i) => ({ id: String(i), lastFour: 'ABCD', balance })),
      })
      const { lines, totals, discounts, giftCards, shippingTax, feeTax } = priced
      expect(totals.subtotal).toBe(sumOf(lines.map((each) => each.subtotal)))
      expect(totals.discountTotal).toBe(sumOf(lines.map((each) => each.discount)))
      expect(totals.discountTotal).toBe(sumOf(discounts.map((each) => each.amount)))
      expect(totals.taxTotal).toBe(sumOf(lines.map((each) => each.tax)) + shippingTax + feeTax)
      const net = totals.subtotal - totals.discountTotal + totals.shippingTotal + totals.feeTotal
      expect(totals.total).toBe(net + (cart.taxIncluded ? 0n : totals.taxTotal))
      expect(totals.giftCardTotal).toBe(sumOf(giftCards.map((each) => each.amount)))
      expect(totals.due).toBe(totals.total - totals.giftCardTotal)
      for (const amount of Object.values(totals)) expect(amount >= 0n).toBe(true)
      for (const [i, card] of giftCards.entries()) expect(card.amount <= cart.giftCards[i]!).toBe(true)
      for (const each of lines) {
        expect(each.discount >= 0n && each.discount <= each.subtotal && each.tax >= 0n).toBe(true)
        if (each.taxRate === 0) expect(each.tax).toBe(0n)
      }
      expect([...priced.refusedCodes, ...discounts].filter(({ code }) => code !== null)).toHaveLength(cart.codes.length)
    }),
    CARTS,
  )
}, 60_000)

describe('allocate', () => {
  test('gives shares that add up and are less than a unit away from the exact ones', () => {
    fc.assert(
      fc.property(fc.array(minor, { minLength: 1, maxLength: 20 }), fc.bigInt(0n, 10n ** 12n), (weights, total) => {
        fc.pre(sumOf(weights) > 0n)
        const shares = allocate(total, weights)
        const sum = sumOf(weights)
        expect(sumOf(shares)).toBe(total)
        for (const [i, share] of shares.entries()) {
          const away = share * sum - total * weights[i]!
          expect(away < sum && away > -sum).toBe(true)
          if (total <= sum) expect(share <= weights[i]!).toBe(true)
        }
      }),
    )
  })

  test('gives what is left over to the largest remainders, the earlier first', () => {
    expect(allocate(100n, [1n, 1n, 1n])).toEqual([34n, 33n, 33n])
    expect(allocate(10n, [0n, 15n, 25n])).toEqual([0n, 4n, 6n])
    expect(() => allocate(1n, [0n])).toThrow(RangeError)
  })
})

describe('tax', () => {
  test('is on the amount, or in it, rounded half up', () => {
    expect([taxOn(12_400n, 1_500, false), taxOn(11_500n, 1_500, true), taxOn(10n, 500, false)]).toEqual([
      1_860n,
      1_500n,
      1n,
    ])
  })

  test('is rounded once for each rate', () => {
    const third = { amount: 3n, rate: 1_500 }
    // Each by itself would be 0.45, which is none; together they are 1.35.
    expect(taxesOf([third, third, third, { amount: 100n, rate: 500 }], false)).toEqual([1n, 0n, 0n, 5n])
  })

  test('goes by region, country and class, and else by the country of the store', () => {
    const rates = [
      { country: 'AE', region: null, taxClass: 'STANDARD', rate: 500 },
      { country: 'AE', region: 'Dubai', taxClass: 'STANDARD', rate: 700 },
      { country: 'AE', region: null, taxClass: 'REDUCED', rate: 100 },
    ] as const
    const rate = (country: string, region: string | null, taxClass: 'STANDARD' | 'REDUCED' | 'ZERO') =>
      taxRateFor(rates, { country, region, city: null }, taxClass, 'SA')
    expect(rate('AE', null, 'STANDARD')).toBe(500)
    expect(rate('AE', ' dubai ', 'STANDARD')).toBe(700)
    expect(rate('AE', 'Dubai', 'REDUCED')).toBe(100)
    expect(rate('SA', null, 'REDUCED')).toBe(1_500)
    expect(rate('AE', 'Dubai', 'ZERO')).toBe(0)
  })
})

describe('discounts', () => {
  const three = [
    { productId: 'p1', categoryIds: [], quantity: 2, unitPrice: 3_000n, remaining: 6_000n },
    { productId: 'p2', categoryIds: ['c1'], quantity: 1, unitPrice: 1_000n, remaining: 1_000n },
  ]

  test('of buy two get one give the cheapest unit of three', () => {
    const free = rule({ kind: 'BUY_X_GET_Y', percentage: 10_000, buyQuantity: 2, getQuantity: 1 })
    expect(discountAmounts(free, three)).toEqual([0n, 1_000n])
    expect(discountAmounts({ ...free, productIds: ['p1'] }, three)).toEqual([0n, 0n])
  })

  test('are for the products and categories that they name', () => {
    expect(discountAmounts(rule({ productIds: ['p1'] }), three)).toEqual([600n, 0n])
    expect(discountAmounts(rule({ categoryIds: ['c1'] }), three)).toEqual([0n, 100n])
    expect(discountAmounts(rule({ kind: 'FIXED', amount: 999_999n }), three)).toEqual([6_000n, 1_000n])
  })

  test('that are automatic count once, the best of them, and codes come after them', () => {
    const discounts = [
      rule({ id: '1', percentage: 500 }),
      rule({ id: '2', percentage: 1_000 }),
      rule({ id: '3', kind: 'FREE_SHIPPING', percentage: null }),
      rule({ id: '4', code: 'TEN', percentage: 1_000 }),
    ]
    const { discounts: applied, totals } = price({ terms: { ...TERMS, discounts }, codes: ['TEN'] })
    expect(applied.map(({ id, amount, shippingAmount }) => [id, amount, shippingAmount])).toEqual([
      ['2', 1_000n, 0n],
      ['3', 0n, 2_500n],
      ['4', 900n, 0n],
    ])
    expect(totals).toMatchObject({ discountTotal: 1_900n, shippingTotal: 0n })
  })

  test.each([
    ['ENDED', { endsAt: new Date('2026-02-01') }],
    ['ENDED', { active: false }],
    ['NOT_STARTED', { startsAt: new Date('2026-04-01') }],
    ['USED_UP', { usageLimit: 5, used: 5 }],
    ['CUSTOMER_USED_UP', { usageLimitPerCustomer: 1, usedByBuyer: 1 }],
    ['MINIMUM_NOT_REACHED', { minimumSubtotal: 10_001n }],
    ['NOT_APPLICABLE', { productIds: ['p9'] }],
  ] as const)('are refused: %s', (reason, given) => {
    const discounts = [rule({ code: 'TEN', ...given } as Partial<DiscountRule>)]
    expect(price({ terms: { ...TERMS, discounts }, codes: ['TEN', 'NONE'] }).refusedCodes).toEqual([
      { code: 'TEN', reason },
      { code: 'NONE', reason: 'UNKNOWN' },
    ])
  })
})

describe('shipping', () => {
  const rate = {
    id: 'r',
    title: { ar: 'سريع', en: 'Fast' },
    price: 1_500n,
    minWeight: null,
    maxWeight: null,
    minSubtotal: null,
    maxSubtotal: null,
    freeFrom: null,
    minDays: 1,
    maxDays: 2,
  }
  const zone = (id: string, country: string | null, region: string | null = null, city: string | null = null) =>
    ({ id, places: [{ country, region, city }], rates: [{ ...rate, id }] }) satisfies ShippingZone
  const zones = [
    zone('world', null),
    zone('sa', 'SA'),
    zone('east', 'SA', 'الشرقية'),
    zone('jeddah', 'SA', null, 'جدة'),
  ]

  test('goes by the zone that names the place most exactly, however it is spelt', () => {
    const to = (country: string, region: string | null = null, city: string | null = null) =>
      zoneOf(zones, { country, region, city })?.id
    expect([to('SA'), to('SA', 'الشرقيه'), to('SA', null, 'جده '), to('FR')]).toEqual(['sa', 'east', 'jeddah', 'world'])
    expect(zoneOf(zones.slice(1), { country: 'FR', region: null, city: null })).toBeUndefined()
  })

  test('costs what the rates for the weight and subtotal say', () => {
    const heavy = { ...rate, id: 'heavy', minWeight: 1_001, price: 4_000n }
    const light = { ...rate, id: 'light', maxWeight: 1_000, freeFrom: 20_000n }
    const options = (weightGrams: number, subtotal: bigint) =>
      shippingOptionsFor({
        zones: [{ ...zone('sa', 'SA'), rates: [light, heavy] }],
        methods: [],
        freeFrom: null,
        destination: { country: 'SA', region: null, city: null },
        subtotal,
        weightGrams,
      }).map(({ id, price }) => [id, price])
    expect(options(1_000, 19_999n)).toEqual([['light', 1_500n]])
    expect(options(1_000, 20_000n)).toEqual([['light', 0n]])
    expect(options(1_001, 20_000n)).toEqual([['heavy', 4_000n]])
  })

  test('is not needed for what is not sent anywhere', () => {
    const { shippingOptions, totals } = price({ lines: [line({ requiresShipping: false })] })
    expect([shippingOptions, totals.shippingTotal]).toEqual([[], 0n])
  })
})

test('gift cards pay one after the other, each what it can', () => {
  const giftCards = [30_00n, 500_00n, 1n].map((balance, i) => ({ id: String(i), lastFour: 'ABCD', balance }))
  const { giftCards: paying, totals } = price({ giftCards })
  // 100.00 and 25.00 of shipping, with 15 % of both.
  expect(totals.total).toBe(14_375n)
  expect(paying.map(({ amount }) => amount)).toEqual([3_000n, 11_375n, 0n])
  expect(totals.due).toBe(0n)
})

test('percentages are read and written with two digits', () => {
  expect(['15', '12.5', '0.05', '100', '100.01', '1e1', '-1'].map(parsePercent)).toEqual([
    1_500,
    1_250,
    5,
    10_000,
    undefined,
    undefined,
    undefined,
  ])
  expect(formatPercent(1_250)).toBe('12.50')
})
