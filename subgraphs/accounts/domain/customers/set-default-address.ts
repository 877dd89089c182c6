import { refuse } from '@saler/kernel'
import type { SetDefaultAddressErrorCode, SetDefaultAddressInput } from '../../generated/resolvers.ts'
import type { Context } from '../context.ts'
import { ADDRESS_COLUMNS, type CustomerAddressRow, lockCustomer, ownerOfAddress } from './customer-address.ts'
import { clearDefaults, DEFAULT_COLUMN } from './default-address.ts'
import { reloaded } from './reloaded.ts'

/**
 * Makes an address the default for some uses, instead of the one before. Asked for two addresses at once, one of them is it.
 *
 * @throws Refusal with every code of SetDefaultAddressErrorCode.
 */
export async function setDefaultAddress(
  context: Context,
  { addressId, uses }: SetDefaultAddressInput,
): Promise<{ address: CustomerAddressRow }> {
  if (uses.length === 0) refuse<SetDefaultAddressErrorCode>('REQUIRED', ['uses'])
  const customer = await ownerOfAddress(context, addressId)
  const set = [...new Set(uses)].map((use) => `${DEFAULT_COLUMN[use]} = true`).join(', ')
  const [address] = await context.database.transaction(async (tx) => {
    await lockCustomer(tx, customer)
    await clearDefaults(tx, customer, uses)
    return tx.query<CustomerAddressRow>(
      `UPDATE customer_address SET ${set} WHERE store_no = $1 AND id = $2 RETURNING ${ADDRESS_COLUMNS}`,
      [customer.storeNo, addressId],
    )
  })
  if (!address) return refuse<SetDefaultAddressErrorCode>('NOT_FOUND', ['addressId'])
  await reloaded(context, customer.id)
  return { address }
}
