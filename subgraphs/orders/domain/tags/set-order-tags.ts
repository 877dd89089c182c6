import { prepared } from '@saler/database'
import { authorize } from '@saler/identity'
import { Refusals, refuse } from '@saler/kernel'
import type { SetOrderTagsErrorCode, SetOrderTagsInput } from '../../generated/resolvers.ts'
import type { OrderRow } from '../../graphql/rows.ts'
import type { Context } from '../context.ts'
import { ORDER_COLUMNS } from '../loaders.ts'
import { readTags } from './read-tags.ts'

const SET = prepared<OrderRow>(
  'set_order_tags',
  `UPDATE "order" SET tags = $3::text[] WHERE store_no = $1 AND id = $2 RETURNING ${ORDER_COLUMNS}`,
)

/**
 * Replaces the tags of an order.
 *
 * @throws Refusal UNAUTHENTICATED, FORBIDDEN, NOT_FOUND on `orderId`, TOO_MANY on `tags`, REQUIRED, INVALID and TOO_LONG on
 *   one of them.
 */
export async function setOrderTags(context: Context, { orderId, tags: given }: SetOrderTagsInput): Promise<OrderRow> {
  const storeNo = authorize(context.identity, orderId, 'orders:write', ['orderId'])
  const findings = new Refusals<SetOrderTagsErrorCode>()
  const tags = readTags(findings, given)
  findings.throwIfAny()
  const [order] = await context.database.query(SET, [storeNo, orderId, tags])
  if (!order) return refuse('NOT_FOUND', ['orderId'])
  context.loaders.order.clear(orderId).prime(orderId, order)
  return order
}
