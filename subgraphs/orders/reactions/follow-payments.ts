import type { DeliveredEvent } from '@saler/events'
import {
  PAYMENT_AUTHORIZED,
  PAYMENT_CAPTURED,
  PAYMENT_FAILED,
  PAYMENT_REFUND_FAILED,
  PAYMENT_REFUNDED,
  PAYMENT_VOIDED,
  type PaymentChanged,
} from '@saler/payments/events'
import type { Job } from '@saler/queue'
import type { Context } from '../domain/context.ts'
import { followPayments } from '../domain/payment-standing/follow-payments.ts'

/** After which events of payments the sums over those of an order may be others. */
export const PAYMENT_EVENTS = [
  PAYMENT_AUTHORIZED,
  PAYMENT_CAPTURED,
  PAYMENT_FAILED,
  PAYMENT_REFUND_FAILED,
  PAYMENT_REFUNDED,
  PAYMENT_VOIDED,
] as const

/** What was paid of an order follows its payments. */
export const onPaymentChanged =
  (context: (requestId: string) => Context) =>
  async (job: Job): Promise<void> => {
    const { id, payload } = job.payload as DeliveredEvent<PaymentChanged>
    await followPayments(context(id), payload.orderId, payload.order)
  }
