import { type ChangeLog, readChanges } from '@saler/events'
import { requireService } from '@saler/identity'
import { STOCK_BACK, STOCK_OUT, type StockChanged } from '../events.ts'
import type { Context } from './context.ts'

/**
 * Which variants can be ordered again, or no longer, behind a position: for those who keep what shoppers see of stock. How
 * many there are is shown to nobody who shares answers with others, so a sale that leaves some changes nothing.
 *
 * @throws Refusal FORBIDDEN for everybody but services, INVALID on `after`.
 */
export async function listChanges({ identity, database }: Context, after?: string | null): Promise<ChangeLog> {
  requireService(identity)
  return readChanges({ database, after, idsOf })
}

function idsOf(type: string, payload: unknown): string[] | undefined {
  const { variantId, reserved } = payload as StockChanged
  // A first stock is no comeback and told as any other change; nothing of it is reserved.
  return type === STOCK_OUT || type === STOCK_BACK || reserved === 0 ? [variantId] : undefined
}
