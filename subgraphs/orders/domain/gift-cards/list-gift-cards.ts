import type { GiftCardRow } from '../../graphql/rows.ts'
import type { Context } from '../context.ts'
import { type CountedConnection, pageById } from '../page-by-id.ts'

/**
 * A store's gift cards, newest first.
 *
 * @throws Refusal UNAUTHENTICATED, FORBIDDEN, NOT_FOUND on `storeId`, INVALID on `first` or `after`.
 */
export const listGiftCards = (
  context: Context,
  page: { storeId: string; first?: number | null; after?: string | null },
): Promise<CountedConnection<GiftCardRow>> =>
  pageById(context, page, {
    find: ({ storeNo, before, take }) =>
      context.prisma.giftCard.findMany({
        where: before === null ? { storeNo } : { storeNo, id: { lt: before } },
        orderBy: { id: 'desc' },
        take,
        omit: { codeHash: true },
      }),
    count: (storeNo) => context.prisma.giftCard.count({ where: { storeNo } }),
  })
