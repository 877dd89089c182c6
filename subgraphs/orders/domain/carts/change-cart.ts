import type { CartRow } from '../../graphql/rows.ts'
import type { Context } from '../context.ts'
import { type CartContent, lockCart, updateCart } from './cart-rows.ts'
import { requireOpen, requireOwn, storeOfCart, type WantedCart } from './find-cart.ts'

/**
 * Changes an open cart of the caller's. Changes of a cart follow each other: each is decided on what the last one left.
 *
 * @param change gives what is to be different; it may run again when the transaction is.
 * @throws Refusal NOT_FOUND and CART_CLOSED on `cartId`, and what `change` refuses.
 */
export function changeCart(
  context: Context,
  wanted: WantedCart,
  change: (cart: CartRow) => Partial<CartContent>,
): Promise<CartRow> {
  const storeNo = storeOfCart(context, wanted)
  return context.database.transaction(async (transaction) => {
    const found = await lockCart(transaction, { storeNo, id: wanted.cartId })
    const cart = requireOpen(requireOwn(context, found, wanted.cartToken))
    return updateCart(transaction, { ...cart, ...change(cart) })
  })
}
