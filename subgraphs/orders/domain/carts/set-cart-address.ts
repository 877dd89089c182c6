import { Refusals, readPostalAddress } from '@saler/kernel'
import type { SetCartAddressErrorCode, SetCartAddressInput } from '../../generated/resolvers.ts'
import type { CartRow } from '../../graphql/rows.ts'
import type { Context } from '../context.ts'
import { changeCart } from './change-cart.ts'
import { storeOfCart } from './find-cart.ts'

/**
 * Says where a cart goes, or takes that back.
 *
 * @throws Refusal NOT_FOUND and CART_CLOSED on `cartId`, what is wrong with the address.
 */
export async function setCartAddress(context: Context, { address, ...wanted }: SetCartAddressInput): Promise<CartRow> {
  storeOfCart(context, wanted)
  const findings = new Refusals<SetCartAddressErrorCode>()
  const shippingAddress = address ? readPostalAddress(findings, address, ['address']) : null
  findings.throwIfAny()
  return changeCart(context, wanted, () => ({ shippingAddress }))
}
