import { can } from '@saler/identity'
import { money } from '@saler/kernel'
import { type CompleteResolvers, refusable } from '@saler/subgraph'
import type { Context } from '../domain/context.ts'
import { approveReturn, rejectReturn } from '../domain/returns/decide-return.ts'
import { receiveReturn } from '../domain/returns/receive-return.ts'
import { refundReturn } from '../domain/returns/refund-return.ts'
import { requestReturn } from '../domain/returns/request-return.ts'
import type {
  OrderReturn as GraphQLOrderReturn,
  OrderReturnLine as GraphQLOrderReturnLine,
  MutationApproveReturnArgs,
  MutationReceiveReturnArgs,
  MutationRefundReturnArgs,
  MutationRejectReturnArgs,
  MutationRequestReturnArgs,
  OrderResolvers,
  OrderReturnLineResolvers,
  OrderReturnResolvers,
} from '../generated/resolvers.ts'
import { lineOf } from './fulfillments.ts'
import type { OrderReturnLineRow, OrderReturnRow } from './rows.ts'

export const OrderReturn = {
  lines: ({ lines }) => [...lines],
  refund: ({ refundLines, refundShipping, refundFee, refundTotal, refundGiftCards, currency }) =>
    refundTotal === null
      ? null
      : {
          lines: money(refundLines!, currency),
          shipping: money(refundShipping!, currency),
          fee: money(refundFee!, currency),
          total: money(refundTotal, currency),
          giftCards: money(refundGiftCards, currency),
        },
  by: ({ requestedBy, storeNo }, _args, { identity }) =>
    requestedBy !== null && can(identity, storeNo, 'orders:read') ? { id: requestedBy } : null,
} satisfies CompleteResolvers<OrderReturnRow, GraphQLOrderReturn, OrderReturnResolvers>

export const OrderReturnLine = {
  line: (part, _args, context) => lineOf(context, part),
  receivedQuantity: ({ received }) => received,
  restockedQuantity: async ({ orderId, restocked }, _args, { identity, loaders }) => {
    const order = await loaders.order.load(orderId)
    return order && can(identity, order.storeNo, 'orders:read') ? restocked : null
  },
} satisfies CompleteResolvers<OrderReturnLineRow, GraphQLOrderReturnLine, OrderReturnLineResolvers>

/** What returns add to an order. */
export const returnsOfOrder = {
  returns: (order, _args, context) => context.loaders.returns.load(order),
} satisfies OrderResolvers

export const returnMutations = {
  requestReturn: refusable((context: Context, { input }: MutationRequestReturnArgs) => requestReturn(context, input)),
  approveReturn: refusable((context: Context, { input }: MutationApproveReturnArgs) => approveReturn(context, input)),
  rejectReturn: refusable((context: Context, { input }: MutationRejectReturnArgs) => rejectReturn(context, input)),
  receiveReturn: refusable((context: Context, { input }: MutationReceiveReturnArgs) => receiveReturn(context, input)),
  refundReturn: refusable((context: Context, { input }: MutationRefundReturnArgs) => refundReturn(context, input)),
}
