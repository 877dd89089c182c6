import { prepared, type Transaction } from '@saler/database'
import { recordEvents } from '@saler/events'
import { formatAmount, newId } from '@saler/kernel'
import { ORDER_EDITED, type Units } from '../../events.ts'
import type { OrderEditState, OrderLineRow, OrderRow } from '../../graphql/rows.ts'
import { lockOrder } from '../move-order.ts'
import { ORDER_COLUMNS } from '../order-columns.ts'
import { orderEvent } from '../order-event.ts'
import { dueOf } from '../payment-standing/due-of.ts'
import { paymentEvent } from '../payment-standing/follow-payments.ts'
import { overpaid, paymentStatusOf } from '../payment-standing/payment-status.ts'
import type { Priced } from '../pricing/priced.ts'
import { redeem } from '../pricing/redeem.ts'
import type { WantedEdit } from './read-edit.ts'

/** An edit that was priced, and whose additions are held. */
export interface WrittenEdit {
  readonly id: string
  /** The order and its lines as they were priced. */
  readonly order: OrderRow
  readonly lines: readonly OrderLineRow[]
  readonly wanted: WantedEdit
  readonly priced: Priced
  readonly added: readonly Units[]
  readonly removed: readonly Units[]
  /** Until when the additions are held without the edit; null when there are none. */
  readonly until: Date | null
}

/** Whether the lines of an order may still change: nothing of it was shipped, and it was not called off. */
export const isEditable = ({ status, fulfillmentStatus }: OrderRow): boolean =>
  fulfillmentStatus === 'UNFULFILLED' && (status === 'PENDING' || status === 'CONFIRMED' || status === 'PROCESSING')

const EDITS = prepared<{ edits: number; held: boolean }>(
  'read_order_edits',
  'SELECT edits, coalesce($3::timestamptz > now(), true) AS held FROM "order" WHERE store_no = $1 AND id = $2',
)

const REMOVE_LINES = prepared('remove_order_lines', 'DELETE FROM order_line WHERE store_no = $1 AND order_id = $2')

const WRITE_LINES = prepared(
  'write_edited_lines',
  `INSERT INTO order_line (store_no, order_id, position, id, variant_id, product_id, title, variant_title, sku, quantity,
    unit_price, total, properties, discount_total, tax_class, tax_rate, tax_total, weight_grams, requires_shipping)
  SELECT $1, $2, line.position, line.id, line."variantId", line."productId", line.title, line."variantTitle", line.sku,
    line.quantity, line."unitPrice", line.subtotal, nullif(line.properties, 'null'), line.discount, line."taxClass",
    line."taxRate", line.tax, line."weightGrams", line."requiresShipping"
  FROM jsonb_to_recordset($3::jsonb) AS line(position int, id uuid, "variantId" uuid, "productId" uuid, title text,
    "variantTitle" text, sku text, quantity int, "unitPrice" bigint, subtotal bigint, properties jsonb, discount bigint,
    "taxClass" text, "taxRate" int, tax bigint, "weightGrams" int, "requiresShipping" boolean)`,
)

const WRITE_TOTALS = prepared<OrderRow>(
  'write_edited_totals',
  `UPDATE "order" SET subtotal = $3, discount_total = $4, shipping_total = $5, fee_total = $6, tax_total = $7, total = $8,
    shipping_tax = $9, fee_tax = $10, shipping_tax_rate = $11, tax_included = $12,
    payment_status = $13::order_payment_status, edits = edits + 1
  WHERE store_no = $1 AND id = $2
  RETURNING ${ORDER_COLUMNS}`,
)

const WRITE_EDIT = prepared(
  'write_order_edit',
  `INSERT INTO order_edit (store_no, order_id, id, before, after, reason, user_id)
  VALUES ($1, $2, $3, $4::jsonb, $5::jsonb, $6, $7)`,
)

// What the order has used of discounts is used anew by the new price.
const FREE_DISCOUNTS = prepared(
  'free_order_discounts',
  `WITH freed AS (
    DELETE FROM order_discount WHERE store_no = $1 AND order_id = $2 AND returned_at IS NULL
    RETURNING discount_id, buyers
  ), uses AS (
    UPDATE discount SET used = used - 1 FROM freed WHERE store_no = $1 AND id = freed.discount_id
  )
  UPDATE discount_buyer AS own SET used = own.used - 1 FROM freed
  WHERE own.store_no = $1 AND own.discount_id = freed.discount_id AND own.buyer = ANY (freed.buyers)`,
)

/** Thrown when an edit cannot be written as it was priced. */
export class EditNotWritten extends Error {
  /** Another edit was made meanwhile; or the additions are no longer held for certain, or the order may not be edited now. */
  readonly because: 'overtaken' | 'expired'

