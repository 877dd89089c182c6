import { isUniqueViolation } from '@saler/database'
import { NO_STORE, newId, refuse, storeOf } from '@saler/kernel'
import { StoreTermsDocument } from '../../generated/calls/stores.ts'
import type { CreateCartErrorCode, CreateCartInput } from '../../generated/resolvers.ts'
import type { CartRow } from '../../graphql/rows.ts'
import type { Context } from '../context.ts'
import { addLines, type NewCartLine } from './cart-lines.ts'
import { insertCart, lockOwnCart, updateCart } from './cart-rows.ts'
import { cartTokenHash, newCartToken } from './cart-token.ts'
import { countCart } from './limit-carts.ts'
import { readCartLines, withPrices } from './new-cart-lines.ts'

/** How often a user's cart is looked for when another request makes one at the same moment. */
const ATTEMPTS = 3

/**
 * Makes a cart: everybody may. A guest is told its token; a signed-in user has one cart in a store, which this adds to.
 *
 * @throws Refusal STORE_NOT_FOUND and STORE_CLOSED on `storeId`, what is wrong with the lines, TOO_MANY_ATTEMPTS for an address
 *   that makes too many.
 */
export async function createCart(
  context: Context,
  { storeId, lines }: CreateCartInput,
): Promise<{ cart: CartRow; cartToken: string | null }> {
  const storeNo = storeOf(storeId)
  if (storeNo === undefined || storeNo === NO_STORE) return refuse<CreateCartErrorCode>('STORE_NOT_FOUND', ['storeId'])
  const wanted = readCartLines(storeNo, lines ?? [])
  const [{ storeTerms: terms }, added] = await Promise.all([
    context.call('stores', StoreTermsDocument, { storeId }),
    withPrices(context, storeId, wanted),
  ])
  if (!terms) return refuse<CreateCartErrorCode>('STORE_NOT_FOUND', ['storeId'])
  if (terms.status !== 'ACTIVE') return refuse<CreateCartErrorCode>('STORE_CLOSED', ['storeId'])
  const { identity, database } = context
  if (identity.kind === 'user')
    return { cart: await addToOwnCart(context, { storeNo, storeId, userId: identity.userId }, added), cartToken: null }
  await countCart(context)
  const cartToken = newCartToken()
  const tokenHash = cartTokenHash(cartToken)
  const content = { userId: null, tokenHash, lines: addLines(storeNo, [], added) }
  return { cart: await insertCart(database, { storeNo, id: newId(storeNo), storeId, ...content }), cartToken }
}

/** Adds lines to the one cart that a user has in a store, which is made if there is none. */
async function addToOwnCart(
  { database }: Context,
  owner: { readonly storeNo: number; readonly storeId: string; readonly userId: string },
  added: readonly NewCartLine[],
): Promise<CartRow> {
  const { storeNo, userId } = owner
  for (let attempt = 1; ; attempt++) {
    try {
      return await database.transaction(async (transaction) => {
        const cart = await lockOwnCart(transaction, storeNo, userId)
        const lines = addLines(storeNo, cart?.lines ?? [], added)
        if (!cart) return insertCart(transaction, { ...owner, id: newId(storeNo), tokenHash: null, lines })
        return added.length === 0 ? cart : updateCart(transaction, { ...cart, lines })
      })
    } catch (error) {
      // Another request made the user's cart at the same moment: it is there now.
      if (attempt === ATTEMPTS || !isUniqueViolation(error, 'cart_of_user')) throw error
    }
  }
}
