import { type Database, prepared, type Statement } from '@saler/database'
import DataLoader from 'dataloader'
import type { FulfillmentRow, OrderEditRow, OrderNoteRow, OrderReturnRow, OrderRow } from '../graphql/rows.ts'

/** What belongs to an order beside its lines and history, oldest first; each kind in one statement for many orders. */
export interface PartLoaders {
  readonly fulfillments: DataLoader<OrderRow, FulfillmentRow[], string>
  readonly returns: DataLoader<OrderRow, OrderReturnRow[], string>
  readonly edits: DataLoader<OrderRow, OrderEditRow[], string>
  readonly notes: DataLoader<OrderRow, OrderNoteRow[], string>
}

const WANTED = 'unnest($1::int[], $2::uuid[]) AS wanted(store_no, id)'
const OF_ORDER = 'part.store_no = wanted.store_no AND part.order_id = wanted.id'

const READ_FULFILLMENTS = prepared<FulfillmentRow>(
  'read_fulfillments',
  `SELECT part.store_no AS "storeNo", part.order_id AS "orderId", part.id, status, carrier,
    tracking_number AS "trackingNumber", tracking_url AS "trackingUrl", user_id AS "userId", shipped_at AS "shippedAt",
    delivered_at AS "deliveredAt", cancelled_at AS "cancelledAt", (
      SELECT json_agg(json_build_object('orderId', line.order_id, 'lineId', line.line_id, 'quantity', line.quantity)
        ORDER BY line.line_id)
      FROM fulfillment_line line
      WHERE line.store_no = part.store_no AND line.order_id = part.order_id AND line.fulfillment_id = part.id
    ) AS lines
  FROM ${WANTED} JOIN fulfillment part ON ${OF_ORDER}
  ORDER BY part.order_id, part.id`,
)

const READ_RETURNS = prepared<Omit<OrderReturnRow, 'currency'>>(
  'read_returns',
  `SELECT part.store_no AS "storeNo", part.order_id AS "orderId", part.id, status, reason, answer,
    requested_by AS "requestedBy", requested_at AS "requestedAt", decided_at AS "decidedAt", received_at AS "receivedAt",
    refunded_at AS "refundedAt", refund_lines AS "refundLines", refund_shipping AS "refundShipping",
    refund_fee AS "refundFee", refund_total AS "refundTotal",
    refund_gift_cards AS "refundGiftCards", (
      SELECT json_agg(json_build_object('orderId', line.order_id, 'lineId', line.line_id, 'quantity', line.quantity,
        'received', line.received, 'restocked', line.restocked) ORDER BY line.line_id)
      FROM order_return_line line
      WHERE line.store_no = part.store_no AND line.order_id = part.order_id AND line.return_id = part.id
    ) AS lines
  FROM ${WANTED} JOIN order_return part ON ${OF_ORDER}
  ORDER BY part.order_id, part.id`,
)

const READ_EDITS = prepared<Omit<OrderEditRow, 'currency'>>(
  'read_edits',
  `SELECT part.store_no AS "storeNo", part.order_id AS "orderId", part.id, before, after, reason, user_id AS "userId", at
  FROM ${WANTED} JOIN order_edit part ON ${OF_ORDER}
  ORDER BY part.order_id, part.id`,
)

const READ_NOTES = prepared<OrderNoteRow>(
  'read_notes',
  `SELECT part.store_no AS "storeNo", part.order_id AS "orderId", part.id, text, user_id AS "userId", at
  FROM ${WANTED} JOIN order_note part ON ${OF_ORDER}
  ORDER BY part.order_id, part.id`,
)

export function createPartLoaders(database: Database): PartLoaders {
  const partsOf =
    <Row extends { readonly orderId: string }>(statement: Statement<Row>) =>
    async (orders: readonly OrderRow[]): Promise<Row[][]> => {
      const rows = await database.query(statement, [orders.map((order) => order.storeNo), orders.map(({ id }) => id)])
      const groups = Map.groupBy(rows, (row) => row.orderId)
      return orders.map((order) => groups.get(order.id) ?? [])
    }
  // Amounts need the currency, which is the order's.
  const inCurrency =
    <Row extends { readonly orderId: string }>(statement: Statement<Row>) =>
    async (orders: readonly OrderRow[]): Promise<(Row & { currency: string })[][]> =>
      (await partsOf(statement)(orders)).map((rows, i) =>
        rows.map((row) => ({ ...row, currency: orders[i]!.currency })),
      )
  const byId = { cacheKeyFn: ({ id }: OrderRow): string => id }
  return {
    fulfillments: new DataLoader(partsOf(READ_FULFILLMENTS), byId),
    returns: new DataLoader(inCurrency(READ_RETURNS), byId),
    edits: new DataLoader(inCurrency(READ_EDITS), byId),
    notes: new DataLoader(partsOf(READ_NOTES), byId),
  }
}
