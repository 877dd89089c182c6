import type { DeliveredEvent } from '@saler/events'
import type { Job } from '@saler/queue'
import type { Context } from '../domain/context.ts'
import { followStock } from '../domain/follow-stock.ts'

/** A variant ran out, or came back. */
export const onStockChanged =
  (context: (requestId: string) => Context) =>
  async (job: Job): Promise<void> => {
    const { id, payload } = job.payload as DeliveredEvent<{ variantId: string }>
    await followStock(context(id), payload.variantId)
  }
