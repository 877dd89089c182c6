import { prepared } from '@saler/database'
import { authorize } from '@saler/identity'
import { connectionOf, decodeIdCursor, pageSize, refuse, storeOf } from '@saler/kernel'
import type { InputMaybe, InvoiceFilter } from '../../generated/resolvers.ts'
import type { InvoiceConnectionRow } from '../../graphql/rows.ts'
import type { Context } from '../context.ts'
import { INVOICE_COLUMNS, type KeptInvoice } from './invoice-row.ts'

// Ids sort by the time they were made, so the newest document has the highest.
const WANTED = `store_no = $1 AND ($2::invoice_kind IS NULL OR kind = $2) AND ($3::uuid IS NULL OR order_id = $3)
    AND ($4::timestamptz IS NULL OR issued_at >= $4) AND ($5::timestamptz IS NULL OR issued_at < $5)`
const LIST = prepared<KeptInvoice>(
  'list_invoices',
  `SELECT ${INVOICE_COLUMNS} FROM invoice WHERE ${WANTED} AND ($6::uuid IS NULL OR id < $6) ORDER BY id DESC LIMIT $7`,
)
const COUNT = prepared<{ count: number }>(
  'count_invoices',
  `SELECT count(*)::int AS count FROM invoice WHERE ${WANTED}`,
)

interface Wanted {
  readonly first?: number | null
  readonly after?: string | null
  readonly filter?: InputMaybe<InvoiceFilter>
}

/**
 * A store's invoices and credit notes, newest first.
 *
 * @throws Refusal UNAUTHENTICATED, FORBIDDEN, NOT_FOUND on `storeId`, INVALID on `first`, `after` or `filter.orderId`.
 */
export async function listInvoices(
  context: Context,
  storeId: string,
  { first, after, filter }: Wanted,
): Promise<InvoiceConnectionRow> {
  const storeNo = authorize(context.identity, storeId, 'orders:read', ['storeId'])
  const size = pageSize(first)
  const { kind = null, orderId = null, issuedFrom = null, issuedTo = null } = filter ?? {}
  if (orderId !== null && storeOf(orderId) === undefined) return refuse('INVALID', ['filter', 'orderId'])
  const before = after == null ? null : decodeIdCursor(after)
  const wanted = [storeNo, kind, orderId, issuedFrom, issuedTo]
  const rows = await context.database.query(LIST, [...wanted, before, size + 1])
  return {
    ...connectionOf({ rows, size, after, cursor: ({ id }) => [id], node: (row) => row }),
    totalCount: async () => (await context.database.query(COUNT, wanted))[0]!.count,
  }
}
