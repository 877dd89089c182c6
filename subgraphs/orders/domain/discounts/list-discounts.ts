import type { DiscountRow } from '../../graphql/rows.ts'
import type { Context } from '../context.ts'
import { type CountedConnection, pageById } from '../page-by-id.ts'

/**
 * A store's discounts, newest first.
 *
 * @throws Refusal UNAUTHENTICATED, FORBIDDEN, NOT_FOUND on `storeId`, INVALID on `first` or `after`.
 */
export const listDiscounts = (
  context: Context,
  page: { storeId: string; first?: number | null; after?: string | null },
): Promise<CountedConnection<DiscountRow>> =>
  pageById(context, page, {
    find: ({ storeNo, before, take }) =>
      context.prisma.discount.findMany({
        where: before === null ? { storeNo } : { storeNo, id: { lt: before } },
        orderBy: { id: 'desc' },
        take,
      }),
    count: (storeNo) => context.prisma.discount.count({ where: { storeNo } }),
  })
