import { money } from '@saler/kernel'
import { type CompleteResolvers, orNull, refusable } from '@saler/subgraph'
import type { Context } from '../domain/context.ts'
import { findInvoice } from '../domain/invoices/find-invoice.ts'
import { issueInvoice } from '../domain/invoices/issue-invoice.ts'
import { listInvoices } from '../domain/invoices/list-invoices.ts'
import type {
  Invoice as GraphQLInvoice,
  InvoiceConnectionResolvers,
  InvoiceResolvers,
  MutationIssueInvoiceArgs,
  OrderResolvers,
  QueryResolvers,
} from '../generated/resolvers.ts'
import type { InvoiceRow } from './rows.ts'

async function invoiceOf({ loaders }: Context, orderId: string): Promise<InvoiceRow | null> {
  const order = await loaders.order.load(orderId)
  const documents = order ? await loaders.invoices.load(order) : []
  return documents.find(({ kind }) => kind === 'INVOICE') ?? null
}

export const Invoice = {
  __resolveReference: ({ id }, context) => orNull(() => findInvoice(context, id)),
  number: ({ document }) => document.number,
  order: async ({ orderId }, _args, { loaders }) => (await loaders.order.load(orderId))!,
  creditedInvoice: ({ kind, orderId }, _args, context) => (kind === 'INVOICE' ? null : invoiceOf(context, orderId)),
  net: ({ net, currency }) => money(net, currency),
  taxTotal: ({ tax, currency }) => money(tax, currency),
  total: ({ total, currency }) => money(total, currency),
  pageUrl: ({ id }, _args, { invoiceLinks }) => invoiceLinks.urlOf(id, 'page'),
  pdfUrl: ({ id }, _args, { invoiceLinks }) => invoiceLinks.urlOf(id, 'pdf'),
} satisfies CompleteResolvers<InvoiceRow, GraphQLInvoice, InvoiceResolvers>

export const InvoiceConnection: InvoiceConnectionResolvers = { totalCount: ({ totalCount }) => totalCount() }

/** What invoices add to an order. */
export const invoicesOfOrder = {
  invoice: ({ id }, _args, context) => invoiceOf(context, id),
  creditNotes: async (order, _args, { loaders }) =>
    (await loaders.invoices.load(order)).filter(({ kind }) => kind === 'CREDIT_NOTE'),
} satisfies OrderResolvers

export const invoiceQueries = {
  invoice: (_source, { id }, context) => orNull(() => findInvoice(context, id)),
  invoices: (_source, { storeId, ...page }, context) => listInvoices(context, storeId, page),
} satisfies QueryResolvers

export const invoiceMutations = {
  issueInvoice: refusable((context: Context, { input }: MutationIssueInvoiceArgs) =>
    issueInvoice(context, input).then((invoice) => ({ invoice })),
  ),
}
