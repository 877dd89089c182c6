import { requireService } from '@saler/identity'
import { formatAmount, storeOf } from '@saler/kernel'
import type { OrderForPayment } from '../../generated/resolvers.ts'
import type { Context } from '../context.ts'
import { dueOf } from './due-of.ts'

/**
 * What the payments need to know of an order: whose it is, and what they have to come to. Null when there is none. Nothing is
 * to be paid of one that was cancelled.
 *
 * @throws Refusal FORBIDDEN for everybody but services.
 */
export async function orderForPayment(context: Context, orderId: string): Promise<OrderForPayment | null> {
  requireService(context.identity)
  const order = storeOf(orderId) === undefined ? null : await context.loaders.order.load(orderId)
  if (!order) return null
  const { storeId, number, status, currency, userId, email, phone, language } = order
  const due = status === 'CANCELLED' ? 0n : dueOf(order)
  return {
    storeId,
    number: String(number),
    status,
    currency,
    due: formatAmount(due, currency),
    userId,
    email,
    phone,
    language,
  }
}
