import type { AcceptCartChangesInput } from '../../generated/resolvers.ts'
import type { CartRow } from '../../graphql/rows.ts'
import type { Context } from '../context.ts'
import type { CartContent } from './cart-rows.ts'
import { changeCart } from './change-cart.ts'
import { findCart, requireOpen } from './find-cart.ts'
import { type CurrentCart, currentCart } from './price-cart.ts'

/**
 * Takes a cart as it has become. What another request changes of it meanwhile is left alone.
 *
 * @throws Refusal NOT_FOUND and CART_CLOSED on `cartId`, STORE_CLOSED and the others of `price`.
 */
export async function acceptCartChanges(context: Context, input: AcceptCartChangesInput): Promise<CartRow> {
  const seen = requireOpen(await findCart(context, input))
  const now = await currentCart(context, seen)
  if (now.notices.length === 0) return seen
  return changeCart(context, input, (cart) => accepted(cart, seen, now))
}

/** A cart with everything taken that was told about it when it was seen. */
function accepted(cart: CartRow, seen: CartRow, { priced, obtainable, notices }: CurrentCart): Partial<CartContent> {
  const places = new Map(seen.lines.map(({ id }, place) => [id, place]))
  const prices = new Map(priced.lines.map(({ index, unitPrice }) => [index, unitPrice]))
  const invalid = new Set(notices.flatMap(({ kind, before }) => (kind === 'CODE_INVALID' ? [before] : [])))
  const lines = cart.lines.flatMap((line) => {
    const place = places.get(line.id)
    if (place === undefined) return [line]
    const price = prices.get(place)
    const quantity = line.quantity === seen.lines[place]!.quantity ? obtainable[place]! : line.quantity
    return price === undefined || quantity === 0 ? [] : [{ ...line, quantity, seenPrice: price.toString() }]
  })
  const gone =
    notices.some(({ kind }) => kind === 'SHIPPING_OPTION_GONE') && cart.shippingOption === seen.shippingOption
  return {
    lines,
    discountCodes: cart.discountCodes.filter((code) => !invalid.has(code)),
    giftCards: cart.giftCards.filter(({ id }) => !priced.refusedGiftCards.includes(id)),
    shippingOption: gone ? null : cart.shippingOption,
  }
}
