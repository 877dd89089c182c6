import { prepared, type Transaction } from '@saler/database'
import { runOnce } from '@saler/events'
import { parseAmount, storeOf } from '@saler/kernel'
import type { PaymentRefunded } from '@saler/payments/events'
import type { Context } from '../context.ts'
import { findSeller, type InvoiceTerms } from './find-seller.ts'
import type { InvoiceLine } from './invoice-document.ts'
import { type KeptInvoice, READ_OF_ORDER } from './invoice-row.ts'
import { type InvoicedOrder, lockInvoicedOrder } from './invoiced-order.ts'
import { invoiceLocked } from './issue-invoice.ts'
import { creditOf, splitCredit } from './split-credit.ts'
import { writeInvoice } from './write-invoice.ts'

type Refund = Pick<PaymentRefunded, 'orderId' | 'refundId' | 'amount' | 'order' | 'reason'>

/**
 * Issues the credit note of a refund. None is issued for an order without invoice, unless it was paid in full, whose invoice
 * is then issued first: the events of payments may come in any order. Nor for money that was paid beyond the invoice.
 *
 * @param eventId of the refund's event: however often it comes, there is one credit note.
 */
export async function creditRefund(context: Context, eventId: string, refund: Refund): Promise<void> {
  await credit(context, eventId, refund.orderId, async (transaction, order, terms) => {
    const amount = minorOf(refund.amount, order.currency)
    const captured = minorOf(refund.order.captured, order.currency)
    const refunded = minorOf(refund.order.refunded, order.currency)
    const due = order.total - order.giftCardTotal
    const documents = await transaction.query(READ_OF_ORDER, [order.storeNo, order.id])
    const invoice = documents[0] ?? (captured >= due ? await invoiceLocked(transaction, order, terms) : undefined)
    if (!invoice) return
    const paid = invoice.total - BigInt(invoice.document.totals.giftCards)
    const { refundId: sourceId, reason } = refund
    await takeBack(transaction, order, terms, [invoice, ...documents.slice(1)], {
      amount: creditOf(paid, amount, { captured, refunded }),
      sourceId,
      reason,
    })
  })
}

/**
 * Issues the credit note of an order that was called off with an invoice, for what no payment paid of it: gift cards, and
 * what was never paid. What was paid follows refund by refund.
 */
export async function creditCancelled(
  context: Context,
  eventId: string,
  { orderId, reason }: { readonly orderId: string; readonly reason: string | null },
): Promise<void> {
  await credit(context, eventId, orderId, async (transaction, order, terms) => {
    const documents = await transaction.query(READ_OF_ORDER, [order.storeNo, order.id])
    const [invoice] = documents
    if (!invoice) return
    const due = invoice.total - BigInt(invoice.document.totals.giftCards)
    const paid = order.capturedTotal < due ? order.capturedTotal : due
    await takeBack(transaction, order, terms, documents, { amount: invoice.total - paid, sourceId: order.id, reason })
  })
}

const TO_GIFT_CARDS = prepared<{ amount: bigint; reason: string | null }>(
  'read_refund_to_gift_cards',
  `SELECT refund_gift_cards AS amount, reason FROM order_return
  WHERE store_no = $1 AND order_id = $2 AND id = $3 AND refund_filled_at IS NOT NULL`,
)

/**
 * Issues the credit note of a refunded return for what went back to gift cards. What went back through payments follows refund
 * by refund.
 */
export async function creditReturned(
  context: Context,
  eventId: string,
  { orderId, returnId }: { readonly orderId: string; readonly returnId: string },
): Promise<void> {
  await credit(context, eventId, orderId, async (transaction, order, terms) => {
    const [filled] = await transaction.query(TO_GIFT_CARDS, [order.storeNo, order.id, returnId])
    if (!filled) return
    const documents = await transaction.query(READ_OF_ORDER, [order.storeNo, order.id])
    // Goods that came back had left, and were invoiced then; the event that says so may come later.
    const invoice = documents[0] ?? (await invoiceLocked(transaction, order, terms))
    if (invoice)
      await takeBack(transaction, order, terms, [invoice, ...documents.slice(1)], { ...filled, sourceId: returnId })
  })
}

type Work = (transaction: Transaction, order: InvoicedOrder, terms: InvoiceTerms) => Promise<void>

async function credit(context: Context, eventId: string, orderId: string, work: Work): Promise<void> {
  const order = storeOf(orderId) === undefined ? null : await context.loaders.order.load(orderId)
  if (!order) return
  const terms = await findSeller(context, order.storeId)
  await context.database.transaction((transaction) =>
    runOnce(transaction, 'credit-order', eventId, async () => {
      const locked = await lockInvoicedOrder(transaction, order.storeNo, orderId)
      if (locked) await work(transaction, locked, terms)
    }),
  )
  context.outbox.poke()
}

/** Issues a credit note over at most what is left of an invoice. */
async function takeBack(
  transaction: Transaction,
  order: InvoicedOrder,
  { seller, timezone }: InvoiceTerms,
  [invoice, ...notes]: readonly (KeptInvoice & { readonly sourceId?: string | null })[],
  wanted: { readonly amount: bigint; readonly sourceId: string; readonly reason: string | null },
): Promise<void> {
  const { id: invoiceId, document } = invoice!
  const left = notes.reduce((rest, note) => rest - note.total, invoice!.total)
  const amount = wanted.amount < left ? wanted.amount : left
  if (amount <= 0n || notes.some((note) => note.sourceId === wanted.sourceId)) return
  const parts = splitCredit(amount, remainingOf(invoice!, notes)).filter((part) => part.net + part.tax > 0n)
  const lines = parts.map(({ taxRate, net, tax }): InvoiceLine => {
    const unitPrice = (document.taxIncluded ? net + tax : net).toString()
    const amounts = { net: net.toString(), taxRate, tax: tax.toString(), total: (net + tax).toString() }
    return {
      kind: 'CREDIT',
      title: null,
      variantTitle: null,
      sku: null,
      quantity: 1,
      unitPrice,
      discount: '0',
      ...amounts,
    }
  })
  const { language, currency, buyer, taxIncluded } = document
  await writeInvoice(
    transaction,
    order,
    {
      kind: 'CREDIT_NOTE',
      timezone,
      language,
      currency,
      seller,
      buyer,
      order: document.order,
      taxIncluded,
      lines,
      discount: 0n,
      giftCards: 0n,
      credits: { number: document.number, issuedAt: document.issuedAt, reason: wanted.reason },
    },
    { invoiceId, sourceId: wanted.sourceId },
  )
}

/** What is left of an invoice at each of its tax rates. */
const remainingOf = (invoice: KeptInvoice, notes: readonly KeptInvoice[]) =>
  invoice.document.taxes.map(({ taxRate, net, tax }) => {
    const taken = notes.flatMap((note) => note.document.taxes.filter((part) => part.taxRate === taxRate))
    return {
      taxRate,
      net: taken.reduce((rest, part) => rest - BigInt(part.net), BigInt(net)),
      tax: taken.reduce((rest, part) => rest - BigInt(part.tax), BigInt(tax)),
    }
  })

function minorOf(amount: string, currency: string): bigint {
  const minor = parseAmount(amount, currency)
  if (minor === undefined) throw new Error(`${amount} is no amount of ${currency}.`)
  return minor
}
