import { prepared } from '@saler/database'
import { type KeyedRequest, replay } from '@saler/events'
import { authorize } from '@saler/identity'
import { fingerprint } from '@saler/kernel'
import type { CompleteDraftOrderInput } from '../../generated/resolvers.ts'
import type { DraftOrderRow, OrderRow } from '../../graphql/rows.ts'
import type { Context } from '../context.ts'
import { holdStock } from '../hold-stock.ts'
import { returnStock } from '../return-stock.ts'
import { writeOrder } from '../write-order.ts'
import { readDraft } from './draft-order.ts'
import { priceDraft, requireOrderable } from './price-draft.ts'

/** How often an order is tried whose stock was held too briefly. */
const ATTEMPTS = 3

const COMPLETE = prepared(
  'complete_draft_order',
  `UPDATE draft_order SET status = 'COMPLETED', order_id = $3, updated_at = now()
  WHERE store_no = $1 AND id = $2 AND status = 'OPEN'`,
)

type Answer = { readonly orderId: string }

/**
 * Makes an order of a draft, once: whoever asks again is answered with the same order. It is priced, held and written as every
 * other order is; it does not expire, because staff know about it.
 *
 * @throws Refusal UNAUTHENTICATED, FORBIDDEN, NOT_FOUND on `draftOrderId`, and every reason why no such order can be placed;
 *   then there is no order and no stock is held.
 */
export async function completeDraftOrder(
  context: Context,
  { draftOrderId }: CompleteDraftOrderInput,
): Promise<{ draftOrder: DraftOrderRow; order: OrderRow }> {
  const storeNo = authorize(context.identity, draftOrderId, 'orders:write', ['draftOrderId'])
  const draft = await readDraft(context, storeNo, draftOrderId)
  const request: KeyedRequest = { storeNo, operation: 'placeOrder', key: `draft ${draftOrderId}`, input: draftOrderId }
  const known = await replay<Answer>(context.database, request)
  const orderId = known?.orderId ?? (await placeDraft(context, request, draft))
  await context.database.execute(COMPLETE, [storeNo, draftOrderId, orderId])
  const order = (await context.loaders.order.load(orderId))!
  return { draftOrder: await readDraft(context, storeNo, draftOrderId), order }
}

async function placeDraft(context: Context, request: KeyedRequest, draft: DraftOrderRow): Promise<string> {
  const { storeId, storeNo, tags } = draft
  const priced = await priceDraft(context, draft)
  requireOrderable(priced)
  const { email, phone, shippingAddress, shippingMethod, note } = draft
  const lines = draft.lines.map((line, index) => ({ ...line, index }))
  const wanted = { lines, email, phone, shippingAddress, shippingMethod, note, codes: [], giftCards: [] }
  const stock = lines.map(({ variantId, quantity, index }) => ({ variantId, quantity, field: ['lines', index] }))
  // A draft that was changed since holds something else.
  const key = `draft ${draft.id} ${fingerprint(stock)}`
  const buyer = { userId: null, customerId: null, language: priced.language }
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const { id, until: reservedUntil } = await holdStock(context, { storeId, key, lines: stock })
    const order = { id, storeId, storeNo, ...buyer, wanted, priced, reservedUntil, tags }
    if (await writeOrder(context, request, order)) {
      context.outbox.poke()
      return id
    }
    const twin = await replay<Answer>(context.database, request)
    if (!twin) continue
    // The twin's order had another reservation, which is over; nobody will write an order under this one.
    if (twin.orderId !== id) await returnStock(context, storeId, id, 'The request was answered before.')
    return twin.orderId
  }
  throw new Error('The stock of an order was not held long enough to write it.')
}
