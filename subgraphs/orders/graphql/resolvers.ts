import { appActor, can, userActor } from '@saler/identity'
import { money } from '@saler/kernel'
import { type CompleteResolvers, orNull, refusable } from '@saler/subgraph'
import { cancelOrder } from '../domain/cancel-order.ts'
import type { Context } from '../domain/context.ts'
import { findOrder, findReferredOrder } from '../domain/find-order.ts'
import { findOrderByNumber } from '../domain/find-order-by-number.ts'
import { findPlacedOrders } from '../domain/find-placed-orders.ts'
import { followOrders } from '../domain/follow-orders.ts'
import { listOrders, listOwnOrders } from '../domain/list-orders.ts'
import { ORDER_EVENT_TYPES } from '../domain/order-event-types.ts'
import { placeOrder } from '../domain/place-order.ts'
import { setOrderStatus } from '../domain/set-order-status.ts'
import type {
  Order as GraphQLOrder,
  OrderEvent as GraphQLOrderEvent,
  OrderHistoryEntry as GraphQLOrderHistoryEntry,
  OrderLine as GraphQLOrderLine,
  Store as GraphQLStore,
  MutationCancelOrderArgs,
  MutationPlaceOrderArgs,
  MutationSetOrderStatusArgs,
  OrderConnectionResolvers,
  OrderEventResolvers,
  OrderHistoryEntryResolvers,
  OrderLineResolvers,
  OrderResolvers,
  Resolvers,
  StoreResolvers,
} from '../generated/resolvers.ts'
import { cartMutations, cartQueries, cartTypes, placed } from './carts.ts'
import { Customer } from './customers.ts'
import { draftMutations, draftQueries, draftTypes } from './drafts.ts'
import { editMutations, editsOfOrder, OrderEdit } from './edits.ts'
import {
  Fulfillment,
  FulfillmentLine,
  fulfillmentMutations,
  fulfillmentsOfLine,
  fulfillmentsOfOrder,
} from './fulfillments.ts'
import { Invoice, InvoiceConnection, invoiceMutations, invoiceQueries, invoicesOfOrder } from './invoices.ts'
import { noteMutations, notesOfOrder, OrderNote } from './notes.ts'
import { paymentQueries, paymentsOfOrder } from './payment-standing.ts'
import { pricesOfLine, pricesOfOrder, pricingMutations, pricingQueries, pricingTypes } from './pricing.ts'
import { OrderReturn, OrderReturnLine, returnMutations, returnsOfOrder } from './returns.ts'
import type { OrderEventRow, OrderHistoryEntryRow, OrderLineRow, OrderRow, StoreRow } from './rows.ts'

const Order = {
  ...fulfillmentsOfOrder,
  ...returnsOfOrder,
  ...notesOfOrder,
  ...paymentsOfOrder,
  ...invoicesOfOrder,
  ...editsOfOrder,
  ...pricesOfOrder,
  __resolveReference: (reference, context) => findReferredOrder(context, reference),
  accessProof: ({ id }, _args, { access }) => access.tokenOf(id),
  accessToken: ({ id }, _args, { access }) => access.tokenOf(id),
  number: ({ number }) => String(number),
  store: ({ storeId }) => ({ id: storeId }),
  customer: ({ customerId }) => (customerId === null ? null : { id: customerId }),
  lines: (order, _args, context) => context.loaders.lines.load(order),
  subtotal: ({ subtotal, currency }) => money(subtotal, currency),
  discountTotal: ({ discountTotal, currency }) => money(discountTotal, currency),
  shippingTotal: ({ shippingTotal, currency }) => money(shippingTotal, currency),
  taxTotal: ({ taxTotal, currency }) => money(taxTotal, currency),
  total: ({ total, currency }) => money(total, currency),
  history: (order, _args, context) => context.loaders.history.load(order),
} satisfies CompleteResolvers<OrderRow, GraphQLOrder, OrderResolvers>

const OrderLine = {
  ...fulfillmentsOfLine,
  ...pricesOfLine,
  variant: ({ variantId }) => ({ id: variantId }),
  unitPrice: ({ unitPrice, currency }) => money(unitPrice, currency),
  total: ({ total, currency }) => money(total, currency),
} satisfies CompleteResolvers<OrderLineRow, GraphQLOrderLine, OrderLineResolvers>

// What staff write for each other is not the buyer's to read.
const isStaffReader = ({ identity }: Context, { storeNo }: OrderHistoryEntryRow): boolean =>
  can(identity, storeNo, 'orders:read')

const OrderHistoryEntry = {
  note: (entry, _args, context) => (isStaffReader(context, entry) ? entry.note : null),
  by: (entry, _args, context) => (isStaffReader(context, entry) ? userActor(entry.userId) : null),
  byApp: (entry, _args, context) => (isStaffReader(context, entry) ? appActor(entry.userId) : null),
} satisfies CompleteResolvers<OrderHistoryEntryRow, GraphQLOrderHistoryEntry, OrderHistoryEntryResolvers>

const OrderConnection: OrderConnectionResolvers = { totalCount: ({ totalCount }) => totalCount() }

const OrderEvent = {
  type: ({ type }) => ORDER_EVENT_TYPES[type]!,
  order: async ({ payload }, _args, context) => (await context.loaders.order.load(payload.orderId))!,
} satisfies CompleteResolvers<OrderEventRow, GraphQLOrderEvent, OrderEventResolvers>

const Store = {
  __resolveReference: ({ id }) => ({ id }),
  orders: ({ id }, args, context) => listOrders(context, id, args),
} satisfies CompleteResolvers<StoreRow, GraphQLStore, StoreResolvers>

export const resolvers: Resolvers = {
  Order,
  OrderLine,
  OrderHistoryEntry,
  OrderConnection,
  OrderEvent,
  Fulfillment,
  FulfillmentLine,
  Invoice,
  InvoiceConnection,
  OrderReturn,
  OrderReturnLine,
  OrderNote,
  OrderEdit,
  ...draftTypes,
  ...pricingTypes,
  ...cartTypes,
  Customer,
  Store,
  Query: {
    ...paymentQueries,
    ...draftQueries,
    ...invoiceQueries,
    ...pricingQueries,
    ...cartQueries,
    order: (_source, { id, accessToken }, context) => orNull(() => findOrder(context, id, accessToken)),
    orderByNumber: (_source, { storeId, number }, context) => orNull(() => findOrderByNumber(context, storeId, number)),
    orders: (_source, { storeId, ...page }, context) => listOrders(context, storeId, page),
    myOrders: (_source, page, context) => listOwnOrders(context, page),
    placedOrders: (_source, { storeId, ids }, context) => findPlacedOrders(context, storeId, ids),
  },
  Mutation: {
    ...fulfillmentMutations,
    ...returnMutations,
    ...noteMutations,
    ...invoiceMutations,
    ...editMutations,
    ...draftMutations,
    ...pricingMutations,
    ...cartMutations,
    placeOrder: refusable((context: Context, { input }: MutationPlaceOrderArgs) =>
      placeOrder(context, input).then((order) => placed(order, context)),
    ),
    setOrderStatus: refusable((context: Context, { input }: MutationSetOrderStatusArgs) =>
      setOrderStatus(context, input).then((order) => ({ order })),
    ),
    cancelOrder: refusable((context: Context, { input }: MutationCancelOrderArgs) =>
      cancelOrder(context, input).then((order) => ({ order })),
    ),
  },
  Subscription: {
    orderEvents: {
      subscribe: (_source, args, context) => followOrders(context, args) as never,
      resolve: (event: OrderEventRow) => event,
    },
  },
}
