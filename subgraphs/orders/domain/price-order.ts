import { isId, Refusals, systemLanguage } from '@saler/kernel'
import type { PlaceOrderErrorCode } from '../generated/resolvers.ts'
import type { Context } from './context.ts'
import { type Buyer, type Priced, price } from './pricing/price.ts'
import type { WantedOrder } from './read-order.ts'

/** The price of an order that can be written: all of it is on sale, and everything that it names applies. */
export type PricedOrder = Priced

/**
 * Prices an order by the store's terms and the catalogue: nothing of what a client could send about prices is looked at.
 *
 * @param fee what the way of paying costs.
 * @throws Refusal STORE_NOT_FOUND and STORE_CLOSED on `storeId`, SHIPPING_METHOD_NOT_FOUND, VARIANT_NOT_FOUND for each line
 *   whose variant is not on sale, TOTAL_TOO_LARGE on `lines`, DISCOUNT_CODE_INVALID, GIFT_CARD_INVALID for each gift card,
 *   TOO_MANY_ATTEMPTS for who guesses their codes.
 */
export async function priceOrder(
  context: Context,
  storeId: string,
  wanted: WantedOrder,
  buyer: Buyer,
  fee = 0n,
): Promise<PricedOrder> {
  const address = wanted.shippingAddress
  const { shippingMethod: shippingOption, codes, giftCards, giftCardIds, lines } = wanted
  const priced = await price(context, {
    storeId,
    lines,
    address,
    shippingOption,
    codes,
    giftCards,
    giftCardIds,
    buyer,
    fee,
  })
  const findings = new Refusals<PlaceOrderErrorCode>()
  if (priced.requiresShipping && priced.shippingOption === null)
    findings.add('SHIPPING_METHOD_NOT_FOUND', shippingFault(priced))
  for (const place of priced.unavailable) findings.add('VARIANT_NOT_FOUND', ['lines', lines[place]!.index, 'variantId'])
  // What a code is worth depends on the lines: with some of them missing it is not judged.
  if (priced.unavailable.length === 0) {
    for (const { reason } of priced.refusedCodes)
      findings.add('DISCOUNT_CODE_INVALID', ['discountCode'], { reason: context.say(`CODE_${reason}`) })
    const known = buyer.userId !== null || buyer.email !== null
    if (!known && priced.discounts.some((discount) => discount.limitedPerBuyer))
      findings.add('DISCOUNT_CODE_INVALID', ['discountCode'], { reason: context.say('CODE_BUYER_UNKNOWN') })
  }
  for (const code of priced.refusedGiftCards) {
    const place = giftCards.indexOf(code)
    findings.add('GIFT_CARD_INVALID', place < 0 ? ['giftCards'] : ['giftCards', place])
  }
  findings.throwIfAny()
  return priced
}

/** Where the fault is when goods cannot be shipped: in the address, unless there are other ways to ship them there. */
export const shippingFault = ({ shippingOptions }: Pick<Priced, 'shippingOptions'>): string[] =>
  shippingOptions.length ? ['shippingMethod'] : ['shippingAddress']

/** How an order keeps the way it is shipped: the name of a method of the settings, else the title of the zone's rate. */
export function shippingMethodOf({ shippingOption: option }: Priced, language: string): string {
  if (option === null) return ''
  return isId(option.id) ? option.title[systemLanguage(language)] : option.id
}
