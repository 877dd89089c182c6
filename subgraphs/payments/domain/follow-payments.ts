import { mapEvents } from '@saler/events'
import { authorize } from '@saler/identity'
import { refuse, storeOf } from '@saler/kernel'
import { OrderForPaymentDocument } from '../generated/calls/orders.ts'
import type { PaymentEventRow } from '../graphql/rows.ts'
import type { Context } from './context.ts'
import { PAYMENT_EVENT_TYPES } from './payment-event-types.ts'

interface Followed {
  readonly storeId: string
  readonly orderId?: string | null
  readonly accessToken?: string | null
  readonly after?: string | null
}

/**
 * What happens to payments behind a cursor, live: of a store for staff with orders:read, of one order for its buyer and
 * whoever has its token.
 *
 * @throws Refusal UNAUTHENTICATED, FORBIDDEN, NOT_FOUND on `storeId` or `orderId`, INVALID and CURSOR_TOO_OLD on `after`.
 */
export async function followPayments(context: Context, followed: Followed): Promise<AsyncIterable<PaymentEventRow>> {
  const { storeId, orderId, after } = followed
  const storeNo = await authorizeFollowing(context, followed)
  return mapEvents(await context.log.follow({ storeNo, after }), (event) => {
    if (!(event.type in PAYMENT_EVENT_TYPES)) return undefined
    const row = event as PaymentEventRow
    return orderId == null || row.payload.orderId === orderId.toLowerCase() ? row : undefined
  })

  async function authorizeFollowing({ identity, access, call }: Context, { accessToken }: Followed): Promise<number> {
    if (orderId == null) return authorize(identity, storeId, 'orders:read', ['storeId'])
    const ofStore = storeOf(orderId)
    if (ofStore === undefined || ofStore !== storeOf(storeId)) return refuse('NOT_FOUND', ['orderId'])
    if (accessToken != null && access.isTokenOf(orderId, accessToken)) return ofStore
    if (identity.kind === 'user') {
      const { orderForPayment: order } = await call('orders', OrderForPaymentDocument, { orderId })
      if (order?.userId === identity.userId) return ofStore
    }
    return authorize(identity, orderId, 'orders:read', ['orderId'])
  }
}
