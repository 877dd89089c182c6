import { money } from '@saler/kernel'
import { type CompleteResolvers, orNull, refusable, userErrorsOf } from '@saler/subgraph'
import { acceptCartChanges } from '../domain/carts/accept-cart-changes.ts'
import { addCartLines } from '../domain/carts/add-cart-lines.ts'
import { checkout } from '../domain/carts/checkout.ts'
import { claimCart } from '../domain/carts/claim-cart.ts'
import { createCart } from '../domain/carts/create-cart.ts'
import { findCart, findOwnCart } from '../domain/carts/find-cart.ts'
import { currentCart } from '../domain/carts/price-cart.ts'
import { removeCartLines } from '../domain/carts/remove-cart-lines.ts'
import { setCartAddress } from '../domain/carts/set-cart-address.ts'
import { setCartContact } from '../domain/carts/set-cart-contact.ts'
import { setCartDiscountCodes } from '../domain/carts/set-cart-discount-codes.ts'
import { setCartGiftCards } from '../domain/carts/set-cart-gift-cards.ts'
import { setCartShippingOption } from '../domain/carts/set-cart-shipping-option.ts'
import { updateCartLines } from '../domain/carts/update-cart-lines.ts'
import type { Context } from '../domain/context.ts'
import type { PlacedOrder } from '../domain/place-order.ts'
import type { PricedTotals, ShippingOption } from '../domain/pricing/priced.ts'
import type {
  CartLineResolvers,
  CartNoticeResolvers,
  CartResolvers,
  Cart as GraphQLCart,
  CartLine as GraphQLCartLine,
  CartNotice as GraphQLCartNotice,
  MutationCheckoutArgs,
  MutationCreateCartArgs,
  QueryResolvers,
} from '../generated/resolvers.ts'
import type { CartLineRow, CartNoticeRow, CartRow, ShippingOptionRow } from './rows.ts'

type CartResolver = (cart: CartRow, args: object, context: Context) => Promise<ReturnType<typeof money>>

/** One of the amounts of a cart as it is now. */
const total =
  (name: keyof PricedTotals): CartResolver =>
  async (cart, _args, context) => {
    const { totals, currency } = (await currentCart(context, cart)).priced
    return money(totals[name], currency)
  }

const option = ({ title, ...rest }: ShippingOption, currency: string, { language }: Context): ShippingOptionRow => ({
  ...rest,
  title: title[language],
  currency,
})

async function linesOf(cart: CartRow, context: Context): Promise<CartLineRow[]> {
  const { priced, obtainable } = await currentCart(context, cart)
  const { currency } = priced
  const byPlace = new Map(priced.lines.map((line) => [line.index, line]))
  return cart.lines.map((line, place) => ({
    ...line,
    priced: byPlace.get(place) ?? null,
    inStock: obtainable[place]! >= line.quantity,
    currency,
  }))
}

const Cart = {
  store: ({ storeId }) => ({ id: storeId }),
  lines: (cart, _args, context) => linesOf(cart, context),
  itemCount: ({ lines }) => lines.reduce((sum, { quantity }) => sum + quantity, 0),
  discountCodes: ({ discountCodes }) => [...discountCodes],
  discounts: async (cart, _args, context) => {
    const { discounts, currency } = (await currentCart(context, cart)).priced
    return discounts.map((discount) => ({ ...discount, currency }))
  },
  giftCards: async (cart, _args, context) => {
    const { giftCards, currency } = (await currentCart(context, cart)).priced
    return giftCards.map((card) => ({ ...card, currency }))
  },
  requiresShipping: async (cart, _args, context) => (await currentCart(context, cart)).priced.requiresShipping,
  shippingOptions: async (cart, _args, context) => {
    const { shippingOptions, currency } = (await currentCart(context, cart)).priced
    return shippingOptions.map((each) => option(each, currency, context))
  },
  shippingOption: async (cart, _args, context) => {
    const { shippingOption, currency } = (await currentCart(context, cart)).priced
    return shippingOption && option(shippingOption, currency, context)
  },
  taxIncluded: async (cart, _args, context) => (await currentCart(context, cart)).priced.taxIncluded,
  subtotal: total('subtotal'),
  discountTotal: total('discountTotal'),
  shippingTotal: total('shippingTotal'),
  taxTotal: total('taxTotal'),
  total: total('total'),
  giftCardTotal: total('giftCardTotal'),
  amountDue: total('due'),
  notices: async (cart, _args, context) => {
    // What has become an order is what it was.
    if (cart.orderId !== null) return []
    return [...(await currentCart(context, cart)).notices]
  },
  order: ({ orderId }, _args, { loaders }) => (orderId === null ? null : loaders.order.load(orderId)),
} satisfies CompleteResolvers<CartRow, GraphQLCart, CartResolvers>

const CartLine = {
  variant: ({ variantId }) => ({ id: variantId }),
  title: ({ priced }) => priced?.title ?? null,
  variantTitle: ({ priced }) => priced?.variantTitle ?? null,
  sku: ({ priced }) => priced?.sku ?? null,
  onSale: ({ priced }) => priced !== null,
  unitPrice: ({ priced, currency }) => priced && money(priced.unitPrice, currency),
  total: ({ priced, currency }) => priced && money(priced.subtotal, currency),
  discount: ({ priced, currency }) => priced && money(priced.discount, currency),
  tax: ({ priced, currency }) => priced && money(priced.tax, currency),
} satisfies CompleteResolvers<CartLineRow, GraphQLCartLine, CartLineResolvers>

const CartNotice = {
  message: ({ kind, before, after, reason }, _args, { say }) =>
    say(`NOTICE_${kind}`, { before: before ?? '', after: after ?? '', reason: reason ? say(`CODE_${reason}`) : '' }),
} satisfies CompleteResolvers<CartNoticeRow, GraphQLCartNotice, CartNoticeResolvers>

export const cartTypes = { Cart, CartLine, CartNotice }

export const cartQueries = {
  cart: (_source, { id, token }, context) =>
    orNull(() => findCart(context, { cartId: id, ...(token != null && { cartToken: token }) }, 'id')),
  myCart: (_source, { storeId }, context) => findOwnCart(context, storeId),
} satisfies QueryResolvers

/** The resolver of a mutation that changes a cart and gives it. */
const changing = <Input>(change: (context: Context, input: Input) => Promise<CartRow>) =>
  refusable((context: Context, { input }: { input: Input }) => change(context, input).then((cart) => ({ cart })))

/** An order with its payment, for whoever placed it: the order's token is the right to see the payment. */
export const placed = ({ order, paymentId, unpaid }: PlacedOrder, context: Context) => ({
  order,
  payment: paymentId === null ? null : { id: paymentId, accessProof: context.access.tokenOf(order.id) },
  ...(unpaid && { userErrors: userErrorsOf(unpaid, context) }),
})

export const cartMutations = {
  createCart: refusable((context: Context, { input }: MutationCreateCartArgs) => createCart(context, input)),
  addCartLines: changing(addCartLines),
  updateCartLines: changing(updateCartLines),
  removeCartLines: changing(removeCartLines),
  setCartDiscountCodes: changing(setCartDiscountCodes),
  setCartGiftCards: changing(setCartGiftCards),
  setCartAddress: changing(setCartAddress),
  setCartShippingOption: changing(setCartShippingOption),
  setCartContact: changing(setCartContact),
  acceptCartChanges: changing(acceptCartChanges),
  claimCart: changing(claimCart),
  checkout: refusable((context: Context, { input }: MutationCheckoutArgs) =>
    checkout(context, input).then((order) => placed(order, context)),
  ),
}
