import type { DeliveredEvent } from '@saler/events'
import type { Job } from '@saler/queue'
import type { Context } from '../domain/context.ts'
import { openStock } from '../domain/open-stock.ts'
import type { VariantsAdded } from '../events.ts'

/** A product got further variants. Their stock was opened at once, unless this process died or the inventory was away. */
export const onVariantsAdded =
  (context: (requestId: string) => Context) =>
  async (job: Job): Promise<void> => {
    const { id, payload } = job.payload as DeliveredEvent<VariantsAdded>
    await openStock(context(id), payload.storeId, payload.items)
  }
