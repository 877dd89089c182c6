import { formatAmount, parseAmount, refuse, storeOf } from '@saler/kernel'
import { VariantsForOrderDocument, type VariantsForOrderQuery } from '../../generated/calls/catalog.ts'
import { StoreTermsDocument, type StoreTermsQuery } from '../../generated/calls/stores.ts'
import type { Context } from '../context.ts'
import { type CatalogueLine, calculate } from './calculate.ts'
import { discountCode, isCode } from './codes.ts'
import { findGiftCards, findKnownGiftCards } from './find-gift-cards.ts'
import type { Priced, PriceRequest } from './priced.ts'
import { readRules } from './read-rules.ts'
import type { ShippingMethod } from './shipping-options.ts'

export type * from './priced.ts'

type Terms = NonNullable<StoreTermsQuery['storeTerms']>
type Variant = VariantsForOrderQuery['variantsForOrder'][number]

/** What `price` refuses; everything else is told in its answer. */
export type PriceErrorCode = 'STORE_NOT_FOUND' | 'STORE_CLOSED' | 'TOTAL_TOO_LARGE'

/**
 * The one way to a price: of carts, orders, drafts and edits. By the store's terms, the catalogue and the store's own
 * discounts, gift cards, taxes and shipping; nothing that a client could send about prices is looked at. Writes nothing.
 *
 * @throws Refusal STORE_NOT_FOUND and STORE_CLOSED on `storeId`, TOTAL_TOO_LARGE on `lines`.
 */
export async function price(context: Context, request: PriceRequest): Promise<Priced> {
  const { storeId } = request
  const storeNo = storeOf(storeId)
  if (storeNo === undefined) return refuse<PriceErrorCode>('STORE_NOT_FOUND', ['storeId'])
  const ids = [...new Set(request.lines.map((line) => line.variantId))]
  const codes = request.codes.map(discountCode)
  const [{ storeTerms: terms }, { variantsForOrder: variants }, rules, cards, known] = await Promise.all([
    context.call('stores', StoreTermsDocument, { storeId }),
    context.call('catalog', VariantsForOrderDocument, { storeId, ids }),
    // What cannot be a code is not even asked for; it is told as unknown with the others.
    readRules(context, storeNo, { codes: codes.filter(isCode), buyer: request.buyer, orderId: request.orderId }),
    findGiftCards(context, storeNo, request.giftCards),
    findKnownGiftCards(context, storeNo, request.giftCardIds ?? []),
  ])
  if (!terms) return refuse<PriceErrorCode>('STORE_NOT_FOUND', ['storeId'])
  if (terms.status !== 'ACTIVE') return refuse<PriceErrorCode>('STORE_CLOSED', ['storeId'])
  const { currency, language, country, tax, checkout } = terms
  const { lines, unavailable } = catalogueLines(terms, request.lines, variants)
  const calculated = calculate({
    terms: {
      ...rules,
      country,
      taxIncluded: tax.pricesIncludeTax,
      methods: terms.shippingMethods.map((method) => shippingMethod(method, terms)),
      freeFrom: terms.freeShippingThreshold == null ? null : minorOf(terms.freeShippingThreshold, terms),
    },
    lines,
    address: request.address,
    shippingOption: request.shippingOption,
    codes,
    manualDiscount: request.manualDiscount ?? 0n,
    fee: request.fee,
    giftCards: [...known.found, ...cards.found.filter(({ id }) => !request.giftCardIds?.includes(id))],
    now: new Date(),
  })
  // What nobody could read as an amount again, nobody could pay.
  if (parseAmount(formatAmount(calculated.totals.total, currency), currency) === undefined)
    return refuse<PriceErrorCode>('TOTAL_TOO_LARGE', ['lines'])
  return {
    currency,
    language,
    unpaidOrderMinutes: checkout.unpaidOrderMinutes,
    taxIncluded: tax.pricesIncludeTax,
    unavailable,
    refusedGiftCards: [...known.refused, ...cards.refused],
    ...calculated,
  }
}

/** The lines that are on sale, and the places of the others. */
function catalogueLines(
  terms: Terms,
  wanted: PriceRequest['lines'],
  variants: readonly Variant[],
): { lines: CatalogueLine[]; unavailable: number[] } {
  const onSale = new Map(variants.filter((variant) => variant.active).map((variant) => [variant.id, variant]))
  const lines: CatalogueLine[] = []
  const unavailable: number[] = []
  for (const [index, { variantId, quantity, unitPrice }] of wanted.entries()) {
    const variant = onSale.get(variantId)
    if (!variant) {
      unavailable.push(index)
      continue
    }
    if (variant.price.currency !== terms.currency)
      throw new Error(`The variant ${variant.id} is priced in another currency than its store's.`)
    const { id: _, active: __, price, variantTitle = null, ...rest } = variant
    const own = unitPrice ?? minorOf(price.amount, terms)
    lines.push({ ...rest, index, variantId, variantTitle, quantity, unitPrice: own })
  }
  return { lines, unavailable }
}

function shippingMethod(
  { name, title, price, estimatedDays }: Terms['shippingMethods'][number],
  terms: Terms,
): ShippingMethod {
  const [minDays, maxDays = minDays] = estimatedDays.split('-').map(Number)
  return { name, title, price: minorOf(price.amount, terms), minDays: minDays ?? null, maxDays: maxDays ?? null }
}

/** An amount of another subgraph in minor units. What it answers was checked when it was kept. */
function minorOf(amount: string, { currency }: Terms): bigint {
  const minor = parseAmount(amount, currency)
  if (minor === undefined) throw new Error(`${amount} is no amount of ${currency}.`)
  return minor
}
