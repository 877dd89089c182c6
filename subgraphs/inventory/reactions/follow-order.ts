import type { DeliveredEvent } from '@saler/events'
import type { OrderCancelled, OrderStatusChanged } from '@saler/orders/events'
import type { Job } from '@saler/queue'
import type { Context } from '../domain/context.ts'
import { releaseStock } from '../domain/release-stock.ts'
import { sellStock } from '../domain/sell-stock.ts'

// Orders calls the inventory itself, right after its own commit. These reactions make up for the calls that were lost
// with a process; where the call came through they find nothing to do.

/** A cancelled order gives back what it held. */
export const onOrderCancelled =
  (context: (requestId: string) => Context) =>
  async (job: Job): Promise<void> => {
    const { id, payload } = job.payload as DeliveredEvent<OrderCancelled>
    const { storeId, orderId, reason } = payload
    await releaseStock(context(id), { storeId, orderId, reason })
  }

/** A shipped order takes what it held out of the stock. */
export const onOrderStatusChanged =
  (context: (requestId: string) => Context) =>
  async (job: Job): Promise<void> => {
    const { id, payload } = job.payload as DeliveredEvent<OrderStatusChanged>
    const { storeId, orderId, to } = payload
    if (to === 'SHIPPED') await sellStock(context(id), { storeId, orderId })
  }
