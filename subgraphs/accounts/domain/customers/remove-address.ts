import { refuse } from '@saler/kernel'
import type { RemoveAddressErrorCode, RemoveAddressInput } from '../../generated/resolvers.ts'
import type { Context } from '../context.ts'
import { ownerOfAddress } from './customer-address.ts'
import { reloaded } from './reloaded.ts'

/**
 * Removes an address. If it was a default, there is none until another is set.
 *
 * @throws Refusal with every code of RemoveAddressErrorCode.
 */
export async function removeAddress(
  context: Context,
  { addressId }: RemoveAddressInput,
): Promise<{ removedId: string }> {
  const { storeNo, id } = await ownerOfAddress(context, addressId)
  const removed = await context.database.execute('DELETE FROM customer_address WHERE store_no = $1 AND id = $2', [
    storeNo,
    addressId,
  ])
  if (removed === 0) refuse<RemoveAddressErrorCode>('NOT_FOUND', ['addressId'])
  await reloaded(context, id)
  return { removedId: addressId }
}
