import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sumOf, taxesByRate } from '../../domain/invoices/invoice-document.ts'
import { invoiceLines, type OrderAmounts, type OrderedLine } from '../../domain/invoices/invoice-lines.ts'
import { creditOf, type Remaining, splitCredit } from '../../domain/invoices/split-credit.ts'

const order: OrderAmounts = {
  taxIncluded: false,
  shippingTotal: 2500n,
  shippingTax: 375n,
  shippingTaxRate: 1500,
  feeTotal: 0n,
  feeTax: 0n,
  taxTotal: 1860n,
}
const line: OrderedLine = {
  title: 'بن',
  variantTitle: null,
  sku: 'A',
  quantity: 2,
  unitPrice: 4950n,
  total: 9900n,
  discountTotal: 0n,
  taxRate: 1500,
  taxTotal: 1485n,
}

describe('invoiceLines', () => {
  test('adds the tax where prices are without it, and names shipping as a line', () => {
    expect(invoiceLines(order, [line])).toMatchObject([
      { kind: 'PRODUCT', unitPrice: '4950', net: '9900', tax: '1485', total: '11385', taxRate: 1500 },
      { kind: 'SHIPPING', unitPrice: '2500', net: '2500', tax: '375', total: '2875', taxRate: 1500 },
    ])
  })

  test('takes the tax out where prices contain it', () => {
    const included = { ...order, taxIncluded: true, shippingTotal: 0n, shippingTax: 0n, feeTotal: 1000n, feeTax: 130n }
    const lines = [{ ...line, discountTotal: 900n, taxTotal: 1174n }]
    expect(invoiceLines({ ...included, taxTotal: 1304n }, lines)).toMatchObject([
      { kind: 'PRODUCT', discount: '900', net: '7826', tax: '1174', total: '9000' },
      { kind: 'FEE', net: '870', tax: '130', total: '1000' },
    ])
  })

  test('shares the tax of an order whose lines have none of their own', () => {
    const lines = invoiceLines({ ...order, shippingTax: 0n, shippingTaxRate: 0 }, [
      { ...line, taxRate: 0, taxTotal: 0n },
    ])
    expect(lines).toMatchObject([
      { tax: '1485', taxRate: 1500 },
      { tax: '375', taxRate: 1500 },
    ])
    expect(taxesByRate(lines)).toEqual([{ taxRate: 1500, net: '12400', tax: '1860' }])
  })
})

const amount = fc.bigInt({ min: 0n, max: 10_000_000n })
const invoice = fc.array(fc.record({ taxRate: fc.constantFrom(0, 500, 1500), net: amount, tax: amount }), {
  minLength: 1,
  maxLength: 4,
})
const grossOf = (parts: readonly Remaining[]) => sumOf(parts.map(({ net, tax }) => net + tax))
const less = (whole: readonly Remaining[], taken: readonly Remaining[]) =>
  whole.map(({ taxRate, net, tax }, i) => ({ taxRate, net: net - taken[i]!.net, tax: tax - taken[i]!.tax }))

describe('splitCredit', () => {
  test('splits to the smallest unit, and takes back all of the tax in the end, in however many parts', () => {
    fc.assert(
      fc.property(invoice, fc.array(fc.bigInt({ min: 1n, max: 5_000_000n }), { maxLength: 20 }), (whole, wanted) => {
        let left: Remaining[] = whole
        const take = (value: bigint): void => {
          const parts = splitCredit(value, left)
          expect(grossOf(parts)).toBe(value)
          left = less(left, parts)
          expect(left.every(({ net, tax }) => net >= 0n && tax >= 0n)).toBe(true)
        }
        for (const value of wanted) if (value <= grossOf(left)) take(value)
        take(grossOf(left))
        expect(left.every(({ net, tax }) => net === 0n && tax === 0n)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  test('takes back no more than is left', () => {
    expect(() => splitCredit(116n, [{ taxRate: 1500, net: 100n, tax: 15n }])).toThrow(RangeError)
  })
})

describe('creditOf', () => {
  test('is the refund of what was paid once', () => {
    expect(creditOf(115n, 15n, { captured: 115n, refunded: 15n })).toBe(15n)
    expect(creditOf(115n, 100n, { captured: 115n, refunded: 115n })).toBe(100n)
  })

  test('is nothing for what was paid twice, and the rest for what was given back beyond it', () => {
    expect(creditOf(115n, 115n, { captured: 230n, refunded: 115n })).toBe(0n)
    expect(creditOf(115n, 120n, { captured: 230n, refunded: 120n })).toBe(5n)
  })

  test('adds up to what the seller keeps too little of, whatever the parts', () => {
    fc.assert(
      fc.property(amount, amount, fc.array(amount, { maxLength: 10 }), (due, captured, refunds) => {
        let refunded = 0n
        let credited = 0n
        for (const refund of refunds) {
          if (refunded + refund > captured) continue
          refunded += refund
          credited += creditOf(due, refund, { captured, refunded })
        }
        const missing = (kept: bigint) => (kept < due ? due - kept : 0n)
        expect(credited).toBe(missing(captured - refunded) - missing(captured))
      }),
      { numRuns: 1000 },
    )
  })
})
