import type { Transaction } from '@saler/database'
import { recordEvents } from '@saler/events'
import { newId } from '@saler/kernel'
import type { ProductChanged } from '../events.ts'

/** Writes an event that says that a product changed, in the transaction of the change. */
export const recordChange = (
  transaction: Transaction,
  type: string,
  product: { storeNo: number; storeId: string; id: string },
): Promise<void> =>
  recordEvents(transaction, [
    {
      id: newId(product.storeNo),
      storeNo: product.storeNo,
      type,
      payload: { storeId: product.storeId, productId: product.id } satisfies ProductChanged,
      at: new Date(),
    },
  ])
