import { refuse } from '@saler/kernel'
import type { RemoveCartLinesErrorCode, RemoveCartLinesInput } from '../../generated/resolvers.ts'
import type { CartRow } from '../../graphql/rows.ts'
import type { Context } from '../context.ts'
import { MAX_LINES } from '../limits.ts'
import { changeCart } from './change-cart.ts'
import { storeOfCart } from './find-cart.ts'

/**
 * Takes lines out of a cart; those that are not there are no error, so that it may be asked for twice.
 *
 * @throws Refusal NOT_FOUND and CART_CLOSED on `cartId`, TOO_MANY on `lineIds`.
 */
export async function removeCartLines(
  context: Context,
  { lineIds, ...wanted }: RemoveCartLinesInput,
): Promise<CartRow> {
  storeOfCart(context, wanted)
  if (lineIds.length > MAX_LINES) return refuse<RemoveCartLinesErrorCode>('TOO_MANY', ['lineIds'], { max: MAX_LINES })
  return changeCart(context, wanted, ({ lines }) => ({ lines: lines.filter(({ id }) => !lineIds.includes(id)) }))
}
