import type { DeliveredEvent } from '@saler/events'
import type { PaymentRefunded } from '@saler/payments/events'
import type { Job } from '@saler/queue'
import type { Context } from '../domain/context.ts'
import { creditCancelled, creditRefund } from '../domain/invoices/issue-credit-note.ts'
import { invoiceOrder } from '../domain/invoices/issue-invoice.ts'
import type { OrderCancelled, OrderFulfilled, OrderPaymentChanged, OrderStatusChanged } from '../events.ts'

type ContextFor = (requestId: string) => Context
type Reaction<Payload> = (context: Context, event: DeliveredEvent<Payload>) => Promise<unknown>

const reaction =
  <Payload>(react: Reaction<Payload>) =>
  (contextFor: ContextFor) =>
  async (job: Job): Promise<void> => {
    const event = job.payload as DeliveredEvent<Payload>
    await react(contextFor(event.id), event)
  }

/** An order that is paid in full gets its invoice. */
export const onOrderPaid = reaction<OrderPaymentChanged>(async (context, { payload }) => {
  if (payload.paymentStatus === 'PAID') await invoiceOrder(context, payload.orderId)
})

/** An order that gift cards paid has no payment that says so: it gets its invoice when it is confirmed. */
export const onOrderConfirmed = reaction<OrderStatusChanged>(async (context, { payload }) => {
  if (payload.to !== 'CONFIRMED') return
  const order = await context.loaders.order.load(payload.orderId)
  if (order && order.capturedTotal >= order.total - order.giftCardTotal) await invoiceOrder(context, payload.orderId)
})

/** Goods that leave unpaid, as those that are paid on delivery do, are invoiced when the first of them leave. */
export const onOrderShipped = reaction<OrderFulfilled>((context, { payload }) => invoiceOrder(context, payload.orderId))

/** What was given back is taken off the invoice. */
export const onPaymentRefunded = reaction<PaymentRefunded>((context, { id, payload }) =>
  creditRefund(context, id, payload),
)

/** What nobody paid of a cancelled order is taken off its invoice. */
export const onInvoicedOrderCancelled = reaction<OrderCancelled>((context, { id, payload }) =>
  creditCancelled(context, id, payload),
)
