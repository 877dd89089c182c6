import { prepared } from '@saler/database'
import { requireService } from '@saler/identity'
import type { Context } from '../context.ts'
import { forgetCartCounts } from './limit-carts.ts'

/** How many carts one statement deletes, and how often one run does so; the next run goes on. */
const BATCH = 1_000
const BATCHES = 50

const SWEEP = prepared(
  'sweep_carts',
  `DELETE FROM cart USING (
    SELECT store_no, id FROM cart WHERE expires_at < now() ORDER BY expires_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED
  ) old WHERE cart.store_no = old.store_no AND cart.id = old.id`,
)

/**
 * Deletes the carts that nobody has changed for 30 days, those that became orders or joined another cart among them.
 *
 * @throws Refusal FORBIDDEN for everybody but services.
 */
export async function sweepCarts(context: Context): Promise<void> {
  requireService(context.identity)
  await forgetCartCounts(context)
  for (let batch = 0; batch < BATCHES; batch++) if ((await context.database.execute(SWEEP)) < BATCH) return
}
