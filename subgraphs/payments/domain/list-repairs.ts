import { authorize } from '@saler/identity'
import { connectionOf, decodeIdCursor, pageSize } from '@saler/kernel'
import type { PaymentRepairConnectionRow, PaymentRepairRow } from '../graphql/rows.ts'
import type { Context } from './context.ts'

const PAGE = `SELECT store_no AS "storeNo", id, payment_id AS "paymentId", before, after, note, at FROM payment_repair
  WHERE store_no = $1 AND ($2::uuid IS NULL OR id < $2::uuid) ORDER BY id DESC LIMIT $3`

/**
 * What the comparison with the gateways found and repaired in a store, newest first.
 *
 * @throws Refusal UNAUTHENTICATED, FORBIDDEN, NOT_FOUND on `storeId`, INVALID on `first` or `after`.
 */
export async function listRepairs(
  { identity, database }: Context,
  { storeId, first, after }: { storeId: string; first?: number | null; after?: string | null },
): Promise<PaymentRepairConnectionRow> {
  const storeNo = authorize(identity, storeId, 'orders:read', ['storeId'])
  const size = pageSize(first)
  const rows = await database.query<PaymentRepairRow>(PAGE, [
    storeNo,
    after == null ? null : decodeIdCursor(after),
    size + 1,
  ])
  return {
    ...connectionOf({ rows, size, after, cursor: ({ id }) => [id], node: (row) => row }),
    totalCount: async () => {
      const [counted] = await database.query<{ count: number }>(
        'SELECT count(*)::int AS count FROM payment_repair WHERE store_no = $1',
        [storeNo],
      )
      return counted!.count
    },
  }
}
