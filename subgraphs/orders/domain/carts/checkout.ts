import { formatAmount, parseAmount, Refusal, type RefusedInput, refuse } from '@saler/kernel'
import type { CheckoutErrorCode, CheckoutInput } from '../../generated/resolvers.ts'
import type { CartRow } from '../../graphql/rows.ts'
import type { Context } from '../context.ts'
import { type OrderToPlace, type PlacedOrder, placeOnce } from '../place-order.ts'
import type { PricedOrder } from '../price-order.ts'
import { discountCode, MAX_CODES } from '../pricing/codes.ts'
import { readOrder } from '../read-order.ts'
import { returnStock } from '../return-stock.ts'
import { closeCart, lockCart } from './cart-rows.ts'
import { findCart, requireOpen } from './find-cart.ts'

/**
 * Makes an order of a cart, once, and begins its payment: as `placeOrder` does it, with the lines of the cart and what the input
 * says in place of what the cart does. The cart is closed by the transaction that writes the order.
 *
 * @throws Refusal NOT_FOUND, CART_CLOSED and CART_CHANGED on `cartId`, PRICE_CHANGED on `expectedTotal`, and every code of
 *   PlaceOrderErrorCode but the access ones; then no order exists, and the cart is as it was.
 */
export async function checkout(context: Context, input: CheckoutInput): Promise<PlacedOrder> {
  const cart = await findCart(context, input)
  const { idempotencyKey: key, ...asked } = input
  const request = { storeNo: cart.storeNo, key, asked, payment: input.payment ?? null }
  const lost: string[] = []
  try {
    return await placeOnce(context, request, () => orderOf(requireOpen(cart), input, lost))
  } catch (error) {
    // The cart became another order, whose request had another key: nobody will write an order under this reservation.
    for (const id of lost) await returnStock(context, cart.storeId, id, 'The cart was ordered by another request.')
    throw error instanceof Refusal ? onFieldsOfCheckout(error, cart) : error
  }
}

/** The order that a cart is to become. Under which id another request was faster is written to `lost`. */
function orderOf(cart: CartRow, input: CheckoutInput, lost: string[]): OrderToPlace {
  const { storeId, storeNo } = cart
  const codes = input.discountCodes?.map(discountCode) ?? cart.discountCodes
  if (codes.length > MAX_CODES) refuse<CheckoutErrorCode>('TOO_MANY', ['discountCodes'], { max: MAX_CODES })
  const read = readOrder(storeNo, {
    storeId,
    idempotencyKey: input.idempotencyKey,
    lines: cart.lines.map(({ variantId, quantity, properties }) => ({ variantId, quantity, properties })),
    email: input.email ?? cart.email,
    phone: input.phone ?? cart.phone,
    shippingAddress: input.shippingAddress ?? cart.shippingAddress,
    shippingMethod: input.shippingOption ?? cart.shippingOption,
    giftCards: input.giftCards,
    note: input.note,
  })
  const giftCardIds = input.giftCards == null ? cart.giftCards.map(({ id }) => id) : []
  return {
    storeId,
    wanted: { ...read, codes: [...new Set(codes)], giftCardIds },
    accept: (priced) => requireExpected(cart, priced, input),
    async also(transaction, orderId) {
      if (await closeCart(transaction, cart, orderId)) return
      const now = await lockCart(transaction, cart)
      if (now?.orderId == null) return refuse<CheckoutErrorCode>('CART_CHANGED', ['cartId'])
      lost.push(orderId)
      return refuse<CheckoutErrorCode>('CART_CLOSED', ['cartId'])
    },
  }
}

/** Refuses a price that the buyer was not told. */
function requireExpected(cart: CartRow, { currency, lines, totals }: PricedOrder, input: CheckoutInput): void {
  const { expectedTotal, acceptChanges } = input
  if (expectedTotal == null) {
    const dearer = lines.some(({ index, unitPrice }) => unitPrice > BigInt(cart.lines[index]!.seenPrice))
    if (dearer && acceptChanges !== true) refuse<CheckoutErrorCode>('CART_CHANGED', ['cartId'])
    return
  }
  const expected = parseAmount(expectedTotal, currency)
  if (expected === undefined) refuse<CheckoutErrorCode>('INVALID', ['expectedTotal'])
  if (expected !== totals.total) {
    const total = `${formatAmount(totals.total, currency)} ${currency}`
    refuse<CheckoutErrorCode>('PRICE_CHANGED', ['expectedTotal'], { total })
  }
}

/** Where the fields of placeOrder are called otherwise here. */
const FIELDS: Readonly<Record<string, string>> = {
  storeId: 'cartId',
  shippingMethod: 'shippingOption',
  discountCode: 'discountCodes',
}

/** What an order is refused for, said of the fields of a checkout. Lines are told by their ids in the cart. */
function onFieldsOfCheckout({ refused }: Refusal, { lines }: CartRow): Refusal {
  const fieldOf = ([first = '', ...rest]: readonly string[]): string[] => {
    const [place, ...part] = rest
    const line = first === 'lines' && place !== undefined ? lines[Number(place)] : undefined
    return line ? [first, line.id, ...part] : [FIELDS[first] ?? first, ...rest]
  }
  return new Refusal(refused.map((one): RefusedInput => ({ ...one, field: one.field && fieldOf(one.field) })))
}
