import { refuse } from '@saler/kernel'
import type { AddCartLinesErrorCode, AddCartLinesInput } from '../../generated/resolvers.ts'
import type { CartRow } from '../../graphql/rows.ts'
import type { Context } from '../context.ts'
import { addLines } from './cart-lines.ts'
import { changeCart } from './change-cart.ts'
import { findCart, requireOpen } from './find-cart.ts'
import { readCartLines, withPrices } from './new-cart-lines.ts'

/**
 * Puts variants that are on sale into a cart.
 *
 * @throws Refusal NOT_FOUND and CART_CLOSED on `cartId`, what is wrong with the lines, TOO_MANY on `lines`.
 */
export async function addCartLines(context: Context, { lines, ...wanted }: AddCartLinesInput): Promise<CartRow> {
  const { storeNo, storeId } = requireOpen(await findCart(context, wanted))
  if (lines.length === 0) return refuse<AddCartLinesErrorCode>('INVALID', ['lines'])
  const added = await withPrices(context, storeId, readCartLines(storeNo, lines))
  return changeCart(context, wanted, (cart) => ({ lines: addLines(storeNo, cart.lines, added) }))
}