  constructor(because: 'overtaken' | 'expired') {
    super(`The edit was ${because}.`)
    this.because = because
  }
}

/**
 * Writes an edit in the caller's transaction.
 *
 * @throws EditNotWritten when the order is no longer what was priced, or its additions are no longer held for certain.
 * @throws Refusal DISCOUNT_CODE_INVALID when somebody else took the last use of a discount meanwhile.
 */
export async function writeEdit(
  transaction: Transaction,
  edit: WrittenEdit,
  by: { readonly userId: string | null; readonly say: (code: string) => string },
): Promise<void> {
  const { order: before, priced, until } = edit
  const { storeNo, id } = before
  const locked = await lockOrder(transaction, storeNo, id)
  const [known] = await transaction.query(EDITS, [storeNo, id, until])
  if (known!.edits !== edit.order.edits) throw new EditNotWritten('overtaken')
  if (!isEditable(locked) || !known!.held) throw new EditNotWritten('expired')
  await transaction.execute(REMOVE_LINES, [storeNo, id])
  const lines = newLines(edit)
  await transaction.execute(WRITE_LINES, [storeNo, id, asJson(lines)])
  await transaction.execute(FREE_DISCOUNTS, [storeNo, id])
  const redeeming = { storeNo, orderId: id, buyer: locked, ...by }
  await redeem(transaction, redeeming, { discounts: priced.discounts, giftCards: [] })
  const after = await writeTotals(transaction, locked, priced)
  const beforeState = stateOf(edit.lines, locked.total)
  const states = [asJson(beforeState), asJson(stateOf(lines, after.total))]
  await transaction.execute(WRITE_EDIT, [storeNo, id, edit.id, ...states, edit.wanted.reason, by.userId])
  const { added, removed } = edit
  const amount = (minor: bigint): string => formatAmount(minor, after.currency)
  const total = { amount: amount(after.total), currency: after.currency }
  const refund = amount(newlyOverpaid(locked, after))
  const events = [orderEvent(after, ORDER_EDITED, { editId: edit.id, added, removed, total, refund })]
  if (after.paymentStatus !== locked.paymentStatus) events.push(paymentEvent(after))
  await recordEvents(transaction, events)
}

/** What was paid too much by this edit, and is to be given back. What earlier ones made too much, they give back. */
function newlyOverpaid(before: OrderRow, after: OrderRow): bigint {
  const paid = { captured: before.capturedTotal, refunded: before.refundedTotal }
  const more = overpaid(dueOf(after), paid) - overpaid(dueOf(before), paid)
  return more > 0n ? more : 0n
}

const newLines = ({ wanted, priced, order }: WrittenEdit) =>
  priced.lines.map((line, position) => {
    const known = wanted.lines[line.index]!.known
    // What the buyer was told of a line that is kept stays, whatever the catalogue says by now.
    const { title, variantTitle, sku } = known ?? line
    return {
      ...line,
      position,
      id: known?.id ?? newId(order.storeNo),
      properties: known?.properties ?? null,
      title,
      variantTitle,
      sku,
    }
  })

async function writeTotals(transaction: Transaction, order: OrderRow, priced: Priced): Promise<OrderRow> {
  const { subtotal, discountTotal, shippingTotal, feeTotal, taxTotal, total } = priced.totals
  const due = total - order.giftCardTotal
  const { authorizedTotal: authorized, capturedTotal: captured, refundedTotal: refunded } = order
  const status = paymentStatusOf(due, { authorized, captured, refunded }, order.paymentStatus === 'FAILED')
  const [after] = await transaction.query(WRITE_TOTALS, [
    order.storeNo,
    order.id,
    subtotal,
    discountTotal,
    shippingTotal,
    feeTotal,
    taxTotal,
    total,
    priced.shippingTax,
    priced.feeTax,
    priced.shippingTaxRate,
    priced.taxIncluded,
    status,
  ])
  return after!
}

const stateOf = (
  lines: readonly Pick<
    OrderLineRow,
    'id' | 'variantId' | 'title' | 'variantTitle' | 'sku' | 'quantity' | 'unitPrice'
  >[],
  total: bigint,
): OrderEditState => ({
  lines: lines.map(({ id, variantId, title, variantTitle, sku, quantity, unitPrice }) => ({
    id,
    variantId,
    title,
    variantTitle,
    sku,
    quantity,
    unitPrice: unitPrice.toString(),
  })),
  total: total.toString(),
})

/** JSON has no integers beyond 2^53, so amounts go as text; PostgreSQL reads both. */
const asJson = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) => (typeof inner === 'bigint' ? inner.toString() : inner))
