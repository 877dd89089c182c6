import type { DeliveredEvent } from '@saler/events'
import type { PaymentRefunded } from '@saler/payments/events'
import type { Job } from '@saler/queue'
import type { Context } from '../domain/context.ts'
import { creditCancelled, creditRefund, creditReturned } from '../domain/invoices/issue-credit-note.ts'
import { invoiceOrder } from '../domain/invoices/issue-invoice.ts'
import {
  ORDER_CANCELLED,
  ORDER_FULFILLED,
  ORDER_PAYMENT_CHANGED,
  type OrderCancelled,
  type OrderFulfilled,
  type OrderPaymentChanged,
  type OrderReturnChanged,
} from '../events.ts'

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
const onOrderPaid = reaction<OrderPaymentChanged>(async (context, { payload }) => {
  if (payload.paymentStatus === 'PAID') await invoiceOrder(context, payload.orderId)
})

/** Goods that leave unpaid, as those that are paid on delivery do, are invoiced when the first of them leave. */
const onOrderShipped = reaction<OrderFulfilled>((context, { payload }) => invoiceOrder(context, payload.orderId))

/** What was given back is taken off the invoice. */
export const onPaymentRefunded = reaction<PaymentRefunded>((context, { id, payload }) =>
  creditRefund(context, id, payload),
)

/** What nobody paid of a cancelled order is taken off its invoice. */
const onInvoicedOrderCancelled = reaction<OrderCancelled>((context, { id, payload }) =>
  creditCancelled(context, id, payload),
)

/** What a return gave back to gift cards is taken off the invoice. */
export const onReturnRefunded = reaction<OrderReturnChanged>(async (context, { id, payload }) => {
  if (payload.returnStatus === 'REFUNDED') await creditReturned(context, id, payload)
})

/** The events of orders after which an invoice or a credit note may be due. */
export const INVOICING_EVENTS = [ORDER_PAYMENT_CHANGED, ORDER_FULFILLED, ORDER_CANCELLED] as const

/** What is issued after each of them. */
export const invoicing = (
  contextFor: ContextFor,
): Record<(typeof INVOICING_EVENTS)[number], (job: Job) => Promise<void>> => ({
  [ORDER_PAYMENT_CHANGED]: onOrderPaid(contextFor),
  [ORDER_FULFILLED]: onOrderShipped(contextFor),
  [ORDER_CANCELLED]: onInvoicedOrderCancelled(contextFor),
})
