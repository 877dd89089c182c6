import { authorize } from '@saler/identity'
import type { OrderEventRow } from '../graphql/rows.ts'
import type { Context } from './context.ts'

/**
 * What happens to a store's orders behind a cursor, live. Everything in this domain's log is about an order, so the log is
 * the stream.
 *
 * @throws Refusal UNAUTHENTICATED, FORBIDDEN, NOT_FOUND on `storeId`, INVALID on `after`.
 */
export function followOrders(
  context: Context,
  { storeId, after }: { storeId: string; after?: string | null },
): AsyncIterable<OrderEventRow> {
  const storeNo = authorize(context.identity, storeId, 'orders:read', ['storeId'])
  return context.log.follow({ storeNo, after }) as AsyncIterable<OrderEventRow>
}
