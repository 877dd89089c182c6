import type { DeliveredEvent } from '@saler/events'
import type {
  OrderCancelled,
  OrderEdited,
  OrderFulfilled,
  OrderFulfillmentCancelled,
  OrderReturnChanged,
} from '@saler/orders/events'
import type { Job } from '@saler/queue'
import { changeReservation } from '../domain/change-reservation.ts'
import type { Context } from '../domain/context.ts'
import { releaseStock } from '../domain/release-stock.ts'
import { returnStock } from '../domain/return-stock.ts'
import { sellStock } from '../domain/sell-stock.ts'
import { undoSale } from '../domain/undo-sale.ts'

// Orders calls the inventory itself, right after its own commit. These reactions make up for the calls that were lost
// with a process; where the call came through they find nothing to do.

type ContextFor = (requestId: string) => Context

/** A cancelled order gives back what it held. */
export const onOrderCancelled =
  (context: ContextFor) =>
  async (job: Job): Promise<void> => {
    const { id, payload } = job.payload as DeliveredEvent<OrderCancelled>
    const { storeId, orderId, reason } = payload
    await releaseStock(context(id), { storeId, orderId, reason })
  }

/** What was shipped leaves the stock. */
export const onOrderFulfilled =
  (context: ContextFor) =>
  async (job: Job): Promise<void> => {
    const { id, payload } = job.payload as DeliveredEvent<OrderFulfilled>
    const { storeId, orderId, fulfillmentId, lines } = payload
    await sellStock(context(id), { storeId, orderId, fulfillmentId, lines: [...lines] })
  }

/** What a parcel held that was called off is held for the order again. */
export const onFulfillmentCancelled =
  (context: ContextFor) =>
  async (job: Job): Promise<void> => {
    const { id, payload } = job.payload as DeliveredEvent<OrderFulfillmentCancelled>
    const { storeId, orderId, fulfillmentId, lines } = payload
    await undoSale(context(id), { storeId, orderId, fulfillmentId, lines: [...lines] })
  }

/** What came back and is as good as new goes into the stock. */
export const onReturnChanged =
  (context: ContextFor) =>
  async (job: Job): Promise<void> => {
    const { id, payload } = job.payload as DeliveredEvent<OrderReturnChanged>
    const { storeId, orderId, returnId, restocked } = payload
    if (restocked.length > 0) await returnStock(context(id), { storeId, orderId, returnId, lines: [...restocked] })
  }

/** An edited order holds what it is for now. */
export const onOrderEdited =
  (context: ContextFor) =>
  async (job: Job): Promise<void> => {
    const { id, payload } = job.payload as DeliveredEvent<OrderEdited>
    const { storeId, orderId, editId, added, removed } = payload
    await changeReservation(context(id), { storeId, orderId, editId, added: [...added], removed: [...removed] })
  }
