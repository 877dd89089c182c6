import type { ProductCreated } from '@saler/catalog/events'
import type { DeliveredEvent } from '@saler/events'
import type { Job } from '@saler/queue'
import type { Context } from '../domain/context.ts'
import { openStock } from '../domain/open-stock.ts'

/** A new product's stock was opened when it was made, unless that call was lost. Opening again changes nothing. */
export const onProductCreated =
  (context: (requestId: string) => Context) =>
  async (job: Job): Promise<void> => {
    const { id, payload } = job.payload as DeliveredEvent<ProductCreated>
    await openStock(context(id), { storeId: payload.storeId, items: [...payload.items] })
  }
