import { requireService } from '@saler/identity'
import { isLongerThan, isWhole, refuse } from '@saler/kernel'
import type { ReleaseStockInput } from '../generated/resolvers.ts'
import type { Context } from './context.ts'
import { endReservation } from './end-reservation.ts'
import { MAX_REASON } from './limits.ts'
import { requireOrder } from './require-store.ts'

/**
 * Gives back whatever an order holds: nothing after it was shipped or given back before. Answers whether it did.
 *
 * @throws Refusal FORBIDDEN for everybody but services, NOT_FOUND on `storeId` or `orderId`, INVALID and TOO_LONG on
 *   `reason`.
 */
export async function releaseStock(context: Context, input: ReleaseStockInput): Promise<boolean> {
  requireService(context.identity)
  const { storeId, orderId, reason } = input
  const storeNo = requireOrder(storeId, orderId)
  if (reason && !isWhole(reason)) refuse('INVALID', ['reason'])
  if (reason && isLongerThan(reason, MAX_REASON)) refuse('TOO_LONG', ['reason'], { max: MAX_REASON })
  return endReservation(context, { storeNo, orderId, reason })
}
