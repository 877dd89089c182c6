import { AvailableStockDocument } from '../../generated/calls/inventory.ts'
import type { CartNoticeRow, CartRow } from '../../graphql/rows.ts'
import type { Context } from '../context.ts'
import { type Priced, price } from '../pricing/price.ts'
import { noticesOf } from './notices-of.ts'
import { shareStock } from './share-stock.ts'

/** A cart as it is now. */
export interface CurrentCart {
  readonly priced: Priced
  /** How many units of each line there are, in the order of the lines. */
  readonly obtainable: readonly number[]
  readonly notices: readonly CartNoticeRow[]
}

/** What an order of a cart would cost, without what the way of paying adds. @throws Refusal as `price` does. */
export const priceCart = (context: Context, cart: CartRow): Promise<Priced> =>
  price(context, {
    storeId: cart.storeId,
    lines: cart.lines,
    address: cart.shippingAddress,
    shippingOption: cart.shippingOption,
    codes: cart.discountCodes,
    giftCards: [],
    giftCardIds: cart.giftCards.map(({ id }) => id),
    buyer: {
      userId: context.identity.kind === 'user' ? context.identity.userId : cart.userId,
      customerId: null,
      email: cart.email,
    },
    fee: 0n,
  })

// Rows belong to one request, so what is known of one is forgotten with its request.
const current = new WeakMap<CartRow, Promise<CurrentCart>>()

/**
 * What a cart has become: its price, what there is of it, and what changed since the buyer last saw it. Looked up once for each
 * row, and written nowhere. The caller has made sure that it may be seen.
 *
 * @throws Refusal STORE_CLOSED and the others of `price`.
 */
export function currentCart(context: Context, cart: CartRow): Promise<CurrentCart> {
  const known = current.get(cart)
  if (known) return known
  const looked = lookUp(context, cart)
  current.set(cart, looked)
  return looked
}

async function lookUp(context: Context, cart: CartRow): Promise<CurrentCart> {
  const [priced, available] = await Promise.all([priceCart(context, cart), availableOf(context, cart)])
  const obtainable = shareStock(cart.lines, available)
  return { priced, obtainable, notices: noticesOf(cart, priced, obtainable) }
}

async function availableOf({ call }: Context, { storeId, lines }: CartRow): Promise<ReadonlyMap<string, number>> {
  if (lines.length === 0) return new Map()
  const variantIds = [...new Set(lines.map(({ variantId }) => variantId))]
  const { availableStock } = await call('inventory', AvailableStockDocument, { storeId, variantIds })
  return new Map(availableStock.map(({ variantId, available }) => [variantId, available]))
}
