import type { FulfillmentRow, OrderRow } from '../../graphql/rows.ts'
import type { Context } from '../context.ts'

/** What follows a committed change of an order's parcels or returns: the event goes out, and the answer is read anew. */
export async function afterFulfillment(context: Context, orderId: string): Promise<OrderRow> {
  const { loaders, outbox } = context
  outbox.poke()
  loaders.order.clear(orderId)
  const order = (await loaders.order.load(orderId))!
  loaders.lines.clear(order)
  loaders.history.clear(order)
  loaders.fulfillments.clear(order)
  loaders.returns.clear(order)
  return order
}

/** A parcel of an order, which is known to exist. */
export async function fulfillmentOf({ loaders }: Context, order: OrderRow, id: string): Promise<FulfillmentRow> {
  return (await loaders.fulfillments.load(order)).find((parcel) => parcel.id === id)!
}
