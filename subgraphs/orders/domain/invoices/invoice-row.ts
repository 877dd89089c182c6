import { prepared } from '@saler/database'
import type { InvoiceDocument, InvoiceKind } from './invoice-document.ts'

/** An invoice or a credit note as it is kept; amounts are in the currency's smallest unit. */
export interface KeptInvoice {
  readonly storeNo: number
  readonly id: string
  readonly storeId: string
  readonly orderId: string
  readonly kind: InvoiceKind
  readonly number: number
  /** Of a credit note: the invoice that it takes something back of. */
  readonly invoiceId: string | null
  readonly currency: string
  readonly net: bigint
  readonly tax: bigint
  readonly total: bigint
  readonly issuedAt: Date
  readonly qr: string | null
  readonly document: InvoiceDocument
}

export const INVOICE_COLUMNS = `store_no AS "storeNo", id, store_id AS "storeId", order_id AS "orderId", kind, number,
  invoice_id AS "invoiceId", currency, net, tax, total, issued_at AS "issuedAt", qr, document`

/** What begins the printed number of each kind. */
export const NUMBER_PREFIX: Readonly<Record<InvoiceKind, string>> = { INVOICE: 'INV-', CREDIT_NOTE: 'CN-' }

/** All documents of an order, the invoice first. */
export const READ_OF_ORDER = prepared<KeptInvoice & { sourceId: string | null }>(
  'read_invoices_of_order',
  `SELECT ${INVOICE_COLUMNS}, source_id AS "sourceId" FROM invoice WHERE store_no = $1 AND order_id = $2 ORDER BY kind, number`,
)
