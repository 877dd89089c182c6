import { prepared } from '@saler/database'
import { can, requireService } from '@saler/identity'
import { newId, refuse, storeOf } from '@saler/kernel'
import type { Context } from './context.ts'

/** A user as a customer of one store, for a caller who may see it. */
export interface ShownCustomer {
  readonly id: string
  readonly email: string
  readonly firstName: string
  readonly lastName: string
  readonly phone: string | null
  readonly createdAt: Date
}

const COLUMNS = `c.id, u.email, u.first_name AS "firstName", u.last_name AS "lastName", u.phone,
  c.created_at AS "createdAt"`

// The caller's rights are part of the question, so that nothing is read that they may not see.
const READ = prepared<ShownCustomer>(
  'customers-by-id',
  `SELECT ${COLUMNS}
   FROM unnest($1::int[], $2::uuid[]) AS wanted (store_no, id)
   JOIN customer c ON c.store_no = wanted.store_no AND c.id = wanted.id
   JOIN users u ON u.id = c.user_id
   WHERE c.store_no = ANY ($3::int[]) OR c.user_id = $4`,
)

/**
 * The customers with these ids whom the caller may see, in one query: in stores where the caller has `orders:read`, and
 * the caller's own. The others are undefined.
 */
export async function readCustomers(
  context: Omit<Context, 'loaders'>,
  ids: readonly string[],
): Promise<(ShownCustomer | undefined)[]> {
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
    storeNos.filter((storeNo) => can(identity, storeNo, 'orders:read')),
    identity.kind === 'user' ? identity.userId : null,
  ])
  const byId = new Map(found.map((customer) => [customer.id, customer]))
  return ids.map((id) => byId.get(id))
}

const FIND = prepared<ShownCustomer>(
  'customer-of-user',
  `SELECT ${COLUMNS} FROM customer c JOIN users u ON u.id = c.user_id WHERE c.store_no = $1 AND c.user_id = $2`,
)

const MAKE = prepared(
  'make-customer',
  `INSERT INTO customer (store_no, id, user_id, created_at)
   SELECT $1, $3, id, $4 FROM users WHERE id = $2
   ON CONFLICT (store_no, user_id) DO NOTHING`,
)

/**
 * A user's record as a customer of a store; made when it is their first time there. Asked twice at once it is made once.
 *
 * @throws Refusal FORBIDDEN for everybody but another part of the system; NOT_FOUND when there is no such user.
 */
export async function ensureCustomer(context: Context, storeId: string, userId: string): Promise<ShownCustomer> {
  requireService(context.identity)
  const storeNo = storeOf(storeId)
  if (!storeNo) return refuse('NOT_FOUND', ['storeId'])
  if (storeOf(userId) === undefined) return refuse('NOT_FOUND', ['userId'])
  const { database } = context
  const [known] = await database.query(FIND, [storeNo, userId])
  if (known) return known
  await database.execute(MAKE, [storeNo, userId, newId(storeNo), context.now()])
  const [made] = await database.query(FIND, [storeNo, userId])
  return made ?? refuse('NOT_FOUND', ['userId'])
}
