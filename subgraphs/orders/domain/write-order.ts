import { prepared, type Queries, type Transaction } from '@saler/database'
import { answerFingerprint, insertAnswer, type KeyedRequest } from '@saler/events'
import { formatAmount, newId } from '@saler/kernel'
import { ORDER_PLACED, type OrderPlaced } from '../events.ts'
import type { OrderHistoryEntryRow, OrderLineRow, OrderRow } from '../graphql/rows.ts'
import type { Context } from './context.ts'
import { ORDER_COLUMNS } from './loaders.ts'
import { confirmNothingDue } from './payment-standing/nothing-due.ts'
import { type PricedOrder, shippingMethodOf } from './price-order.ts'
import { redeem, redeems } from './pricing/redeem.ts'
import type { WantedOrder } from './read-order.ts'

/** All of an order that is to be written. */
export interface NewOrder {
  readonly id: string
  readonly storeId: string
  readonly storeNo: number
  readonly userId: string | null
  readonly customerId: string | null
  readonly language: string
  readonly wanted: WantedOrder
  readonly priced: PricedOrder
  /** Until when its stock is held without it. */
  readonly reservedUntil: Date
  /** When it is called off unless it was paid. */
  readonly expiresAt?: Date | null
  readonly tags?: readonly string[]
  /** What else is written in the same transaction, when the order is. */
  readonly also?: (transaction: Transaction, orderId: string) => Promise<void>
}

const FIRST_NUMBER = 1001

/**
 * The answer is saved first, and only while the stock is held for certain: twins of a request wait here for the first of
 * them and then write nothing. The number is taken by the same statement, so that one is given exactly when its order is.
 */
const WRITE = prepared<OrderRow>(
  'write_order',
  `WITH claimed AS (
    ${insertAnswer(
      { storeNo: '$1', operation: `'placeOrder'`, key: '$2', fingerprint: '$3', answer: '$4' },
      '$5::timestamptz > now()',
    )}
    ON CONFLICT DO NOTHING RETURNING store_no
  ), numbered AS (
    INSERT INTO order_counter AS counter (store_no, last) SELECT store_no, ${FIRST_NUMBER} FROM claimed
    ON CONFLICT (store_no) DO UPDATE SET last = counter.last + 1
    RETURNING last AS number
  ), placed AS (
    INSERT INTO "order" (store_no, id, store_id, number, user_id, customer_id, email, phone, language, currency, subtotal,
      discount_total, shipping_total, tax_total, total, shipping_method, shipping_address, note, tax_included, fee_total,
      gift_card_total, shipping_tax, fee_tax, shipping_tax_rate, expires_at, tags)
    SELECT $1, $6::uuid, $7::uuid, number, $8::uuid, $9::uuid, $10::text, $11::text, $12::text, $13::text, $14::bigint,
      $15::bigint, $16::bigint, $17::bigint, $18::bigint, $19::text, $20::jsonb, $21::text, $26::boolean, $27::bigint,
      $28::bigint, $29::bigint, $30::bigint, $31::int, $32::timestamptz, $33::text[]
    FROM numbered
    RETURNING *
  ), lines AS (
    INSERT INTO order_line (store_no, order_id, position, id, variant_id, product_id, title, variant_title, sku, quantity,
      unit_price, total, properties, discount_total, tax_class, tax_rate, tax_total, weight_grams, requires_shipping)
    SELECT placed.store_no, placed.id, line.position, line.id, line."variantId", line."productId", line.title,
      line."variantTitle", line.sku, line.quantity, line."unitPrice", line.total, nullif(line.properties, 'null'),
      line."discountTotal", line."taxClass", line."taxRate", line."taxTotal", line."weightGrams", line."requiresShipping"
    FROM placed, jsonb_to_recordset($22::jsonb) AS line(position int, id uuid, "variantId" uuid, "productId" uuid,
      title text, "variantTitle" text, sku text, quantity int, "unitPrice" bigint, total bigint, properties jsonb,
      "discountTotal" bigint, "taxClass" text, "taxRate" int, "taxTotal" bigint, "weightGrams" int,
      "requiresShipping" boolean)
  ), history AS (
    INSERT INTO order_history (store_no, order_id, id, "to", user_id)
    SELECT store_no, id, $23::uuid, 'PENDING', user_id FROM placed
  ), event AS (
    INSERT INTO event (store_no, id, type, payload)
    SELECT store_no, $24::uuid, '${ORDER_PLACED}', $25::jsonb || jsonb_build_object('number', number::text) FROM placed
  )
  SELECT ${ORDER_COLUMNS} FROM placed`,
)

