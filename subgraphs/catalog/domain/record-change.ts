import type { Transaction } from '@saler/database'
import { recordEvents } from '@saler/events'
import { newId } from '@saler/kernel'
import { CATEGORY_CHANGED, type CategoryChanged, type ProductChanged } from '../events.ts'

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

/** Writes an event that says that a category changed, in the transaction of the change. */
export const recordCategoryChange = (
  transaction: Transaction,
  category: { storeNo: number; storeId: string; id: string },
): Promise<void> =>
  recordEvents(transaction, [
    {
      id: newId(category.storeNo),
      storeNo: category.storeNo,
      type: CATEGORY_CHANGED,
      payload: { storeId: category.storeId, categoryId: category.id } satisfies CategoryChanged,
      at: new Date(),
    },
  ])
