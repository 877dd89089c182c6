import type { Units } from '../events.ts'
import {
  ReleaseStockDocument,
  ReturnStockDocument,
  SellStockDocument,
  UndoSaleDocument,
} from '../generated/calls/inventory.ts'
import type { Context } from './context.ts'

// Stock follows an order at once. When the inventory is away it does so later, by itself: from the event of the change.

/** Gives back what an order holds; that of an order which was never written expires with its reservation. */
export async function returnStock(context: Context, storeId: string, orderId: string, reason: string): Promise<void> {
  await soon(context, () => context.call('inventory', ReleaseStockDocument, { input: { storeId, orderId, reason } }))
}

/** Takes what is in a parcel out of the stock. */
export async function sellShipped(
  context: Context,
  storeId: string,
  orderId: string,
  fulfillmentId: string,
  lines: Units[],
): Promise<void> {
  const input = { storeId, orderId, fulfillmentId, lines }
  await soon(context, () => context.call('inventory', SellStockDocument, { input }))
}

/** Holds what was in a parcel for its order again. */
export async function holdAgain(
  context: Context,
  storeId: string,
  orderId: string,
  fulfillmentId: string,
  lines: Units[],
): Promise<void> {
  const input = { storeId, orderId, fulfillmentId, lines }
  await soon(context, () => context.call('inventory', UndoSaleDocument, { input }))
}

/** Brings what came back with a return into the stock. */
export async function restock(
  context: Context,
  storeId: string,
  orderId: string,
  returnId: string,
  lines: Units[],
): Promise<void> {
  if (lines.length === 0) return
  const input = { storeId, orderId, returnId, lines }
  await soon(context, () => context.call('inventory', ReturnStockDocument, { input }))
}

/** Asks, and leaves it to the event when there is no answer. */
export async function soon(context: Context, ask: () => Promise<unknown>): Promise<void> {
  try {
    await ask()
  } catch (error) {
    context.onFault(error, { requestId: context.requestId, field: 'inventory' })
  }
}
