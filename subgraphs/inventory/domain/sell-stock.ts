import { requireService } from '@saler/identity'
import type { SellStockInput } from '../generated/resolvers.ts'
import type { Context } from './context.ts'
import { endReservation } from './end-reservation.ts'
import { requireOrder } from './require-store.ts'

/**
 * Takes what an order holds out of the stock, because it was shipped: nothing when that was done before, or when it was
 * given back. Answers whether it did.
 *
 * @throws Refusal FORBIDDEN for everybody but services, NOT_FOUND on `storeId` or `orderId`.
 */
export async function sellStock(context: Context, { storeId, orderId }: SellStockInput): Promise<boolean> {
  requireService(context.identity)
  return endReservation(context, { storeNo: requireOrder(storeId, orderId), orderId, as: 'SOLD' })
}
