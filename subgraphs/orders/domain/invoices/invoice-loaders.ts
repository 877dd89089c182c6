import { type Database, prepared } from '@saler/database'
import DataLoader from 'dataloader'
import type { OrderRow } from '../../graphql/rows.ts'
import { INVOICE_COLUMNS, type KeptInvoice } from './invoice-row.ts'

export interface InvoiceLoaders {
  /** The invoice of an order and its credit notes, in this order. */
  readonly invoices: DataLoader<OrderRow, KeptInvoice[], string>
}

const READ = prepared<KeptInvoice>(
  'read_invoices_of_orders',
  `SELECT ${INVOICE_COLUMNS}
  FROM unnest($1::int[], $2::uuid[]) AS wanted(of_store, of_order)
    JOIN invoice ON store_no = of_store AND order_id = of_order
  ORDER BY kind, number`,
)

export function createInvoiceLoaders(database: Database): InvoiceLoaders {
  return {
    invoices: new DataLoader(
      async (orders) => {
        const rows = await database.query(READ, [orders.map(({ storeNo }) => storeNo), orders.map(({ id }) => id)])
        const groups = Map.groupBy(rows, (row) => row.orderId)
        return orders.map(({ id }) => groups.get(id) ?? [])
      },
      { cacheKeyFn: ({ id }) => id },
    ),
  }
}
