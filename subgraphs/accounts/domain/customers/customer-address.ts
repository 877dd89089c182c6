import { prepared, type Queries } from '@saler/database'
import { type PostalAddress, refuse, storeOf } from '@saler/kernel'
import type { Context } from '../context.ts'
import type { CustomerRow } from './customer-row.ts'
import { changeable } from './find-customer.ts'

/** An address of a customer. */
export interface CustomerAddressRow extends PostalAddress {
  readonly id: string
  readonly customerId: string
  readonly defaultShipping: boolean
  readonly defaultBilling: boolean
}

/** The columns of `customer_address` that hold the parts of a postal address. */
export const PART_COLUMNS = {
  name: 'name',
  line1: 'line1',
  line2: 'line2',
  buildingNumber: 'building_number',
  additionalNumber: 'additional_number',
  unitNumber: 'unit_number',
  shortAddress: 'short_address',
  district: 'district',
  city: 'city',
  region: 'region',
  postalCode: 'postal_code',
  country: 'country',
  phone: 'phone',
} as const satisfies Record<keyof PostalAddress, string>

export const PARTS = Object.keys(PART_COLUMNS) as (keyof PostalAddress)[]

export const ADDRESS_COLUMNS = `id, customer_id AS "customerId", ${PARTS.map((part) => `${PART_COLUMNS[part]} AS "${part}"`).join(', ')},
  default_shipping AS "defaultShipping", default_billing AS "defaultBilling"`

const READ = prepared<CustomerAddressRow>(
  'addresses-of-customers',
  `SELECT ${ADDRESS_COLUMNS} FROM customer_address
   WHERE (store_no, customer_id) IN (SELECT * FROM unnest($1::int[], $2::uuid[])) ORDER BY id`,
)

/** The addresses of customers whom the caller has been shown, oldest first, in one query. */
export async function readAddresses(
  { database }: Pick<Context, 'database'>,
  customerIds: readonly string[],
): Promise<CustomerAddressRow[][]> {
  const rows = await database.query(READ, [customerIds.map(storeOf), customerIds])
  const byCustomer = Map.groupBy(rows, ({ customerId }) => customerId)
  return customerIds.map((id) => byCustomer.get(id) ?? [])
}

const CUSTOMER_OF = prepared<{ customerId: string }>(
  'customer-of-address',
  'SELECT customer_id AS "customerId" FROM customer_address WHERE store_no = $1 AND id = $2',
)

/**
 * The customer whose address the caller wants to change.
 *
 * @throws Refusal UNAUTHENTICATED; NOT_FOUND on `addressId` when it does not exist for the caller, FORBIDDEN when they may
 *   only look.
 */
export async function ownerOfAddress(context: Context, addressId: string): Promise<CustomerRow> {
  if (context.identity.kind === 'anonymous') return refuse('UNAUTHENTICATED')
  const storeNo = storeOf(addressId)
  const [found] = storeNo === undefined ? [] : await context.database.query(CUSTOMER_OF, [storeNo, addressId])
  return found ? changeable(context, found.customerId, ['addressId']) : refuse('NOT_FOUND', ['addressId'])
}

/**
 * Lets one transaction after the other change a customer's addresses and consents.
 *
 * @throws Refusal NOT_FOUND when the customer is gone: a guest's record that has just become part of a user's.
 */
export async function lockCustomer(tx: Queries, { storeNo, id }: CustomerRow): Promise<void> {
  const found = await tx.query('SELECT FROM customer WHERE store_no = $1 AND id = $2 FOR UPDATE', [storeNo, id])
  if (found.length === 0) refuse('NOT_FOUND')
}
