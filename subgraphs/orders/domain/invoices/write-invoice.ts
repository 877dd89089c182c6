import { prepared, type Transaction } from '@saler/database'
import { recordEvents } from '@saler/events'
import { formatAmount, newId } from '@saler/kernel'
import { INVOICE_ISSUED, type InvoiceIssued } from '../../events.ts'
import { type InvoiceDocument, taxesByRate } from './invoice-document.ts'
import { INVOICE_COLUMNS, type KeptInvoice, NUMBER_PREFIX } from './invoice-row.ts'
import type { InvoicedOrder } from './invoiced-order.ts'
import { nameForQr, zatcaQr } from './zatca-qr.ts'

/** A document that is to be issued: all but what is given to it when it is written. */
export type Draft = Omit<InvoiceDocument, 'number' | 'uuid' | 'issuedAt' | 'qr' | 'totals' | 'taxes'> & {
  readonly discount: bigint
  readonly giftCards: bigint
}

/** What a credit note belongs to. */
export interface CreditSource {
  readonly invoiceId: string
  /** The refund, or the order itself when it was called off without having been paid. */
  readonly sourceId: string
}

// The number is taken by the statement that writes the document: one is given exactly when its document is there.
const WRITE = prepared<KeptInvoice>(
  'write_invoice',
  `WITH numbered AS (
    INSERT INTO invoice_counter AS counter (store_no, kind, last) VALUES ($1, $2::invoice_kind, 1)
    ON CONFLICT (store_no, kind) DO UPDATE SET last = counter.last + 1
    RETURNING last AS number
  )
  INSERT INTO invoice (store_no, id, store_id, order_id, kind, number, invoice_id, source_id, currency, net, tax, total,
    issued_at, qr, document)
  SELECT $1, $3::uuid, $4::uuid, $5::uuid, $2::invoice_kind, number, $6::uuid, $7::uuid, $8, $9::bigint, $10::bigint,
    $11::bigint, $12::timestamptz, $13, $14::jsonb || jsonb_build_object('number', $15::text || number)
  FROM numbered
  RETURNING ${INVOICE_COLUMNS}`,
)

/** A VAT number of Saudi Arabia: the QR code is for documents of those who have one. */
const SAUDI_VAT_NUMBER = /^3\d{13}3$/

/** Issues a document, with its number and its event, in the caller's transaction, which has locked the order. */
export async function writeInvoice(
  transaction: Transaction,
  order: InvoicedOrder,
  { discount, giftCards, ...draft }: Draft,
  source: CreditSource | null,
): Promise<KeptInvoice> {
  const { storeNo, storeId, currency } = order
  const id = newId(storeNo)
  // Whole seconds, as the QR code has them.
  const issuedAt = new Date(Math.floor(Date.now() / 1000) * 1000)
  const taxes = taxesByRate(draft.lines)
  const net = taxes.reduce((sum, part) => sum + BigInt(part.net), 0n)
  const tax = taxes.reduce((sum, part) => sum + BigInt(part.tax), 0n)
  const total = net + tax
  const { vatNumber, name } = draft.seller
  const qr =
    vatNumber !== null && SAUDI_VAT_NUMBER.test(vatNumber)
      ? zatcaQr({
          seller: nameForQr(name),
          vatNumber,
          issuedAt,
          total: formatAmount(total, currency),
          tax: formatAmount(tax, currency),
        })
      : null
  const document: Omit<InvoiceDocument, 'number'> = {
    ...draft,
    uuid: id,
    issuedAt: issuedAt.toISOString(),
    qr,
    taxes,
    totals: {
      discount: discount.toString(),
      net: net.toString(),
      tax: tax.toString(),
      total: total.toString(),
      giftCards: giftCards.toString(),
    },
  }
  const [written] = await transaction.query(WRITE, [
    storeNo,
    draft.kind,
    id,
    storeId,
    order.id,
    source?.invoiceId ?? null,
    source?.sourceId ?? null,
    currency,
    net,
    tax,
    total,
    issuedAt,
    qr,
    JSON.stringify(document),
    NUMBER_PREFIX[draft.kind],
  ])
  const payload: InvoiceIssued = {
    storeId,
    orderId: order.id,
    invoiceId: id,
    kind: draft.kind,
    number: written!.document.number,
    total: { amount: formatAmount(total, currency), currency },
  }
  await recordEvents(transaction, [{ storeNo, id: newId(storeNo), at: new Date(), type: INVOICE_ISSUED, payload }])
  return written!
}
