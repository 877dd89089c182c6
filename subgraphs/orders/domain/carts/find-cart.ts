import { requireUser } from '@saler/identity'
import { NO_STORE, refuse, storeOf } from '@saler/kernel'
import type { CartRow } from '../../graphql/rows.ts'
import type { Context } from '../context.ts'
import { readCart, readOwnCart } from './cart-rows.ts'
import { isTokenOf } from './cart-token.ts'

/** Which cart, and what opens it. */
export interface WantedCart {
  readonly cartId: string
  /** Of a guest's. */
  readonly cartToken?: string | null
}

/**
 * The number of the store that a cart is of, for callers who could see a cart at all.
 *
 * @throws Refusal NOT_FOUND, for a guest without a token and for text that is no id of a store's.
 */
export function storeOfCart({ identity }: Context, { cartId, cartToken }: WantedCart, field = 'cartId'): number {
  const storeNo = storeOf(cartId)
  const hopeless = identity.kind !== 'user' && cartToken == null
  return storeNo === undefined || storeNo === NO_STORE || hopeless ? refuse('NOT_FOUND', [field]) : storeNo
}

/** Whether a cart is the caller's: that of the signed-in user, or one whose token they have. */
export function isOwnCart({ identity }: Context, cart: CartRow, token: string | null | undefined): boolean {
  if (cart.userId !== null) return identity.kind === 'user' && identity.userId === cart.userId
  return token != null && cart.tokenHash !== null && isTokenOf(cart.tokenHash, token)
}

/**
 * A cart of the caller's, or one that has become an order. Whether it is theirs is known before anything of it is told or
 * priced.
 *
 * @throws Refusal NOT_FOUND on `field`, also for a cart that has joined another.
 */
export async function findCart(context: Context, wanted: WantedCart, field = 'cartId'): Promise<CartRow> {
  const storeNo = storeOfCart(context, wanted, field)
  const cart = await readCart(context.database, { storeNo, id: wanted.cartId })
  return requireOwn(context, cart, wanted.cartToken, field)
}

/** @throws Refusal NOT_FOUND on `field` when the cart is not the caller's. */
export function requireOwn(
  context: Context,
  cart: CartRow | undefined,
  token: string | null | undefined,
  field = 'cartId',
): CartRow {
  if (!cart || !isOwnCart(context, cart, token) || cart.joinedId !== null) return refuse('NOT_FOUND', [field])
  return cart
}

/** @throws Refusal CART_CLOSED on `cartId` when the cart has become an order. */
export function requireOpen(cart: CartRow): CartRow {
  return cart.orderId === null ? cart : refuse('CART_CLOSED', ['cartId'])
}

/**
 * The open cart of the signed-in user in a store.
 *
 * @throws Refusal UNAUTHENTICATED.
 */
export async function findOwnCart({ identity, database }: Context, storeId: string): Promise<CartRow | null> {
  const { userId } = requireUser(identity)
  const storeNo = storeOf(storeId)
  if (storeNo === undefined || storeNo === NO_STORE) return null
  return (await readOwnCart(database, storeNo, userId)) ?? null
}
