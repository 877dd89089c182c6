import type { Identity } from '@saler/identity'
import { guest, type Market, type Shop, type UserError } from './market.ts'

// biome-ignore lint/suspicious/noExplicitAny: answers are read by the test that wrote their selection.
type Data = any

export const CART = `id itemCount email phone discountCodes requiresShipping taxIncluded
  lines { id quantity onSale inStock title sku properties variant { id } unitPrice { amount } total { amount }
    discount { amount } tax { amount } }
  discounts { code amount { amount } shippingAmount { amount } } giftCards { lastFour amount { amount } }
  shippingAddress { name city country shortAddress } shippingOptions { id title price { amount } } shippingOption { id }
  subtotal { amount currency } discountTotal { amount } shippingTotal { amount } taxTotal { amount } total { amount }
  giftCardTotal { amount } amountDue { amount }
  notices { kind lineId field before after message } order { id } expiresAt`

/** A cart, and what opens it. */
export interface Opened {
  readonly cart: Data
  readonly opens: { readonly cartId: string; readonly cartToken?: string }
}

/** What buyers do with carts of a shop. */
export function cartsOf(market: Market, shop: Shop) {
  const mutate = async (
    name: string,
    input: object,
    by: Identity = guest,
    fields = `cart { ${CART} }`,
  ): Promise<Data & { userErrors: UserError[] }> => {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} userErrors { code field message } } }`
    return (await market.get(by, query, { input }))[name]
  }

  /** A new cart that must be made, a guest's unless somebody is signed in. */
  const open = async (lines: readonly object[] = [], by: Identity = guest): Promise<Opened> => {
    const { cart, cartToken, userErrors } = await mutate(
      'createCart',
      { storeId: shop.storeId, lines },
      by,
      `cart { ${CART} } cartToken`,
    )
    if (!cart) throw new Error(JSON.stringify(userErrors))
    return { cart, opens: { cartId: cart.id, ...(cartToken !== null && { cartToken }) } }
  }

  const read = async ({ opens: { cartId, cartToken } }: Opened, by: Identity = guest): Promise<Data> =>
    (
      await market.get(by, `query ($id: ID!, $token: String) { cart(id: $id, token: $token) { ${CART} } }`, {
        id: cartId,
        token: cartToken,
      })
    ).cart

  /** Everything that is kept of the carts of the shop: equal before and after when nothing was written. */
  const kept = () => market.databases.orders.query('SELECT * FROM cart WHERE store_no = $1 ORDER BY id', [shop.storeNo])

  return { mutate, open, read, kept }
}
