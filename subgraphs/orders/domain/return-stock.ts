import { ReleaseStockDocument, SellStockDocument } from '../generated/calls/inventory.ts'
import type { Context } from './context.ts'

/**
 * Gives back what an order holds, now. When the inventory is away it does so later: by itself, from the event of a
 * cancellation, or when the reservation of an order that was never written expires.
 */
export async function returnStock(context: Context, storeId: string, orderId: string, reason: string): Promise<void> {
  await soon(context, () => context.call('inventory', ReleaseStockDocument, { input: { storeId, orderId, reason } }))
}

/** Takes what an order holds out of the stock, now; from the event of its shipment when the inventory is away. */
export async function sellHeldStock(context: Context, storeId: string, orderId: string): Promise<void> {
  await soon(context, () => context.call('inventory', SellStockDocument, { input: { storeId, orderId } }))
}

async function soon(context: Context, ask: () => Promise<unknown>): Promise<void> {
  try {
    await ask()
  } catch (error) {
    context.onFault(error, { requestId: context.requestId, field: 'inventory' })
  }
}