/**
 * Writes an order with its number, lines, history, event and saved answer in one statement, and gives it back. Undefined,
 * and nothing written, when the request was answered before or its stock is no longer held for certain. What the order takes
 * of discounts and gift cards is taken in the same transaction, and one of which nothing is due is confirmed in it.
 *
 * @throws Refusal DISCOUNT_CODE_INVALID on `discountCode`, GIFT_CARD_INVALID on `giftCards`, when somebody else took the last
 *   of it meanwhile; then nothing is written.
 */
export async function writeOrder(
  context: Context,
  request: KeyedRequest,
  order: NewOrder,
): Promise<OrderRow | undefined> {
  const { id, storeId, storeNo, wanted, priced } = order
  const { currency, totals } = priced
  const lines = priced.lines.map((line) => ({
    id: newId(storeNo),
    variantId: line.variantId,
    productId: line.productId,
    title: line.title,
    variantTitle: line.variantTitle,
    sku: line.sku,
    quantity: line.quantity,
    unitPrice: line.unitPrice,
    total: line.subtotal,
    discountTotal: line.discount,
    taxClass: line.taxClass,
    taxRate: line.taxRate,
    taxTotal: line.tax,
    weightGrams: line.weightGrams,
    requiresShipping: line.requiresShipping,
    properties: wanted.lines[line.index]!.properties,
    fulfilled: 0,
    returning: 0,
    returned: 0,
    currency,
  })) satisfies OrderLineRow[]
  const payload: Omit<OrderPlaced, 'number'> = {
    storeId,
    orderId: id,
    status: 'PENDING',
    customerId: order.customerId,
    language: order.language,
    total: { amount: formatAmount(totals.total, currency), currency },
  }
  const values = [
    storeNo,
    request.key,
    answerFingerprint(request.input),
    JSON.stringify({ orderId: id }),
    order.reservedUntil,
    id,
    storeId,
    order.userId,
    order.customerId,
    wanted.email,
    wanted.phone,
    order.language,
    currency,
    totals.subtotal,
    totals.discountTotal,
    totals.shippingTotal,
    totals.taxTotal,
    totals.total,
    shippingMethodOf(priced, order.language),
    wanted.shippingAddress && JSON.stringify(wanted.shippingAddress),
    wanted.note,
    linesAsJson(lines),
    newId(storeNo),
    newId(storeNo),
    JSON.stringify(payload),
    priced.taxIncluded,
    totals.feeTotal,
    totals.giftCardTotal,
    priced.shippingTax,
    priced.feeTax,
    priced.shippingTaxRate,
    order.expiresAt ?? null,
    order.tags ?? [],
  ]
  const write = async (queries: Queries) => (await queries.query(WRITE, values))[0]
  const redeeming = { storeNo, orderId: id, userId: order.userId, say: context.say }
  const nothingDue = totals.due === 0n
  const written =
    redeems(priced) || nothingDue || order.also
      ? await context.database.transaction(async (transaction) => {
          const row = await write(transaction)
          if (!row) return undefined
          await order.also?.(transaction, id)
          if (redeems(priced)) await redeem(transaction, { ...redeeming, buyer: row }, priced)
          return nothingDue ? confirmNothingDue(transaction, row) : row
        })
      : await write(context.database)
  if (written) remember(context, written, lines)
  return written
}

/** JSON has no integers beyond 2^53, so amounts go as text; PostgreSQL reads both. */
const linesAsJson = (lines: readonly OrderLineRow[]): string =>
  JSON.stringify(
    lines.map((line, position) => ({ position, ...line })),
    (_key, value: unknown) => (typeof value === 'bigint' ? value.toString() : value),
  )

/** What was just written need not be read back for the answer. */
function remember({ loaders }: Context, order: OrderRow, lines: OrderLineRow[]): void {
  loaders.order.prime(order.id, order)
  loaders.lines.prime(order, lines)
  if (order.status !== 'PENDING') return
  const placed: OrderHistoryEntryRow = {
    storeNo: order.storeNo,
    from: null,
    to: 'PENDING',
    note: null,
    at: order.placedAt,
    userId: order.userId,
  }
  loaders.history.prime(order, [placed])
}
