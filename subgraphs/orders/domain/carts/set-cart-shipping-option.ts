import { refuse } from '@saler/kernel'
import type { SetCartShippingOptionErrorCode, SetCartShippingOptionInput } from '../../generated/resolvers.ts'
import type { CartRow } from '../../graphql/rows.ts'
import type { Context } from '../context.ts'
import { changeCart } from './change-cart.ts'
import { findCart, requireOpen } from './find-cart.ts'
import { priceCart } from './price-cart.ts'

/**
 * Chooses how a cart is shipped, or takes the choice back.
 *
 * @throws Refusal NOT_FOUND and CART_CLOSED on `cartId`, SHIPPING_METHOD_NOT_FOUND on `shippingOption`, STORE_CLOSED.
 */
export async function setCartShippingOption(context: Context, input: SetCartShippingOptionInput): Promise<CartRow> {
  const cart = requireOpen(await findCart(context, input))
  const shippingOption = input.shippingOption?.trim() || null
  if (shippingOption !== null) {
    const { shippingOptions } = await priceCart(context, cart)
    if (!shippingOptions.some(({ id }) => id === shippingOption))
      return refuse<SetCartShippingOptionErrorCode>('SHIPPING_METHOD_NOT_FOUND', ['shippingOption'])
  }
  return changeCart(context, input, () => ({ shippingOption }))
}
