import { prepared, type Transaction } from '@saler/database'
import type { AddressRow } from '../../graphql/rows.ts'
import type { OrderAmounts, OrderedLine } from './invoice-lines.ts'

/** An order as its tax documents need it. */
export interface InvoicedOrder extends OrderAmounts {
  readonly storeNo: number
  readonly id: string
  readonly storeId: string
  readonly number: number
  readonly status: string
  readonly language: string
  readonly currency: string
  readonly total: bigint
  readonly giftCardTotal: bigint
  readonly capturedTotal: bigint
  readonly email: string | null
  readonly phone: string | null
  readonly shippingAddress: AddressRow | null
  readonly placedAt: Date
}

const LOCK = prepared<InvoicedOrder>(
  'lock_invoiced_order',
  `SELECT store_no AS "storeNo", id, store_id AS "storeId", number, status, language, currency, total, email, phone,
    tax_included AS "taxIncluded", tax_total AS "taxTotal", shipping_total AS "shippingTotal",
    shipping_tax AS "shippingTax", shipping_tax_rate AS "shippingTaxRate", fee_total AS "feeTotal", fee_tax AS "feeTax",
    gift_card_total AS "giftCardTotal", captured_total AS "capturedTotal", shipping_address AS "shippingAddress",
    placed_at AS "placedAt"
  FROM "order" WHERE store_no = $1 AND id = $2 FOR UPDATE`,
)

const READ_LINES = prepared<OrderedLine>(
  'read_invoiced_lines',
  `SELECT title, variant_title AS "variantTitle", sku, quantity, unit_price AS "unitPrice", total,
    discount_total AS "discountTotal", tax_rate AS "taxRate", tax_total AS "taxTotal"
  FROM order_line WHERE store_no = $1 AND order_id = $2 ORDER BY position`,
)

/** An order, locked until the transaction ends, so that its documents are issued one after the other. */
export async function lockInvoicedOrder(
  transaction: Transaction,
  storeNo: number,
  orderId: string,
): Promise<InvoicedOrder | undefined> {
  return (await transaction.query(LOCK, [storeNo, orderId]))[0]
}

export const readOrderedLines = (transaction: Transaction, { storeNo, id }: InvoicedOrder): Promise<OrderedLine[]> =>
  transaction.query(READ_LINES, [storeNo, id])
