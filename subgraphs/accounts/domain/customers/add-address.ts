import { newId, Refusals, readPostalAddress, refuse } from '@saler/kernel'
import type { AddAddressErrorCode, AddAddressInput, AddressUse } from '../../generated/resolvers.ts'
import type { Context } from '../context.ts'
import { ADDRESS_COLUMNS, type CustomerAddressRow, lockCustomer, PART_COLUMNS, PARTS } from './customer-address.ts'
import { clearDefaults } from './default-address.ts'
import { customerToChange } from './find-customer.ts'
import { MAX_ADDRESSES } from './limits.ts'
import { reloaded } from './reloaded.ts'

const INSERT = `INSERT INTO customer_address
    (store_no, id, customer_id, default_shipping, default_billing, created_at, updated_at,
      ${PARTS.map((part) => PART_COLUMNS[part]).join(', ')})
  VALUES ($1, $2, $3, $4, $5, $6, $6, ${PARTS.map((_, index) => `$${index + 7}`).join(', ')})
  RETURNING ${ADDRESS_COLUMNS}`

/**
 * Adds an address of a customer. The first one becomes the default for both uses.
 *
 * @throws Refusal with every code of AddAddressErrorCode.
 */
export async function addAddress(context: Context, input: AddAddressInput): Promise<{ address: CustomerAddressRow }> {
  const findings = new Refusals<AddAddressErrorCode>()
  const parts = readPostalAddress(findings, input.address, ['address'])
  findings.throwIfAny()
  const customer = await customerToChange(context, input)
  const { storeNo, id } = customer
  const [address] = await context.database.transaction(async (tx) => {
    await lockCustomer(tx, customer)
    const [had] = await tx.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM customer_address WHERE store_no = $1 AND customer_id = $2',
      [storeNo, id],
    )
    if (had!.count >= MAX_ADDRESSES) refuse<AddAddressErrorCode>('TOO_MANY', ['address'], { max: MAX_ADDRESSES })
    const uses: readonly AddressUse[] = had!.count === 0 ? ['SHIPPING', 'BILLING'] : (input.defaultFor ?? [])
    await clearDefaults(tx, customer, uses)
    return tx.query<CustomerAddressRow>(INSERT, [
      storeNo,
      newId(storeNo),
      id,
      uses.includes('SHIPPING'),
      uses.includes('BILLING'),
      context.now(),
      ...PARTS.map((part) => parts[part]),
    ])
  })
  await reloaded(context, id)
  return { address: address! }
}
