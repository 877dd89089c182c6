import { formatAmount, money, Refusal } from '@saler/kernel'
import { type CompleteResolvers, orNull, refusable } from '@saler/subgraph'
import type { Context } from '../domain/context.ts'
import { completeDraftOrder } from '../domain/drafts/complete-draft.ts'
import { createDraftOrder, deleteDraftOrder, updateDraftOrder } from '../domain/drafts/keep-drafts.ts'
import { findDraft, listDrafts } from '../domain/drafts/list-drafts.ts'
import { priceDraft } from '../domain/drafts/price-draft.ts'
import { storeCurrency } from '../domain/store-currency.ts'
import type {
  DraftOrderConnectionResolvers,
  DraftOrderLineResolvers,
  DraftOrderPrice,
  DraftOrderResolvers,
  DraftOrder as GraphQLDraftOrder,
  DraftOrderLine as GraphQLDraftOrderLine,
  MutationCompleteDraftOrderArgs,
  MutationCreateDraftOrderArgs,
  MutationDeleteDraftOrderArgs,
  MutationUpdateDraftOrderArgs,
  QueryResolvers,
} from '../generated/resolvers.ts'
import type { DraftOrderLineRow, DraftOrderRow } from './rows.ts'

async function priceOf(context: Context, draft: DraftOrderRow): Promise<DraftOrderPrice | null> {
  try {
    const { totals, currency, unavailable } = await priceDraft(context, draft)
    if (unavailable.length > 0) return null
    return {
      subtotal: money(totals.subtotal, currency),
      discountTotal: money(totals.discountTotal, currency),
      shippingTotal: money(totals.shippingTotal, currency),
      taxTotal: money(totals.taxTotal, currency),
      total: money(totals.total, currency),
    }
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

const DraftOrder = {
  store: ({ storeId }) => ({ id: storeId }),
  lines: ({ lines, storeId }) => lines.map((line) => ({ ...line, storeId })),
  price: (draft, _args, context) => priceOf(context, draft),
  manualDiscount: async ({ manualDiscount, storeId }, _args, context) =>
    formatAmount(manualDiscount, await storeCurrency(context, storeId)),
  tags: ({ tags }) => [...tags],
  order: ({ orderId }, _args, { loaders }) => (orderId === null ? null : loaders.order.load(orderId)),
  by: ({ createdBy }) => (createdBy === null ? null : { id: createdBy }),
} satisfies CompleteResolvers<DraftOrderRow, GraphQLDraftOrder, DraftOrderResolvers>

const DraftOrderLine = {
  variant: ({ variantId }) => ({ id: variantId }),
  unitPrice: async ({ unitPrice, storeId }, _args, context) =>
    unitPrice === null ? null : formatAmount(BigInt(unitPrice), await storeCurrency(context, storeId)),
} satisfies CompleteResolvers<DraftOrderLineRow, GraphQLDraftOrderLine, DraftOrderLineResolvers>

const DraftOrderConnection: DraftOrderConnectionResolvers = { totalCount: ({ totalCount }) => totalCount() }

/** The types of drafts. */
export const draftTypes = { DraftOrder, DraftOrderLine, DraftOrderConnection }

export const draftQueries: QueryResolvers = {
  draftOrder: (_source, { id }, context) => orNull(() => findDraft(context, id)),
  draftOrders: (_source, args, context) => listDrafts(context, args),
}

export const draftMutations = {
  createDraftOrder: refusable((context: Context, { input }: MutationCreateDraftOrderArgs) =>
    createDraftOrder(context, input).then((draftOrder) => ({ draftOrder })),
  ),
  updateDraftOrder: refusable((context: Context, { input }: MutationUpdateDraftOrderArgs) =>
    updateDraftOrder(context, input).then((draftOrder) => ({ draftOrder })),
  ),
  deleteDraftOrder: refusable((context: Context, { input }: MutationDeleteDraftOrderArgs) =>
    deleteDraftOrder(context, input).then((deletedId) => ({ deletedId })),
  ),
  completeDraftOrder: refusable((context: Context, { input }: MutationCompleteDraftOrderArgs) =>
    completeDraftOrder(context, input),
  ),
}
