import { prepared } from '@saler/database'
import { can, type Permission, userIdOf } from '@saler/identity'
import { storeOf } from '@saler/kernel'
import type { Context } from '../context.ts'
import { CUSTOMER_COLUMNS, CUSTOMERS, type CustomerRow } from './customer-row.ts'

// The caller's rights are part of the question, so that nothing is read that they may not see.
const READ = prepared<CustomerRow>(
  'customers-by-id',
  `SELECT ${CUSTOMER_COLUMNS}
   FROM unnest($1::int[], $2::uuid[]) AS wanted (store_no, id)
   JOIN (${CUSTOMERS}) ON c.store_no = wanted.store_no AND c.id = wanted.id
   WHERE c.store_no = ANY ($3::int[]) OR c.user_id = $4`,
)

/** With any of these, staff see a store's customers. */
const SEEING: readonly Permission[] = ['orders:read', 'customers:read', 'customers:write']

/**
 * The customers with these ids whom the caller may see, in one query: in stores where they are staff with one of the
 * permissions to, and the caller's own. The others are undefined.
 */
export async function readCustomers(
  context: Omit<Context, 'loaders'>,
  ids: readonly string[],
): Promise<(CustomerRow | undefined)[]> {
  const { identity } = context
  if (identity.kind === 'anonymous') return ids.map(() => undefined)
  const wanted = ids.flatMap((id) => {
    const storeNo = storeOf(id)
    return storeNo === undefined ? [] : [{ id, storeNo }]
  })
  if (wanted.length === 0) return ids.map(() => undefined)
  const storeNos = wanted.map(({ storeNo }) => storeNo)
  const found = await context.database.query(READ, [
    storeNos,
    wanted.map(({ id }) => id),
    storeNos.filter((storeNo) => SEEING.some((permission) => can(identity, storeNo, permission))),
    userIdOf(identity),
  ])
  const byId = new Map(found.map((customer) => [customer.id, customer]))
  return ids.map((id) => byId.get(id))
}
