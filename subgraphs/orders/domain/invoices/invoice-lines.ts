import { allocate } from '../pricing/allocate.ts'
import { type InvoiceLine, sumOf } from './invoice-document.ts'

/** What an invoice takes of an order, amounts in the currency's smallest unit and rates in hundredths of a percent. */
export interface OrderAmounts {
  readonly taxIncluded: boolean
  readonly shippingTotal: bigint
  readonly shippingTax: bigint
  readonly shippingTaxRate: number
  readonly feeTotal: bigint
  readonly feeTax: bigint
  readonly taxTotal: bigint
}

export interface OrderedLine {
  readonly title: string
  readonly variantTitle: string | null
  readonly sku: string
  readonly quantity: number
  readonly unitPrice: bigint
  readonly total: bigint
  readonly discountTotal: bigint
  readonly taxRate: number
  readonly taxTotal: bigint
}

interface Part {
  readonly line: Pick<InvoiceLine, 'kind' | 'title' | 'variantTitle' | 'sku' | 'quantity'>
  readonly unitPrice: bigint
  readonly discount: bigint
  readonly amount: bigint
  readonly taxRate: number
  readonly tax: bigint
}

/** An order's lines, and its shipping and fee where they cost something, as an invoice has them: with net, tax and total. */
export function invoiceLines(order: OrderAmounts, lines: readonly OrderedLine[]): InvoiceLine[] {
  return withTaxes(order, partsOf(order, lines)).map(({ line, unitPrice, discount, amount, taxRate, tax }) => {
    const net = order.taxIncluded ? amount - tax : amount
    const texts = { net: net.toString(), tax: tax.toString(), total: (net + tax).toString() }
    return { ...line, unitPrice: unitPrice.toString(), discount: discount.toString(), taxRate, ...texts }
  })
}

function partsOf(order: OrderAmounts, lines: readonly OrderedLine[]): Part[] {
  const { shippingTotal, shippingTax, shippingTaxRate, feeTotal, feeTax } = order
  const products = lines.map(
    ({ title, variantTitle, sku, quantity, unitPrice, total, discountTotal, taxRate, taxTotal }) => ({
      line: { kind: 'PRODUCT' as const, title, variantTitle, sku, quantity },
      unitPrice,
      discount: discountTotal,
      amount: total - discountTotal,
      taxRate,
      tax: taxTotal,
    }),
  )
  const extra = (kind: 'SHIPPING' | 'FEE', amount: bigint, tax: bigint): Part[] =>
    amount === 0n
      ? []
      : [
          {
            line: { kind, title: null, variantTitle: null, sku: null, quantity: 1 },
            unitPrice: amount,
            discount: 0n,
            amount,
            // Shipping and fee are taxed alike.
            taxRate: shippingTaxRate,
            tax,
          },
        ]
  return [...products, ...extra('SHIPPING', shippingTotal, shippingTax), ...extra('FEE', feeTotal, feeTax)]
}

const WHOLE = 10_000n

/** An order that was placed before lines had taxes of their own has one tax for all: its parts share it. */
function withTaxes({ taxTotal, taxIncluded }: OrderAmounts, parts: readonly Part[]): readonly Part[] {
  if (sumOf(parts.map((part) => part.tax)) === taxTotal) return parts
  const amounts = parts.map((part) => part.amount)
  const all = sumOf(amounts)
  const net = taxIncluded ? all - taxTotal : all
  const taxRate = net === 0n ? 0 : Number((2n * taxTotal * WHOLE + net) / (2n * net))
  const shares = allocate(taxTotal, amounts)
  return parts.map((part, index) => ({ ...part, taxRate, tax: shares[index]! }))
}
