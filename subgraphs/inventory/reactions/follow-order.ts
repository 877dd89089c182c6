import type { DeliveredEvent } from '@saler/events'
import type { Job } from '@saler/queue'
import type { Context } from '../domain/context.ts'
import { releaseStock } from '../domain/release-stock.ts'
import { sellStock } from '../domain/sell-stock.ts'

export const ORDER_CANCELLED = 'order.cancelled'
export const ORDER_STATUS_CHANGED = 'order.status_changed'

/** What is read of the events of orders. */
interface OrderChanged {
  readonly storeId: string
  readonly orderId: string
  readonly to?: string
}

// Orders calls the inventory itself, right after its own commit. These reactions make up for the calls that were lost with a
// process; where the call came through they find nothing to do.

/** A cancelled order gives back what it held. */
export const onOrderCancelled =
  (context: (requestId: string) => Context) =>
  async (job: Job): Promise<void> => {
    const { id, payload } = job.payload as DeliveredEvent<OrderChanged>
    await releaseStock(context(id), { storeId: payload.storeId, orderId: payload.orderId })
  }

/** A shipped order takes what it held out of the stock. */
export const onOrderStatusChanged =
  (context: (requestId: string) => Context) =>
  async (job: Job): Promise<void> => {
    const { id, payload } = job.payload as DeliveredEvent<OrderChanged>
    if (payload.to === 'SHIPPED') await sellStock(context(id), { storeId: payload.storeId, orderId: payload.orderId })
  }
