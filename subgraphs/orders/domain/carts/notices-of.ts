import { formatAmount } from '@saler/kernel'
import type { CartNoticeRow, CartRow } from '../../graphql/rows.ts'
import type { Priced } from '../pricing/priced.ts'

/**
 * What of a cart is no longer as the buyer last saw it: of each line first, then of the cart.
 *
 * @param obtainable how many units there are of each line.
 */
export function noticesOf(
  cart: Pick<CartRow, 'lines' | 'discountCodes' | 'giftCards' | 'shippingOption'>,
  priced: Pick<
    Priced,
    'currency' | 'lines' | 'requiresShipping' | 'shippingOption' | 'refusedCodes' | 'refusedGiftCards' | 'unavailable'
  >,
  obtainable: readonly number[],
): CartNoticeRow[] {
  const pricedLines = new Map(priced.lines.map((line) => [line.index, line]))
  const ofLines = cart.lines.flatMap(({ id: lineId, quantity, seenPrice }, index): CartNoticeRow[] => {
    const line = pricedLines.get(index)
    if (!line) return [{ kind: 'NOT_ON_SALE', lineId, field: 'onSale', before: 'true', after: null }]
    const seen = BigInt(seenPrice)
    const amounts = {
      before: formatAmount(seen, priced.currency),
      after: formatAmount(line.unitPrice, priced.currency),
    }
    const kind = line.unitPrice > seen ? 'PRICE_UP' : 'PRICE_DOWN'
    const units = obtainable[index]!
    return [
      ...(line.unitPrice === seen ? [] : [{ kind, lineId, field: 'unitPrice', ...amounts } as const]),
      ...(units >= quantity
        ? []
        : [{ kind: 'TOO_FEW', lineId, field: 'quantity', before: String(quantity), after: String(units) } as const]),
    ]
  })
  // What a code is worth depends on the lines: with some of them missing, or none there, it is not judged.
  const judged = priced.unavailable.length === 0 && cart.lines.length > 0
  const ofCodes = judged ? priced.refusedCodes : []
  const { shippingOption } = cart
  const gone = shippingOption !== null && priced.requiresShipping && priced.shippingOption === null
  const ofCart = { lineId: null, after: null }
  return [
    ...ofLines,
    ...ofCodes.map(
      ({ code, reason }) =>
        ({ kind: 'CODE_INVALID', ...ofCart, field: 'discountCodes', before: code, reason }) as const,
    ),
    ...cart.giftCards
      .filter(({ id }) => priced.refusedGiftCards.includes(id))
      .map(({ lastFour }) => ({ kind: 'GIFT_CARD_INVALID', ...ofCart, field: 'giftCards', before: lastFour }) as const),
    ...(gone
      ? [{ kind: 'SHIPPING_OPTION_GONE', ...ofCart, field: 'shippingOption', before: shippingOption } as const]
      : []),
  ]
}
