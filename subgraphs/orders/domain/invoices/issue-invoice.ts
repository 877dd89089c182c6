import type { Transaction } from '@saler/database'
import { authorize } from '@saler/identity'
import { refuse, storeOf } from '@saler/kernel'
import type { IssueInvoiceErrorCode, IssueInvoiceInput } from '../../generated/resolvers.ts'
import type { Context } from '../context.ts'
import { findSeller, type InvoiceTerms } from './find-seller.ts'
import { sumOf } from './invoice-document.ts'
import { invoiceLines } from './invoice-lines.ts'
import { type KeptInvoice, READ_OF_ORDER } from './invoice-row.ts'
import { type InvoicedOrder, lockInvoicedOrder, readOrderedLines } from './invoiced-order.ts'
import { writeInvoice } from './write-invoice.ts'

/**
 * Issues the invoice of an order, because staff ask for it; the one that it has already is answered as it is.
 *
 * @throws Refusal UNAUTHENTICATED, FORBIDDEN, NOT_FOUND and ORDER_CANCELLED on `orderId`.
 */
export async function issueInvoice(context: Context, { orderId }: IssueInvoiceInput): Promise<KeptInvoice> {
  authorize(context.identity, orderId, 'orders:write', ['orderId'])
  const order = await context.loaders.order.load(orderId)
  if (!order) return refuse<IssueInvoiceErrorCode>('NOT_FOUND', ['orderId'])
  return (await invoiceOrder(context, orderId)) ?? refuse<IssueInvoiceErrorCode>('ORDER_CANCELLED', ['orderId'])
}

/**
 * Gives an order its invoice: the one it has, or a new one. Undefined for an order that does not exist, or that was cancelled
 * before it was invoiced.
 */
export async function invoiceOrder(context: Context, orderId: string): Promise<KeptInvoice | undefined> {
  const storeNo = storeOf(orderId)
  const order = storeNo === undefined ? null : await context.loaders.order.load(orderId)
  if (!order) return undefined
  const [made] = await context.database.query(READ_OF_ORDER, [storeNo, orderId])
  if (made) return made
  // Asked before the order is locked: nothing waits for another domain while it holds a lock.
  const terms = await findSeller(context, order.storeId)
  const invoice = await context.database.transaction(async (transaction) => {
    const locked = await lockInvoicedOrder(transaction, order.storeNo, orderId)
    return locked && invoiceLocked(transaction, locked, terms)
  })
  context.outbox.poke()
  return invoice
}

/** The same in the caller's transaction, which has locked the order. */
export async function invoiceLocked(
  transaction: Transaction,
  order: InvoicedOrder,
  { seller, timezone }: InvoiceTerms,
): Promise<KeptInvoice | undefined> {
  const [made] = await transaction.query(READ_OF_ORDER, [order.storeNo, order.id])
  if (made) return made
  if (order.status === 'CANCELLED') return undefined
  const ordered = await readOrderedLines(transaction, order)
  const lines = invoiceLines(order, ordered)
  const total = sumOf(lines.map((line) => BigInt(line.total)))
  if (total !== order.total) throw new Error(`The lines of order ${order.id} come to ${total}, not ${order.total}.`)
  const { email, phone, shippingAddress: address } = order
  return writeInvoice(
    transaction,
    order,
    {
      kind: 'INVOICE',
      timezone,
      language: order.language,
      currency: order.currency,
      seller,
      buyer: { name: address?.name ?? null, email, phone: phone ?? address?.phone ?? null, address },
      order: { number: String(order.number), placedAt: order.placedAt.toISOString() },
      taxIncluded: order.taxIncluded,
      lines,
      discount: sumOf(ordered.map((line) => line.discountTotal)),
      giftCards: order.giftCardTotal,
      credits: null,
    },
    null,
  )
}
