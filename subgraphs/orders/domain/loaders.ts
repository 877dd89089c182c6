import { type Database, prepared } from '@saler/database'
import { storeOf } from '@saler/kernel'
import DataLoader from 'dataloader'
import type { OrderHistoryEntryRow, OrderLineRow, OrderRow } from '../graphql/rows.ts'
import { type CustomerOrderLoaders, createCustomerOrderLoaders } from './customers/customer-order-loaders.ts'
import { createInvoiceLoaders, type InvoiceLoaders } from './invoices/invoice-loaders.ts'
import { ORDER_COLUMNS } from './order-columns.ts'
import { createPartLoaders, type PartLoaders } from './part-loaders.ts'
import { createPricingLoaders, type PricingLoaders } from './pricing/pricing-loaders.ts'

export { ORDER_COLUMNS }

/** What a request loads together, each kind in one statement however much is asked for. */
export interface Loaders extends PartLoaders, InvoiceLoaders, PricingLoaders, CustomerOrderLoaders {
  /** An order by its id; null when there is none. Who may see it is for the caller to check. */
  readonly order: DataLoader<string, OrderRow | null>
  /** The lines of an order, in the order of the input. */
  readonly lines: DataLoader<OrderRow, OrderLineRow[], string>
  /** The changes of an order's status, oldest first. */
  readonly history: DataLoader<OrderRow, OrderHistoryEntryRow[], string>
}

// The pairs of store and id are unnested together, so that one statement serves orders of many stores.
const WANTED = 'unnest($1::int[], $2::uuid[]) AS wanted(store_no, id)'

const READ_ORDERS = prepared<OrderRow>(
  'read_orders',
  `SELECT ${ORDER_COLUMNS} FROM ${WANTED} JOIN "order" USING (store_no, id)`,
)

const READ_LINES = prepared<Omit<OrderLineRow, 'currency'> & { orderId: string }>(
  'read_order_lines',
  `SELECT line.order_id AS "orderId", line.id, variant_id AS "variantId", product_id AS "productId", title,
    variant_title AS "variantTitle", sku, quantity, unit_price AS "unitPrice", total, discount_total AS "discountTotal",
    tax_class AS "taxClass", tax_rate AS "taxRate", tax_total AS "taxTotal", weight_grams AS "weightGrams",
    requires_shipping AS "requiresShipping", properties, fulfilled, "returning",
    returned
  FROM ${WANTED} JOIN order_line line ON line.store_no = wanted.store_no AND line.order_id = wanted.id
  ORDER BY line.order_id, line.position`,
)

const READ_HISTORY = prepared<OrderHistoryEntryRow & { orderId: string }>(
  'read_order_history',
  `SELECT entry.store_no AS "storeNo", entry.order_id AS "orderId", "from", "to", note, at, user_id AS "userId"
  FROM ${WANTED} JOIN order_history entry ON entry.store_no = wanted.store_no AND entry.order_id = wanted.id
  ORDER BY entry.order_id, entry.id`,
)

export function createLoaders(database: Database): Loaders {
  const byOrder = <Row extends { orderId: string }, Value>(
    statement: typeof READ_LINES | typeof READ_HISTORY,
    toValue: (row: Row, order: OrderRow) => Value,
  ) =>
    new DataLoader<OrderRow, Value[], string>(
      async (orders) => {
        const values = [orders.map((order) => order.storeNo), orders.map((order) => order.id)]
        const rows = (await database.query(statement as never, values)) as Row[]
        const groups = Map.groupBy(rows, (row) => row.orderId)
        return orders.map((order) => (groups.get(order.id) ?? []).map((row) => toValue(row, order)))
      },
      { cacheKeyFn: ({ id }) => id },
    )
  return {
    ...createPartLoaders(database),
    ...createInvoiceLoaders(database),
    ...createPricingLoaders(database),
    ...createCustomerOrderLoaders(database),
    order: new DataLoader(async (ids) => {
      const known = ids.filter((id) => storeOf(id) !== undefined)
      const rows = known.length > 0 ? await database.query(READ_ORDERS, [known.map(storeOf), known]) : []
      const byId = new Map(rows.map((row) => [row.id, row]))
      return ids.map((id) => byId.get(id) ?? null)
    }),
    lines: byOrder(READ_LINES, (row: Omit<OrderLineRow, 'currency'> & { orderId: string }, { currency }) => ({
      ...row,
      currency,
    })),
    history: byOrder(READ_HISTORY, (row: OrderHistoryEntryRow & { orderId: string }) => row),
  }
}
