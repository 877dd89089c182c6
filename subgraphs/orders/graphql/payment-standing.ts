import { money } from '@saler/kernel'
import type { Context } from '../domain/context.ts'
import { dueOf } from '../domain/payment-standing/due-of.ts'
import { orderForPayment } from '../domain/payment-standing/order-for-payment.ts'
import { amountDue } from '../domain/payment-standing/payment-status.ts'
import type { OrderResolvers } from '../generated/resolvers.ts'

/** What payments make of an order. */
export const paymentsOfOrder = {
  amountPaid: ({ capturedTotal, currency }) => money(capturedTotal, currency),
  amountRefunded: ({ refundedTotal, currency }) => money(refundedTotal, currency),
  amountDue: ({ status, capturedTotal, currency, ...order }) =>
    money(status === 'CANCELLED' ? 0n : amountDue(dueOf(order), { captured: capturedTotal }), currency),
} satisfies OrderResolvers

export const paymentQueries = {
  orderForPayment: (_source: unknown, { orderId }: { orderId: string }, context: Context) =>
    orderForPayment(context, orderId),
}
