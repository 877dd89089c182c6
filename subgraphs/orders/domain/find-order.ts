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
export async function findReferredOrder(context: Context, id: string): Promise<OrderRow | null> {
  if (context.identity.kind === 'anonymous') return null
  const order = await context.loaders.order.load(id)
  return order && maySee(context, order) ? order : null
}

/**
 * An order that the caller may see: staff with orders:read, the signed-in buyer, and the system's own parts.
 *
 * @throws Refusal NOT_FOUND when it does not exist for the caller, FORBIDDEN for staff without orders:read.
 */
export async function findOrder(context: Context, id: string, field: readonly string[] = ['id']): Promise<OrderRow> {
  const { identity, loaders } = context
  const storeNo = storeOf(id)
  if (storeNo === undefined || identity.kind === 'anonymous') return refuse('NOT_FOUND', field)
  const order = await loaders.order.load(id)
  if (order && maySee(context, order)) return order
  if (isStaff(identity, storeNo) && !can(identity, storeNo, 'orders:read'))
    return refuse('FORBIDDEN', field, { permission: 'orders:read' })
  return refuse('NOT_FOUND', field)
}
