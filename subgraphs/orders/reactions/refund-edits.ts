import type { DeliveredEvent } from '@saler/events'
import { parseAmount } from '@saler/kernel'
import type { Job } from '@saler/queue'
import type { Context } from '../domain/context.ts'
import { giveBack } from '../domain/give-back.ts'
import type { OrderEdited } from '../events.ts'

/** What was paid too much by an edit of an order is given back. */
export const onOrderEdited =
  (context: (requestId: string) => Context) =>
  async (job: Job): Promise<void> => {
    const { id, payload } = job.payload as DeliveredEvent<OrderEdited>
    const { orderId, editId, refund, total } = payload
    const amount = parseAmount(refund, total.currency)!
    if (amount === 0n) return
    const order = { id: orderId, currency: total.currency }
    // Refused only when somebody gave the money back by hand meanwhile.
    await giveBack(context(id), order, { amount, reason: 'Edit', key: editId, persistent: true })
  }
