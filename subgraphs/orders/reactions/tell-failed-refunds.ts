import { type DeliveredEvent, recordEvents, runOnce } from '@saler/events'
import { storeOf } from '@saler/kernel'
import type { PaymentRefundFailed } from '@saler/payments/events'
import type { Job } from '@saler/queue'
import type { Context } from '../domain/context.ts'
import { orderEvent } from '../domain/order-event.ts'
import { ORDER_REFUND_FAILED } from '../events.ts'

/** Whoever follows the orders is told, once, that a gateway refused a refund: above all of those that nobody waited for. */
export const onRefundFailed =
  (contextOf: (requestId: string) => Context) =>
  async (job: Job): Promise<void> => {
    const { id, payload } = job.payload as DeliveredEvent<PaymentRefundFailed>
    const { orderId, paymentId, refundId, amount, currency } = payload
    const context = contextOf(id)
    const order = storeOf(orderId) === undefined ? null : await context.loaders.order.load(orderId)
    if (!order) return
    await context.database.transaction((transaction) =>
      runOnce(transaction, 'tell-failed-refund', id, () =>
        recordEvents(transaction, [orderEvent(order, ORDER_REFUND_FAILED, { paymentId, refundId, amount, currency })]),
      ),
    )
    context.outbox.poke()
  }
