import { can, userActor } from '@saler/identity'
import { type CompleteResolvers, refusable } from '@saler/subgraph'
import type { Context } from '../domain/context.ts'
import { cancelFulfillment } from '../domain/fulfillments/cancel-fulfillment.ts'
import { fulfillOrder } from '../domain/fulfillments/fulfill-order.ts'
import { markDelivered } from '../domain/fulfillments/mark-delivered.ts'
import { updateFulfillment } from '../domain/fulfillments/update-fulfillment.ts'
import type {
  FulfillmentLineResolvers,
  FulfillmentResolvers,
  Fulfillment as GraphQLFulfillment,
  FulfillmentLine as GraphQLFulfillmentLine,
  MutationCancelFulfillmentArgs,
  MutationFulfillOrderArgs,
  MutationMarkDeliveredArgs,
  MutationUpdateFulfillmentArgs,
  OrderLineResolvers,
  OrderResolvers,
} from '../generated/resolvers.ts'
import type { FulfillmentLineRow, FulfillmentRow, OrderLineRow } from './rows.ts'

/** The line of an order that a part of it is of; null when it was edited out of the order since. */
export async function lineOf({ loaders }: Context, part: FulfillmentLineRow): Promise<OrderLineRow | null> {
  const order = await loaders.order.load(part.orderId)
  const lines = order ? await loaders.lines.load(order) : []
  return lines.find((line) => line.id === part.lineId) ?? null
}

export const Fulfillment = {
  lines: ({ lines }) => [...lines],
  by: ({ userId, storeNo }, _args, { identity }) => (can(identity, storeNo, 'orders:read') ? userActor(userId) : null),
} satisfies CompleteResolvers<FulfillmentRow, GraphQLFulfillment, FulfillmentResolvers>

export const FulfillmentLine = {
  line: (part, _args, context) => lineOf(context, part),
} satisfies CompleteResolvers<FulfillmentLineRow, GraphQLFulfillmentLine, FulfillmentLineResolvers>

/** What parcels add to an order. */
export const fulfillmentsOfOrder = {
  fulfillments: (order, _args, context) => context.loaders.fulfillments.load(order),
} satisfies OrderResolvers

/** What parcels add to an order's line. */
export const fulfillmentsOfLine = {
  fulfilledQuantity: ({ fulfilled }) => fulfilled,
  returnedQuantity: ({ returned }) => returned,
  remainingQuantity: ({ quantity, fulfilled }) => quantity - fulfilled,
} satisfies OrderLineResolvers

export const fulfillmentMutations = {
  fulfillOrder: refusable((context: Context, { input }: MutationFulfillOrderArgs) => fulfillOrder(context, input)),
  updateFulfillment: refusable((context: Context, { input }: MutationUpdateFulfillmentArgs) =>
    updateFulfillment(context, input),
  ),
  markDelivered: refusable((context: Context, { input }: MutationMarkDeliveredArgs) => markDelivered(context, input)),
  cancelFulfillment: refusable((context: Context, { input }: MutationCancelFulfillmentArgs) =>
    cancelFulfillment(context, input),
  ),
}
