import { formatAmount, parseAmount, Refusals, refuse } from '@saler/kernel'
import { VariantsForOrderDocument, type VariantsForOrderQuery } from '../generated/calls/catalog.ts'
import { StoreTermsDocument, type StoreTermsQuery } from '../generated/calls/stores.ts'
import type { PlaceOrderErrorCode } from '../generated/resolvers.ts'
import type { Context } from './context.ts'
import { type OrderTotals, orderTotals } from './order-totals.ts'
import type { WantedLine, WantedOrder } from './read-order.ts'
import { vatRate } from './vat-rate.ts'

type Terms = NonNullable<StoreTermsQuery['storeTerms']>
type Variant = VariantsForOrderQuery['variantsForOrder'][number]

/** A line with what the catalogue says of its variant now. */
export interface PricedLine extends WantedLine {
  readonly productId: string
  readonly title: string
  readonly variantTitle: string | null
  readonly sku: string
  readonly unitPrice: bigint
}

export interface PricedOrder {
  readonly lines: readonly PricedLine[]
  readonly currency: string
  /** The store's. */
  readonly language: string
  readonly shippingMethod: string
  readonly totals: OrderTotals
}

/**
 * Prices an order by the store's terms and the catalogue: nothing of what a client could send about prices is looked at.
 *
 * @throws Refusal STORE_NOT_FOUND and STORE_CLOSED on `storeId`, SHIPPING_METHOD_NOT_FOUND, VARIANT_NOT_FOUND for each line
 *   whose variant is not on sale, TOTAL_TOO_LARGE on `lines`.
 */
export async function priceOrder(context: Context, storeId: string, wanted: WantedOrder): Promise<PricedOrder> {
  const ids = [...new Set(wanted.lines.map((line) => line.variantId))]
  const [{ storeTerms: terms }, { variantsForOrder: variants }] = await Promise.all([
    context.call('stores', StoreTermsDocument, { storeId }),
    context.call('catalog', VariantsForOrderDocument, { storeId, ids }),
  ])
  if (!terms) return refuse<PlaceOrderErrorCode>('STORE_NOT_FOUND', ['storeId'])
  if (terms.status !== 'ACTIVE') return refuse<PlaceOrderErrorCode>('STORE_CLOSED', ['storeId'])
  const findings = new Refusals<PlaceOrderErrorCode>()
  const method = wanted.shippingMethod
    ? terms.shippingMethods.find(({ name }) => name === wanted.shippingMethod)
    : terms.shippingMethods[0]
  if (!method) findings.add('SHIPPING_METHOD_NOT_FOUND', ['shippingMethod'])
  const lines = priceLines(findings, terms, wanted.lines, variants)
  findings.throwIfAny()
  const { currency, language } = terms
  const totals = orderTotals({
    lines,
    shippingPrice: minorOf(method!.price.amount, terms),
    freeShippingFrom: terms.freeShippingThreshold == null ? null : minorOf(terms.freeShippingThreshold, terms),
    discount: 0n,
    vatRate: vatRate(terms.country),
  })
  // What nobody could read as an amount again, nobody could pay.
  if (parseAmount(formatAmount(totals.total, currency), currency) === undefined)
    return refuse<PlaceOrderErrorCode>('TOTAL_TOO_LARGE', ['lines'])
  return { lines, currency, language, shippingMethod: method!.name, totals }
}

function priceLines(
  findings: Refusals<PlaceOrderErrorCode>,
  terms: Terms,
  lines: readonly WantedLine[],
  variants: readonly Variant[],
): PricedLine[] {
  const onSale = new Map(variants.filter((variant) => variant.active).map((variant) => [variant.id, variant]))
  return lines.flatMap((line) => {
    const variant = onSale.get(line.variantId)
    if (!variant) {
      findings.add('VARIANT_NOT_FOUND', ['lines', line.index, 'variantId'])
      return []
    }
    if (variant.price.currency !== terms.currency)
      throw new Error(`The variant ${variant.id} is priced in another currency than its store's.`)
    const { productId, title, variantTitle = null, sku } = variant
    return [{ ...line, productId, title, variantTitle, sku, unitPrice: minorOf(variant.price.amount, terms) }]
  })
}

/** An amount of another subgraph in minor units. What it answers was checked when it was kept. */
function minorOf(amount: string, { currency }: Terms): bigint {
  const minor = parseAmount(amount, currency)
  if (minor === undefined) throw new Error(`${amount} is no amount of ${currency}.`)
  return minor
}
