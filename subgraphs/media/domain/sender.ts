import { authorize, can, type Identity, userIdOf } from '@saler/identity'
import { refuse, storeOf } from '@saler/kernel'
import { BuyerOfOrderDocument } from '../generated/calls/orders.ts'
import type { UploadPurpose } from '../generated/resolvers.ts'
import type { Context } from './context.ts'

/** Who sends a file, as far as limits and later rights go. */
export interface Sender {
  readonly storeNo: number
  /** What limits count by. */
  readonly caller: string
  readonly userId: string | null
  /** Works for the store with the right to do this. */
  readonly trusted: boolean
}

/**
 * Finds out whether the caller may send a file for this purpose, and as whom.
 *
 * @throws Refusal UNAUTHENTICATED, FORBIDDEN, NOT_FOUND on `storeId` or `orderId`, REQUIRED on `orderId`, INVALID for an
 *   order where none belongs.
 */
export async function authorizeSender(
  context: Context,
  input: { storeId: string; purpose: UploadPurpose; orderId?: string | null; accessToken?: string | null },
): Promise<Sender> {
  const { identity } = context
  const userId = userIdOf(identity)
  if (input.purpose === 'PRODUCT_IMAGE') {
    const storeNo = authorize(identity, input.storeId, 'products:write', ['storeId'])
    if (input.orderId != null) refuse('INVALID', ['orderId'])
    return { storeNo, caller: callerOf(identity), userId, trusted: true }
  }
  const { orderId, accessToken } = input
  if (orderId == null) return refuse('REQUIRED', ['orderId'])
  const storeNo = storeOf(orderId)
  if (storeNo === undefined || storeOf(input.storeId) !== storeNo) return refuse('NOT_FOUND', ['orderId'])
  if (can(identity, storeNo, 'payments:write')) return { storeNo, caller: callerOf(identity), userId, trusted: true }
  if (accessToken == null && userId === null) return refuse('UNAUTHENTICATED', ['orderId'])
  const hasToken = accessToken != null && context.orderAccess.isTokenOf(orderId, accessToken)
  if (!hasToken && !(await isBuyer(context, orderId, userId))) return refuse('NOT_FOUND', ['orderId'])
  return { storeNo, caller: `order ${orderId}`, userId, trusted: false }
}

/** Whether the signed-in user placed the order. */
async function isBuyer({ call }: Context, orderId: string, userId: string | null): Promise<boolean> {
  if (userId === null) return false
  const { orderForPayment: order } = await call('orders', BuyerOfOrderDocument, { orderId })
  return order?.userId === userId
}

function callerOf(identity: Identity): string {
  if (identity.kind === 'user') return `user ${identity.userId}`
  if (identity.kind === 'app') return `app ${identity.appId}`
  return `service ${identity.kind === 'service' ? identity.service : ''}`
}
