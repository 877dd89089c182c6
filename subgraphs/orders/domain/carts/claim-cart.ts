import { isUniqueViolation, type Transaction } from '@saler/database'
import { requireUser } from '@saler/identity'
import { refuse } from '@saler/kernel'
import type { ClaimCartErrorCode, ClaimCartInput } from '../../generated/resolvers.ts'
import type { CartRow } from '../../graphql/rows.ts'
import type { Context } from '../context.ts'
import { MAX_CODES } from '../pricing/codes.ts'
import { joinLines } from './cart-lines.ts'
import { type CartContent, giveCart, lockCart, lockOwnCart, markJoined, readCart, updateCart } from './cart-rows.ts'
import { isOwnCart, requireOpen, storeOfCart } from './find-cart.ts'

/** How often it is tried when another request makes the user's cart at the same moment. */
const ATTEMPTS = 3

/**
 * Makes a guest's cart the signed-in user's, once: whoever asks again is answered with the cart that it is in. The two carts are
 * locked one after the other, the guest's first, so that each line is added exactly once however many ask.
 *
 * @throws Refusal UNAUTHENTICATED, NOT_FOUND and CART_CLOSED on `cartId`, TOO_MANY on `cartId` when the carts do not fit into one.
 */
export async function claimCart(context: Context, input: ClaimCartInput): Promise<CartRow> {
  const { userId } = requireUser(context.identity)
  const storeNo = storeOfCart(context, input)
  for (let attempt = 1; ; attempt++) {
    try {
      return await context.database.transaction(async (transaction) => {
        const cart = await lockCart(transaction, { storeNo, id: input.cartId })
        if (!cart || !isOwnCart(context, cart, input.cartToken))
          return refuse<ClaimCartErrorCode>('NOT_FOUND', ['cartId'])
        if (cart.joinedId !== null) return joinedCart(transaction, storeNo, cart.joinedId, userId)
        return cart.userId === null ? claim(transaction, requireOpen(cart), userId) : cart
      })
    } catch (error) {
      if (attempt === ATTEMPTS || !isUniqueViolation(error, 'cart_of_user')) throw error
    }
  }
}

/** The user's cart that a guest's cart has joined before. */
async function joinedCart(transaction: Transaction, storeNo: number, id: string, userId: string): Promise<CartRow> {
  const cart = await readCart(transaction, { storeNo, id })
  return cart?.userId === userId ? cart : refuse<ClaimCartErrorCode>('NOT_FOUND', ['cartId'])
}

async function claim(transaction: Transaction, guests: CartRow, userId: string): Promise<CartRow> {
  const own = await lockOwnCart(transaction, guests.storeNo, userId)
  if (!own) return giveCart(transaction, guests, userId)
  await markJoined(transaction, guests, own.id)
  return updateCart(transaction, { ...own, ...joined(own, guests) })
}

/** Two carts in one: what the user's says goes first, and what it does not say is taken from the guest's. */
function joined(own: CartRow, guests: CartRow): CartContent {
  const cards = new Map([...own.giftCards, ...guests.giftCards].map((card) => [card.id, card]))
  return {
    lines: joinLines(own.lines, guests.lines),
    email: own.email ?? guests.email,
    phone: own.phone ?? guests.phone,
    shippingAddress: own.shippingAddress ?? guests.shippingAddress,
    shippingOption: own.shippingOption ?? guests.shippingOption,
    discountCodes: [...new Set([...own.discountCodes, ...guests.discountCodes])].slice(0, MAX_CODES),
    giftCards: [...cards.values()].slice(0, MAX_CODES),
  }
}
