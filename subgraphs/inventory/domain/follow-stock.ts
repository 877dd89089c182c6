import { authorize } from '@saler/identity'
import type { StockChanged } from '../events.ts'
import type { InventoryEventRow } from '../graphql/rows.ts'
import type { Context } from './context.ts'

/**
 * A store's changes of stock behind a cursor, live. Everything in this domain's log is one, so the log is the stream.
 *
 * @throws Refusal UNAUTHENTICATED, FORBIDDEN, NOT_FOUND on `storeId`, INVALID on `after`.
 */
export function followStock(
  context: Context,
  { storeId, after }: { storeId: string; after?: string | null },
): AsyncIterable<InventoryEventRow> {
  const storeNo = authorize(context.identity, storeId, 'inventory:read', ['storeId'])
  return context.log.follow({ storeNo, after }) as AsyncIterable<InventoryEventRow & { payload: StockChanged }>
}
