import { Refusals, readPostalAddress, refuse } from '@saler/kernel'
import type { UpdateAddressErrorCode, UpdateAddressInput } from '../../generated/resolvers.ts'
import type { Context } from '../context.ts'
import { ADDRESS_COLUMNS, type CustomerAddressRow, ownerOfAddress, PART_COLUMNS, PARTS } from './customer-address.ts'
import { reloaded } from './reloaded.ts'

const UPDATE = `UPDATE customer_address
  SET updated_at = $3, ${PARTS.map((part, index) => `${PART_COLUMNS[part]} = $${index + 4}`).join(', ')}
  WHERE store_no = $1 AND id = $2
  RETURNING ${ADDRESS_COLUMNS}`

/**
 * Replaces an address by another, which keeps the id and stays the default.
 *
 * @throws Refusal with every code of UpdateAddressErrorCode.
 */
export async function updateAddress(
  context: Context,
  { addressId, address }: UpdateAddressInput,
): Promise<{ address: CustomerAddressRow }> {
  const findings = new Refusals<UpdateAddressErrorCode>()
  const parts = readPostalAddress(findings, address, ['address'])
  findings.throwIfAny()
  const { storeNo, id } = await ownerOfAddress(context, addressId)
  const values = [storeNo, addressId, context.now(), ...PARTS.map((part) => parts[part])]
  const [changed] = await context.database.query<CustomerAddressRow>(UPDATE, values)
  if (!changed) return refuse<UpdateAddressErrorCode>('NOT_FOUND', ['addressId'])
  await reloaded(context, id)
  return { address: changed }
}
