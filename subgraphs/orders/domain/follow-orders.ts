import { mapEvents } from '@saler/events'
import { authorize } from '@saler/identity'
import type { OrderEventRow } from '../graphql/rows.ts'
import type { Context } from './context.ts'
import { ORDER_EVENT_TYPES } from './order-event-types.ts'

/**
 * What happens to a store's orders behind a cursor, live: what this domain's log has about orders.
 *
 * @throws Refusal UNAUTHENTICATED, FORBIDDEN, NOT_FOUND on `storeId`, INVALID on `after`.
 */
export function followOrders(
  context: Context,
  { storeId, after }: { storeId: string; after?: string | null },
): AsyncIterable<OrderEventRow> {
  const storeNo = authorize(context.identity, storeId, 'orders:read', ['storeId'])
  return mapEvents(context.log.follow({ storeNo, after }), (event) =>
    event.type in ORDER_EVENT_TYPES ? (event as OrderEventRow) : undefined,
  )
}
