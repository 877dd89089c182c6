import { Refusals, refuse } from '@saler/kernel'
import type { UpdateCartLinesErrorCode, UpdateCartLinesInput } from '../../generated/resolvers.ts'
import type { CartRow } from '../../graphql/rows.ts'
import type { Context } from '../context.ts'
import { MAX_LINES, MAX_QUANTITY } from '../limits.ts'
import { setQuantities } from './cart-lines.ts'
import { changeCart } from './change-cart.ts'
import { storeOfCart } from './find-cart.ts'

/**
 * Changes how many there are of a cart's lines.
 *
 * @throws Refusal NOT_FOUND on `cartId` or on a line's id, CART_CLOSED on `cartId`, TOO_MANY on `lines`, QUANTITY_INVALID and
 *   INVALID (a line twice) on the parts of lines.
 */
export async function updateCartLines(context: Context, { lines, ...wanted }: UpdateCartLinesInput): Promise<CartRow> {
  storeOfCart(context, wanted)
  if (lines.length > MAX_LINES) return refuse<UpdateCartLinesErrorCode>('TOO_MANY', ['lines'], { max: MAX_LINES })
  const findings = new Refusals<UpdateCartLinesErrorCode>()
  const seen = new Set<string>()
  for (const [i, { lineId, quantity }] of lines.entries()) {
    if (seen.has(lineId)) findings.add('INVALID', ['lines', i, 'lineId'])
    if (quantity < 0 || quantity > MAX_QUANTITY)
      findings.add('QUANTITY_INVALID', ['lines', i, 'quantity'], { max: MAX_QUANTITY })
    seen.add(lineId)
  }
  findings.throwIfAny()
  return changeCart(context, wanted, (cart) => ({ lines: setQuantities(cart.lines, lines) }))
}
