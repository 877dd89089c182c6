import { prepared, type Transaction } from '@saler/database'
import { recordEvents } from '@saler/events'
import { newId } from '@saler/kernel'
import { ORDER_FULFILLED, type Units } from '../../events.ts'
import type { OrderLineRow, OrderRow } from '../../graphql/rows.ts'
import { ORDER_COLUMNS } from '../loaders.ts'
import { writeMove } from '../move-order.ts'
import { orderEvent } from '../order-event.ts'
import { fulfillmentStatusOf } from './fulfillment-status.ts'

/** A line of an order as far as shipping goes. */
export type ShippableLine = Pick<OrderLineRow, 'id' | 'variantId' | 'quantity' | 'fulfilled' | 'returning' | 'returned'>

/** So many units of a line. */
export interface Part {
  readonly lineId: string
  readonly quantity: number
}

/** What is on a parcel. */
export interface Parcel {
  readonly carrier: string | null
  readonly trackingNumber: string | null
  readonly trackingUrl: string | null
}

/** Who ships, and what the history says of it. */
export interface Shipper {
  readonly userId: string | null
  readonly note: string | null
  /** Whether the buyer is to be told. */
  readonly notify: boolean
  /** True when it is the order's status that was set. */
  readonly byStatus?: boolean
}

const LINES = prepared<ShippableLine>(
  'read_shippable_lines',
  `SELECT id, variant_id AS "variantId", quantity, fulfilled, "returning", returned FROM order_line
  WHERE store_no = $1 AND order_id = $2 ORDER BY position`,
)

/** The lines of an order that the caller has locked. */
export const readShippableLines = (transaction: Transaction, { storeNo, id }: OrderRow): Promise<ShippableLine[]> =>
  transaction.query(LINES, [storeNo, id])

// Only what is left can be shipped. The constraint on the line says the same.
const COUNT = prepared<ShippableLine>(
  'count_shipped_units',
  `UPDATE order_line line SET fulfilled = fulfilled + part.shipped
  FROM unnest($3::uuid[], $4::int[]) AS part(line_id, shipped)
  WHERE line.store_no = $1 AND line.order_id = $2 AND line.id = part.line_id
    AND line.fulfilled + part.shipped BETWEEN line."returning" + line.returned AND line.quantity
  RETURNING line.id, variant_id AS "variantId", quantity, fulfilled, "returning", returned`,
)

/**
 * Counts units of an order's lines as shipped, or as not shipped after all when negative, and answers the lines after it.
 *
 * @throws Error when a line does not allow it: the caller has locked the order and found that each does.
 */
export async function countShipped(
  transaction: Transaction,
  { storeNo, id }: OrderRow,
  lines: readonly ShippableLine[],
  parts: readonly Part[],
  sign: 1 | -1,
): Promise<ShippableLine[]> {
  const ids = parts.map(({ lineId }) => lineId)
  const counts = parts.map(({ quantity }) => sign * quantity)
  const counted = await transaction.query(COUNT, [storeNo, id, ids, counts])
  if (counted.length < parts.length) throw new Error(`The lines of the order ${id} were changed without its lock.`)
  const byId = new Map(counted.map((line) => [line.id, line]))
  return lines.map((line) => byId.get(line.id) ?? line)
}

const WRITE = prepared(
  'write_fulfillment',
  `WITH parcel AS (
    INSERT INTO fulfillment (store_no, order_id, id, carrier, tracking_number, tracking_url, user_id)
    VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING store_no, order_id, id
  )
  INSERT INTO fulfillment_line (store_no, order_id, fulfillment_id, line_id, quantity)
  SELECT store_no, order_id, id, part.line_id, part.quantity
  FROM parcel, unnest($8::uuid[], $9::int[]) AS part(line_id, quantity)`,
)

const FOLLOW = prepared<OrderRow>(
  'follow_fulfillments',
  `UPDATE "order" SET fulfillment_status = $3::fulfillment_status, expires_at = NULL, tracking_number = (
    SELECT parcel.tracking_number FROM fulfillment parcel
    WHERE parcel.store_no = $1 AND parcel.order_id = $2 AND parcel.status <> 'CANCELLED'
      AND parcel.tracking_number IS NOT NULL
    ORDER BY parcel.id DESC LIMIT 1)
  WHERE store_no = $1 AND id = $2
  RETURNING ${ORDER_COLUMNS}`,
)

/** Makes an order's own columns follow its lines and parcels. */
export async function followFulfillments(
  transaction: Transaction,
  { storeNo, id }: OrderRow,
  lines: readonly ShippableLine[],
): Promise<OrderRow> {
  const [order] = await transaction.query(FOLLOW, [storeNo, id, fulfillmentStatusOf(lines)])
  return order!
}

/** The units of some parts, as the inventory knows them. */
export function unitsOf(lines: readonly ShippableLine[], parts: readonly Part[]): Units[] {
  const variants = new Map(lines.map((line) => [line.id, line.variantId]))
  return parts.flatMap(({ lineId, quantity }) => {
    const variantId = variants.get(lineId)
    return variantId === undefined ? [] : [{ variantId, quantity }]
  })
}

/** What was shipped: the order after it, and what is to leave the stock. */
export interface Shipped {
  readonly order: OrderRow
  readonly fulfillmentId: string
  readonly units: Units[]
}

/**
 * Ships parts of an order that the caller has locked and whose lines have so many units left. The order's fulfilment
 * follows in the same transaction, and so does its status: it is processed from the first parcel on, and shipped with the
 * last.
 */
export async function ship(
  transaction: Transaction,
  order: OrderRow,
  lines: readonly ShippableLine[],
  parts: readonly Part[],
  { carrier, trackingNumber, trackingUrl, userId, note, notify, byStatus = false }: Parcel & Shipper,
): Promise<Shipped> {
  const { storeNo, id: orderId } = order
  const fulfillmentId = newId(storeNo)
  const after = await countShipped(transaction, order, lines, parts, 1)
  const about = [storeNo, orderId, fulfillmentId, carrier, trackingNumber, trackingUrl, userId]
  await transaction.execute(WRITE, [...about, parts.map((part) => part.lineId), parts.map((part) => part.quantity)])
  const units = unitsOf(lines, parts)
  let shipped = await followFulfillments(transaction, order, after)
  if (shipped.status === 'CONFIRMED')
    shipped = await writeMove(transaction, shipped, { to: 'PROCESSING', userId, note: null })
  const parcel = { fulfillmentId, carrier, trackingNumber, trackingUrl, lines: units, notify, byStatus }
  await recordEvents(transaction, [orderEvent(shipped, ORDER_FULFILLED, parcel)])
  if (shipped.fulfillmentStatus === 'FULFILLED')
    shipped = await writeMove(transaction, shipped, { to: 'SHIPPED', userId, note })
  return { order: shipped, fulfillmentId, units }
}
