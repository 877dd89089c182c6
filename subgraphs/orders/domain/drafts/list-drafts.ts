import { authorize } from '@saler/identity'
import type { DraftOrderStatus } from '../../generated/resolvers.ts'
import type { DraftOrderRow } from '../../graphql/rows.ts'
import type { Context } from '../context.ts'
import { type CountedConnection, pageById } from '../page-by-id.ts'
import { readDraft, readDrafts } from './draft-order.ts'

/**
 * A store's drafts, newest first.
 *
 * @throws Refusal UNAUTHENTICATED, FORBIDDEN, NOT_FOUND on `storeId`, INVALID on `first` or `after`.
 */
export function listDrafts(
  context: Context,
  {
    status = null,
    ...page
  }: { storeId: string; first?: number | null; after?: string | null; status?: DraftOrderStatus | null },
): Promise<CountedConnection<DraftOrderRow>> {
  return pageById(context, page, {
    find: (wanted) => readDrafts(context, { ...wanted, status }),
    count: (storeNo) => context.prisma.draftOrder.count({ where: { storeNo, ...(status && { status }) } }),
  })
}

/**
 * A draft, for staff with orders:read.
 *
 * @throws Refusal UNAUTHENTICATED, FORBIDDEN, NOT_FOUND on `id`.
 */
export async function findDraft(context: Context, id: string): Promise<DraftOrderRow> {
  return readDraft(context, authorize(context.identity, id, 'orders:read', ['id']), id, 'id')
}
