import { authorize } from '@saler/identity'
import type { StockChanged } from '../events.ts'
import type { InventoryEventRow } from '../graphql/rows.ts'
import type { Context } from './context.ts'

/**
 * A store's changes of stock behind a cursor, live. Everything in this domain's log is one, so the log is the stream.
 *
 * @throws Refusal UNAUTHENTICATED, FORBIDDEN, NOT_FOUND on `storeId`, INVALID and CURSOR_TOO_OLD on `after`.
 */
export async function followStock(
  context: Context,
  { storeId, after }: { storeId: string; after?: string | null },
): Promise<AsyncIterable<InventoryEventRow>> {
  const storeNo = authorize(context.identity, storeId, 'inventory:read', ['storeId'])
  const events = await context.log.follow({ storeNo, after })
  return events as AsyncIterable<InventoryEventRow & { payload: StockChanged }>
}
