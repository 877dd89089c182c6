import { authorize } from '@saler/identity'
import { refuse } from '@saler/kernel'
import type { OrderRow } from '../graphql/rows.ts'
import type { Context } from './context.ts'
import { numbered } from './list-orders.ts'

/**
 * An order by the number that its store gave it.
 *
 * @throws Refusal UNAUTHENTICATED, FORBIDDEN, NOT_FOUND on `storeId` or `number`.
 */
export async function findOrderByNumber(context: Context, storeId: string, number: string): Promise<OrderRow> {
  const storeNo = authorize(context.identity, storeId, 'orders:read', ['storeId'])
  const order = await context.prisma.order.findFirst({ where: { storeNo, ...numbered(number) } })
  return (order as OrderRow | null) ?? refuse('NOT_FOUND', ['number'])
}
