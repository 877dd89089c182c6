import { prepared } from '@saler/database'
import { refuse } from '@saler/kernel'
import type { Context } from '../context.ts'
import { MAX_CARTS_PER_HOUR } from '../limits.ts'

const COUNT = prepared<{ carts: number }>(
  'count_carts',
  `INSERT INTO cart_count AS counted (source, hour, carts) VALUES ($1, date_trunc('hour', now()), 1)
  ON CONFLICT (source, hour) DO UPDATE SET carts = counted.carts + 1 RETURNING carts`,
)

/** Deletes the counts of hours that are over. */
const FORGET = prepared('forget_cart_counts', `DELETE FROM cart_count WHERE hour < now() - interval '2 hours'`)

/**
 * Counts a new cart of a guest by the network address it comes from.
 *
 * @throws Refusal TOO_MANY_ATTEMPTS when there were too many in this hour.
 */
export async function countCart({ identity, database }: Context): Promise<void> {
  // Where no address is known, all guests would be one.
  if (!identity.ipAddress) return
  const [counted] = await database.query(COUNT, [identity.ipAddress])
  if (counted!.carts > MAX_CARTS_PER_HOUR) refuse('TOO_MANY_ATTEMPTS')
}

/** Forgets what nobody asks for any more. */
export async function forgetCartCounts({ database }: Pick<Context, 'database'>): Promise<void> {
  await database.execute(FORGET)
}
