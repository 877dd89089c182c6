import { can, requireUser } from '@saler/identity'
import { connectionOf, pageSize, refuse, storeOf } from '@saler/kernel'
import type { OrderConnectionRow } from '../../graphql/rows.ts'
import type { Context } from '../context.ts'
import { numberOf, type Page } from '../list-orders.ts'

/**
 * The orders of a customer, newest first: all of them for staff with `orders:read`, otherwise those that the caller placed.
 *
 * @throws Refusal UNAUTHENTICATED, NOT_FOUND for an id that is none, INVALID on `first` or `after`.
 */
export async function listCustomerOrders(
  { identity, loaders }: Context,
  customerId: string,
  { first, after }: Page,
): Promise<OrderConnectionRow> {
  const storeNo = storeOf(customerId) ?? refuse('NOT_FOUND')
  const userId = can(identity, storeNo, 'orders:read') ? null : requireUser(identity).userId
  const size = pageSize(first)
  const customer = { storeNo, customerId, userId }
  const before = after == null ? null : numberOf(after)
  const rows = await loaders.customerOrders.load({ ...customer, before, limit: size + 1 })
  return {
    ...connectionOf({ rows, size, after, cursor: ({ number }) => [number], node: (row) => row }),
    totalCount: () => loaders.customerOrderCount.load(customer),
  }
}
