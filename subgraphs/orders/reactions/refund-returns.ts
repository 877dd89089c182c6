import type { DeliveredEvent } from '@saler/events'
import { isId, storeOf } from '@saler/kernel'
import { PAYMENT_REFUND_FAILED, type PaymentRefunded } from '@saler/payments/events'
import type { Job } from '@saler/queue'
import type { Context } from '../domain/context.ts'
import { settleRefund } from '../domain/returns/settle-refund.ts'
import type { OrderReturnChanged } from '../events.ts'

/** A refund that was decided is paid out, should the request that decided it have ended before. */
export const onReturnChanged =
  (context: (requestId: string) => Context) =>
  async (job: Job): Promise<void> => {
    const { id, payload } = job.payload as DeliveredEvent<OrderReturnChanged>
    const { orderId, returnId, returnStatus } = payload
    if (returnStatus === 'REFUND_PENDING') await settleRefund(context(id), storeOf(orderId)!, orderId, returnId)
  }

/**
 * A refund that was asked for was made, or refused: the return that it is of, if it is of one, follows what the payments say
 * now. They know it by the return's id.
 */
export const onRefundSettled =
  (context: (requestId: string) => Context) =>
  async (job: Job): Promise<void> => {
    const { id, type, payload } = job.payload as DeliveredEvent<PaymentRefunded>
    const { orderId, key } = payload
    const when = type === PAYMENT_REFUND_FAILED ? (['REFUND_PENDING', 'REFUNDED'] as const) : undefined
    // Events of before they had a key are of refunds that were settled then.
    if (key != null && isId(key)) await settleRefund(context(id), storeOf(orderId)!, orderId, key, when)
  }
