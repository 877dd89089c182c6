import { prepared } from '@saler/database'
import { requireService } from '@saler/identity'
import { refuse, storeOf } from '@saler/kernel'
import type { Context } from './context.ts'
import { MAX_ASKED } from './limits.ts'

// An edit holds what it adds to its order under its own id, until that goes over to the order.
const FIND = prepared<{ id: string }>(
  'find_placed_orders',
  `SELECT id FROM "order" WHERE store_no = $1 AND id = ANY ($2::uuid[])
  UNION ALL SELECT id FROM order_edit WHERE store_no = $1 AND id = ANY ($2::uuid[])`,
)

/**
 * Which of some orders of a store, and of edits of orders, exist. For the inventory, which gives back what is held for those
 * that do not.
 *
 * @throws Refusal FORBIDDEN for everybody but services, TOO_MANY on `ids`.
 */
export async function findPlacedOrders(context: Context, storeId: string, ids: readonly string[]): Promise<string[]> {
  requireService(context.identity)
  if (ids.length > MAX_ASKED) refuse('TOO_MANY', ['ids'], { max: MAX_ASKED })
  const storeNo = storeOf(storeId)
  const own = ids.filter((id) => storeNo !== undefined && storeOf(id) === storeNo)
  return own.length === 0 ? [] : (await context.database.query(FIND, [storeNo, own])).map(({ id }) => id)
}
