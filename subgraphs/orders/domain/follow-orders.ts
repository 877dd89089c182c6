import { type LoggedEvent, mapEvents } from '@saler/events'
import { authorize } from '@saler/identity'
import { ORDER_FULFILLED, type OrderFulfilled } from '../events.ts'
import type { OrderEventRow } from '../graphql/rows.ts'
import type { Context } from './context.ts'
import { ORDER_EVENT_TYPES } from './order-event-types.ts'

/**
 * What happens to a store's orders behind a cursor, live: what this domain's log has about orders.
 *
 * @throws Refusal UNAUTHENTICATED, FORBIDDEN, NOT_FOUND on `storeId`, INVALID and CURSOR_TOO_OLD on `after`.
 */
export async function followOrders(
  context: Context,
  { storeId, after }: { storeId: string; after?: string | null },
): Promise<AsyncIterable<OrderEventRow>> {
  const storeNo = authorize(context.identity, storeId, 'orders:read', ['storeId'])
  return mapEvents(await context.log.follow({ storeNo, after }), (event) =>
    event.type in ORDER_EVENT_TYPES && !isTold(event) ? (event as OrderEventRow) : undefined,
  )
}

/** Who sets an order to SHIPPED changes its status: that its last parcel left as well is no second thing to tell. */
const isTold = ({ type, payload }: LoggedEvent): boolean =>
  type === ORDER_FULFILLED && (payload as OrderFulfilled).byStatus
