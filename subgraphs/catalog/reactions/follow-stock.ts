import type { DeliveredEvent } from '@saler/events'
import type { StockChanged } from '@saler/inventory/events'
import type { Job } from '@saler/queue'
import type { Context } from '../domain/context.ts'
import { followStock } from '../domain/follow-stock.ts'

/** A variant can no longer be ordered, or can be again. */
export const onStockChanged =
  (context: (requestId: string) => Context) =>
  async (job: Job): Promise<void> => {
    const { id, payload } = job.payload as DeliveredEvent<StockChanged>
    await followStock(context(id), payload.variantId)
  }
