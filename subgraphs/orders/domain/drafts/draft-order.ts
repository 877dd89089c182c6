import { prepared } from '@saler/database'
import { userIdOf } from '@saler/identity'
import { refuse } from '@saler/kernel'
import type { DraftOrderRow } from '../../graphql/rows.ts'
import type { Context } from '../context.ts'

const COLUMNS = `store_no AS "storeNo", id, store_id AS "storeId", status, lines, email, phone,
  shipping_address AS "shippingAddress", shipping_method AS "shippingMethod", manual_discount AS "manualDiscount", note, tags,
  order_id AS "orderId", created_by AS "createdBy", created_at AS "createdAt", updated_at AS "updatedAt"`

const READ = prepared<DraftOrderRow>(
  'read_draft_order',
  `SELECT ${COLUMNS} FROM draft_order WHERE store_no = $1 AND id = $2`,
)

const WRITE = prepared<DraftOrderRow>(
  'write_draft_order',
  `INSERT INTO draft_order (store_no, id, store_id, lines, email, phone, shipping_address, shipping_method,
    manual_discount, note, tags, created_by)
  VALUES ($1, $2, $3, $4::jsonb, $5, $6, $7::jsonb, $8, $9, $10, $11, $12)
  ON CONFLICT (store_no, id) DO UPDATE SET lines = excluded.lines, email = excluded.email, phone = excluded.phone,
    shipping_address = excluded.shipping_address, shipping_method = excluded.shipping_method,
    manual_discount = excluded.manual_discount, note = excluded.note, tags = excluded.tags, updated_at = now()
  WHERE draft_order.status = 'OPEN'
  RETURNING ${COLUMNS}`,
)

const PAGE = prepared<DraftOrderRow>(
  'page_draft_orders',
  `SELECT ${COLUMNS} FROM draft_order
  WHERE store_no = $1 AND ($2::uuid IS NULL OR id < $2) AND ($3::draft_order_status IS NULL OR status = $3)
  ORDER BY id DESC LIMIT $4`,
)

/** What of a draft staff decide. */
export type DraftContent = Pick<
  DraftOrderRow,
  'lines' | 'email' | 'phone' | 'shippingAddress' | 'shippingMethod' | 'manualDiscount' | 'note' | 'tags'
>

/**
 * A draft of a store.
 *
 * @throws Refusal NOT_FOUND on the field.
 */
export async function readDraft(
  { database }: Context,
  storeNo: number,
  id: string,
  field = 'draftOrderId',
): Promise<DraftOrderRow> {
  const [draft] = await database.query(READ, [storeNo, id])
  return draft ?? refuse('NOT_FOUND', [field])
}

/** Writes a draft, or all that staff decide of one that is open. Undefined when it became an order meanwhile. */
export async function writeDraft(
  { database, identity }: Context,
  { storeNo, id, storeId }: Pick<DraftOrderRow, 'storeNo' | 'id' | 'storeId'>,
  draft: DraftContent,
): Promise<DraftOrderRow | undefined> {
  const { lines, email, phone, shippingAddress, shippingMethod, manualDiscount, note, tags } = draft
  const address = shippingAddress && JSON.stringify(shippingAddress)
  const by = userIdOf(identity)
  const values = [storeNo, id, storeId, JSON.stringify(lines), email, phone, address, shippingMethod, manualDiscount]
  const [written] = await database.query(WRITE, [...values, note, tags, by])
  return written
}

/** The drafts of a store before an id, newest first. */
export const readDrafts = (
  { database }: Context,
  page: { storeNo: number; before: string | null; take: number; status: DraftOrderRow['status'] | null },
): Promise<DraftOrderRow[]> => database.query(PAGE, [page.storeNo, page.before, page.status, page.take])
