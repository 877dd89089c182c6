import { prepared } from '@saler/database'
import { actorIdOf, authorize } from '@saler/identity'
import { newId, Refusals, refuse, requiredText } from '@saler/kernel'
import type { AddOrderNoteErrorCode, AddOrderNoteInput } from '../../generated/resolvers.ts'
import type { OrderNoteRow, OrderRow } from '../../graphql/rows.ts'
import type { Context } from '../context.ts'
import { MAX_STAFF_NOTE } from '../limits.ts'

const WRITE = prepared<OrderNoteRow>(
  'write_order_note',
  `INSERT INTO order_note (store_no, order_id, id, text, user_id) SELECT store_no, id, $3::uuid, $4::text, $5::uuid
  FROM "order" WHERE store_no = $1 AND id = $2
  RETURNING store_no AS "storeNo", order_id AS "orderId", id, text, user_id AS "userId", at`,
)

/**
 * Writes a note about an order, for staff only.
 *
 * @throws Refusal UNAUTHENTICATED, FORBIDDEN, NOT_FOUND on `orderId`, REQUIRED, INVALID and TOO_LONG on `text`.
 */
export async function addOrderNote(
  context: Context,
  input: AddOrderNoteInput,
): Promise<{ order: OrderRow; note: OrderNoteRow }> {
  const { orderId } = input
  const storeNo = authorize(context.identity, orderId, 'orders:write', ['orderId'])
  const findings = new Refusals<AddOrderNoteErrorCode>()
  const text = requiredText(findings, input.text, MAX_STAFF_NOTE, ['text'])
  findings.throwIfAny()
  const userId = actorIdOf(context.identity)
  const [note] = await context.database.query(WRITE, [storeNo, orderId, newId(storeNo), text, userId])
  if (!note) return refuse('NOT_FOUND', ['orderId'])
  const order = (await context.loaders.order.load(orderId))!
  context.loaders.notes.clear(order)
  return { order, note }
}
