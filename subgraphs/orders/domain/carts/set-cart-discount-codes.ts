import { Refusals, refuse } from '@saler/kernel'
import type { SetCartDiscountCodesErrorCode, SetCartDiscountCodesInput } from '../../generated/resolvers.ts'
import type { CartRow } from '../../graphql/rows.ts'
import type { Context } from '../context.ts'
import { discountCode, MAX_CODES } from '../pricing/codes.ts'
import { changeCart } from './change-cart.ts'
import { findCart, requireOpen } from './find-cart.ts'
import { priceCart } from './price-cart.ts'

/**
 * Says which discount codes a cart has. Each must take something off now; one that no longer does later is told by a notice.
 *
 * @throws Refusal NOT_FOUND and CART_CLOSED on `cartId`, TOO_MANY on `codes`, DISCOUNT_CODE_INVALID on a code, STORE_CLOSED.
 */
export async function setCartDiscountCodes(
  context: Context,
  { codes, ...wanted }: SetCartDiscountCodesInput,
): Promise<CartRow> {
  const cart = requireOpen(await findCart(context, wanted))
  if (codes.length > MAX_CODES) return refuse<SetCartDiscountCodesErrorCode>('TOO_MANY', ['codes'], { max: MAX_CODES })
  const given = codes.map(discountCode)
  const discountCodes = [...new Set(given)]
  const { refusedCodes } = await priceCart(context, { ...cart, discountCodes })
  const findings = new Refusals<SetCartDiscountCodesErrorCode>()
  for (const { code, reason } of refusedCodes) {
    const field = ['codes', given.indexOf(code)]
    findings.add('DISCOUNT_CODE_INVALID', field, { reason: context.say(`CODE_${reason}`) })
  }
  findings.throwIfAny()
  return changeCart(context, wanted, () => ({ discountCodes }))
}
