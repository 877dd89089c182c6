import { can, isStaff } from '@saler/identity'
import { refuse, storeOf } from '@saler/kernel'
import type { OrderRow } from '../graphql/rows.ts'
import type { Context } from './context.ts'

/** True when the caller placed the order while signed in. */
export const isOwn = ({ identity }: Context, order: Pick<OrderRow, 'userId'>): boolean =>
  identity.kind === 'user' && order.userId === identity.userId

const maySee = (context: Context, order: OrderRow): boolean =>
  can(context.identity, order.storeNo, 'orders:read') || isOwn(context, order)

/** An order that something else refers to, such as a movement of stock; null for a caller who may not see it. */
export async function findReferredOrder(
  context: Context,
  { id, accessProof }: { id: string; accessProof: string },
): Promise<OrderRow | null> {
  const opened = context.access.isTokenOf(id, accessProof)
  if (context.identity.kind === 'anonymous' && !opened) return null
  const order = await context.loaders.order.load(id)
  return order && (opened || maySee(context, order)) ? order : null
}

/**
 * An order that the caller may see: staff with orders:read, the signed-in buyer, the system's own parts, and whoever has
 * its access token.
 *
 * @throws Refusal NOT_FOUND when it does not exist for the caller, FORBIDDEN for staff without orders:read.
 */
export async function findOrder(context: Context, id: string, accessToken?: string | null): Promise<OrderRow> {
  const { identity, loaders, access } = context
  const storeNo = storeOf(id)
  // The token is checked before anything is read: a wrong one tells nothing, not even by the time it takes.
  const opened = accessToken != null && storeNo !== undefined && access.isTokenOf(id, accessToken)
  if (storeNo === undefined || (identity.kind === 'anonymous' && !opened)) return refuse('NOT_FOUND', ['id'])
  const order = await loaders.order.load(id)
  if (order && (opened || maySee(context, order))) return order
  if (isStaff(identity, storeNo) && !can(identity, storeNo, 'orders:read'))
    return refuse('FORBIDDEN', ['id'], { permission: 'orders:read' })
  return refuse('NOT_FOUND', ['id'])
}
