import { parseEmail, parsePhone, Refusals } from '@saler/kernel'
import type { SetCartContactErrorCode, SetCartContactInput } from '../../generated/resolvers.ts'
import type { CartRow } from '../../graphql/rows.ts'
import type { Context } from '../context.ts'
import { readContact } from '../read-order.ts'
import { changeCart } from './change-cart.ts'
import { storeOfCart } from './find-cart.ts'

/**
 * Says how the buyer is reached, in place of what was said before.
 *
 * @throws Refusal NOT_FOUND and CART_CLOSED on `cartId`, EMAIL_INVALID, PHONE_INVALID.
 */
export async function setCartContact(context: Context, input: SetCartContactInput): Promise<CartRow> {
  storeOfCart(context, input)
  const findings = new Refusals<SetCartContactErrorCode>()
  const email = readContact(findings, input.email, parseEmail, 'EMAIL_INVALID', ['email'])
  const phone = readContact(findings, input.phone, parsePhone, 'PHONE_INVALID', ['phone'])
  findings.throwIfAny()
  return changeCart(context, input, () => ({ email, phone }))
}
