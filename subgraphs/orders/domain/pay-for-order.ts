import { formatAmount, parseAmount, Refusal } from '@saler/kernel'
import { CheckPaymentDocument, OpenPaymentDocument } from '../generated/calls/payments.ts'
import type { PaymentInput } from '../generated/resolvers.ts'
import type { OrderRow } from '../graphql/rows.ts'
import type { Context } from './context.ts'
import { followPayments } from './payment-standing/follow-payments.ts'

/** A refusal of payments in our own words: on the part of the payment that is wrong. */
const refusalOf = ({ code, field }: { code: string; field?: string | null }): Refusal =>
  new Refusal([{ code, field: field == null ? ['payment'] : ['payment', field] }])

/**
 * Asks, before anything is written, whether a store's order could be paid so.
 *
 * @returns what this way of paying adds to the order, in the currency's smallest unit.
 * @throws Refusal on the part of `payment` that is wrong: GATEWAY_NOT_AVAILABLE, CURRENCY_NOT_SUPPORTED, TOKEN_REQUIRED,
 *   CARD_NUMBER_REFUSED, RETURN_URL_INVALID, RETURN_URL_NOT_ALLOWED, INVALID, TOO_LONG.
 */
export async function checkPaymentOf(
  context: Context,
  storeId: string,
  currency: string,
  payment: PaymentInput,
): Promise<bigint> {
  const { checkPayment: checked } = await context.call('payments', CheckPaymentDocument, {
    input: { storeId, currency, ...payment },
  })
  if (checked.refusal) throw refusalOf(checked.refusal)
  return parseAmount(checked.fee, currency)!
}

/**
 * Begins the payment of an order that is there, and waits a moment for its outcome. The same key begins it once, so a
 * request that was cut off before this is finished by its repetition. What gift cards have paid needs no payment.
 *
 * @returns the payment's id, or null when nothing is due.
 * @throws Refusal as `checkPaymentOf` says, when something changed meanwhile. The order stays, unpaid.
 */
export async function payForOrder(
  context: Context,
  order: OrderRow,
  key: string,
  payment: PaymentInput,
): Promise<string | null> {
  const { storeId, id: orderId, currency, userId, email, phone, language } = order
  const due = order.total - order.giftCardTotal
  if (due === 0n) return null
  const { openPayment: opened } = await context.call('payments', OpenPaymentDocument, {
    input: {
      storeId,
      orderId,
      orderNumber: String(order.number),
      key,
      ...payment,
      amount: formatAmount(due, currency),
      currency,
      userId,
      email,
      phone,
      language,
    },
  })
  // The event of it comes, too, and finds this done; but the answer should say of the order what it says of the payment.
  if (opened.standing) await followPayments(context, orderId, opened.standing)
  // Payments move the order as they go: what was read before is outdated.
  context.loaders.order.clear(orderId)
  context.loaders.history.clearAll()
  // The order was cancelled before its payment could begin: its status says so.
  if (opened.refusal?.code === 'NOTHING_DUE') return null
  if (opened.refusal) throw refusalOf(opened.refusal)
  return opened.payment?.id ?? null
}
