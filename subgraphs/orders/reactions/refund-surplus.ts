import type { DeliveredEvent } from '@saler/events'
import { parseAmount } from '@saler/kernel'
import type { Job } from '@saler/queue'
import type { Context } from '../domain/context.ts'
import { giveBack } from '../domain/give-back.ts'
import type { OrderOverpaid } from '../events.ts'

/** What was taken beyond the price of an order is given back. */
export const onOrderOverpaid =
  (context: (requestId: string) => Context) =>
  async (job: Job): Promise<void> => {
    const { id, payload } = job.payload as DeliveredEvent<OrderOverpaid>
    const { orderId, surplus, currency } = payload
    const refund = { amount: parseAmount(surplus, currency)!, reason: 'Overpaid', key: id, persistent: true }
    // Refused only when somebody gave the money back by hand meanwhile.
    await giveBack(context(id), { id: orderId, currency }, refund)
  }
