import { checkKey, type KeyedRequest, replay } from '@saler/events'
import { can, isStaff } from '@saler/identity'
import { isLongerThan, parseAmount, refuse, storeOf } from '@saler/kernel'
import { OrderForPaymentDocument } from '../generated/calls/orders.ts'
import type { PayOrderErrorCode, PayOrderInput } from '../generated/resolvers.ts'
import type { PaymentRow } from '../graphql/rows.ts'
import { findTerms, readPayment } from './check-payment.ts'
import type { Context } from './context.ts'
import { writePayment } from './open-payment.ts'
import { waitForOutcome } from './wait-for-outcome.ts'

/**
 * Pays what is due of an order, and waits a moment for the outcome. Everybody who may see the order may.
 *
 * @throws Refusal NOT_FOUND and FORBIDDEN on `orderId`, NOTHING_DUE on `orderId`, INVALID on `idempotencyKey`, and as
 *   `readPayment` says.
 */
export async function payOrder(context: Context, input: PayOrderInput): Promise<PaymentRow> {
  const { orderId, idempotencyKey: key } = input
  const order = await findPayableOrder(context, orderId, input.accessToken)
  checkKey(key)
  const known = (await context.loaders.paymentsOf.load(orderId)).find((payment) => payment.key === key)
  if (known) return replayed(context, known, input)
  const due = parseAmount(order.due, order.currency)!
  if (due <= 0n || order.status === 'CANCELLED') return refuse<PayOrderErrorCode>('NOTHING_DUE', ['orderId'])
  const terms = await findTerms(context, order.storeId)
  const wanted = await readPayment(context, order, terms, input)
  const { userId = null, email = null, phone = null, number: orderNumber } = order
  const payment = await writePayment(
    context,
    { ...order, orderId, orderNumber, key, due, userId, email, phone },
    wanted,
    terms,
    askedBy(input),
  )
  return waitForOutcome(context, payment)
}

/** A request that came before: its payment, unless it was about something else. */
async function replayed(context: Context, payment: PaymentRow, input: PayOrderInput): Promise<PaymentRow> {
  const same = payment.gateway === input.gateway && (!input.method || payment.method === input.method.trim())
  if (!same) return refuse<PayOrderErrorCode>('IDEMPOTENCY_KEY_REUSED', ['idempotencyKey'])
  await replay(context.database, askedBy(input))
  return waitForOutcome(context, payment)
}

/** What tells a repeated request from another one: kept as a fingerprint, since a token is not kept. Keys are the order's. */
const askedBy = ({ orderId, idempotencyKey: key, gateway, method, token, returnUrl }: PayOrderInput): KeyedRequest => ({
  storeNo: storeOf(orderId)!,
  operation: `payOrder/${orderId.toLowerCase()}`,
  key,
  input: { gateway, method: method ?? null, token: token ?? null, returnUrl: returnUrl ?? null },
})

async function findPayableOrder(context: Context, orderId: string, accessToken: string | null | undefined) {
  const { identity, access, call } = context
  const storeNo = storeOf(orderId)
  const byToken = accessToken != null && !isLongerThan(accessToken, 100) && access.isTokenOf(orderId, accessToken)
  if (storeNo === undefined || (!byToken && identity.kind === 'anonymous')) return refuse('NOT_FOUND', ['orderId'])
  const staff = can(identity, storeNo, 'orders:read')
  if (!byToken && !staff && isStaff(identity, storeNo))
    return refuse('FORBIDDEN', ['orderId'], { permission: 'orders:read' })
  const { orderForPayment: order } = await call('orders', OrderForPaymentDocument, { orderId })
  const own = identity.kind === 'user' && order?.userId === identity.userId
  return order && (byToken || staff || own) ? order : refuse('NOT_FOUND', ['orderId'])
}
