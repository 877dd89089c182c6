import { Refusals, refuse } from '@saler/kernel'
import type { SetCartGiftCardsErrorCode, SetCartGiftCardsInput } from '../../generated/resolvers.ts'
import type { CartRow } from '../../graphql/rows.ts'
import type { Context } from '../context.ts'
import { MAX_CODES } from '../pricing/codes.ts'
import { findGiftCards } from '../pricing/find-gift-cards.ts'
import { changeCart } from './change-cart.ts'
import { findCart, requireOpen } from './find-cart.ts'

/**
 * Says which gift cards pay. The cart keeps which they are, not their codes: they are shown here once.
 *
 * @throws Refusal NOT_FOUND and CART_CLOSED on `cartId`, TOO_MANY on `codes`, GIFT_CARD_INVALID on a code, TOO_MANY_ATTEMPTS.
 */
export async function setCartGiftCards(
  context: Context,
  { codes, ...wanted }: SetCartGiftCardsInput,
): Promise<CartRow> {
  const { storeNo } = requireOpen(await findCart(context, wanted))
  if (codes.length > MAX_CODES) return refuse<SetCartGiftCardsErrorCode>('TOO_MANY', ['codes'], { max: MAX_CODES })
  const { found, refused } = await findGiftCards(context, storeNo, codes)
  const findings = new Refusals<SetCartGiftCardsErrorCode>()
  for (const code of refused) findings.add('GIFT_CARD_INVALID', ['codes', codes.indexOf(code)])
  findings.throwIfAny()
  const giftCards = found.map(({ id, lastFour }) => ({ id, lastFour }))
  return changeCart(context, wanted, () => ({ giftCards }))
}
