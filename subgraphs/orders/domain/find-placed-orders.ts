import { requireService } from '@saler/identity'
import { refuse, storeOf } from '@saler/kernel'
import type { Context } from './context.ts'
import { MAX_ASKED } from './limits.ts'

/**
 * Which of some orders of a store exist. For the inventory, which gives back what is held for those that do not.
 *
 * @throws Refusal FORBIDDEN for everybody but services, TOO_MANY on `ids`.
 */
export async function findPlacedOrders(context: Context, storeId: string, ids: readonly string[]): Promise<string[]> {
  requireService(context.identity)
  if (ids.length > MAX_ASKED) refuse('TOO_MANY', ['ids'], { max: MAX_ASKED })
  const storeNo = storeOf(storeId)
  const own = ids.filter((id) => storeNo !== undefined && storeOf(id) === storeNo)
  const orders = await context.loaders.order.loadMany(own)
  return orders.flatMap((order) => {
    if (order instanceof Error) throw order
    return order ? [order.id] : []
  })
}
