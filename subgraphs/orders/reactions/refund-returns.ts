import type { DeliveredEvent } from '@saler/events'
import { storeOf } from '@saler/kernel'
import type { Job } from '@saler/queue'
import type { Context } from '../domain/context.ts'
import { settleRefund } from '../domain/returns/refund-return.ts'
import type { OrderReturnChanged } from '../events.ts'

/** A refund that was decided is paid out, should the request that decided it have ended before. */
export const onReturnChanged =
  (context: (requestId: string) => Context) =>
  async (job: Job): Promise<void> => {
    const { id, payload } = job.payload as DeliveredEvent<OrderReturnChanged>
    const { orderId, returnId, returnStatus } = payload
    if (returnStatus === 'REFUND_PENDING') await settleRefund(context(id), storeOf(orderId)!, orderId, returnId)
  }
