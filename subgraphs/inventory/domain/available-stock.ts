import { requireService } from '@saler/identity'
import { refuse } from '@saler/kernel'
import type { AvailableStock, QueryAvailableStockArgs } from '../generated/resolvers.ts'
import type { Context } from './context.ts'
import { MAX_LINES } from './limits.ts'
import { requireStore } from './require-store.ts'

/**
 * How many units of some variants of a store could be ordered now, in one statement. It is a look, no promise: only
 * `reserveStock` holds anything.
 *
 * @throws Refusal FORBIDDEN for everybody but services, NOT_FOUND on `storeId`, TOO_MANY on `variantIds`.
 */
export async function availableStock(
  { identity, loaders }: Context,
  { storeId, variantIds }: QueryAvailableStockArgs,
): Promise<AvailableStock[]> {
  requireService(identity)
  const storeNo = requireStore(storeId)
  if (variantIds.length > MAX_LINES) refuse('TOO_MANY', ['variantIds'], { max: MAX_LINES })
  const stocks = await loaders.stock.loadMany([...new Set(variantIds)])
  return stocks.map((stock) => {
    if (stock instanceof Error) throw stock
    const units = stock.storeNo === storeNo ? stock.onHand - stock.reserved + stock.backorderLimit : 0
    return { variantId: stock.variantId, available: Math.max(0, units) }
  })
}
