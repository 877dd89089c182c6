import type { OpeningStock } from '../events.ts'
import { OpenStockDocument } from '../generated/calls/inventory.ts'
import type { Context } from './context.ts'

/** What the inventory takes at once. */
const AT_ONCE = 500

/** Has the inventory open its books for new variants. Items that exist are left alone there, so twice is once. */
export async function openStock(
  context: Pick<Context, 'call'>,
  storeId: string,
  items: readonly OpeningStock[],
): Promise<void> {
  for (let start = 0; start < items.length; start += AT_ONCE)
    await context.call('inventory', OpenStockDocument, {
      input: { storeId, items: items.slice(start, start + AT_ONCE).map((item) => ({ ...item })) },
    })
}

/**
 * The same at once after a change was committed, so that whoever made it can sell. When the inventory is away the
 * change stands, and the reaction to its event opens the stock later.
 */
export async function openStockSoon(context: Context, storeId: string, items: readonly OpeningStock[]): Promise<void> {
  try {
    await openStock(context, storeId, items)
  } catch (error) {
    context.onFault(error, { requestId: context.requestId, field: 'openStock' })
  }
}
