import { prepared } from '@saler/database'
import { type KeyedRequest, recordEvents, replay, saveAnswer } from '@saler/events'
import { requireService } from '@saler/identity'
import { formatAmount, newId, parseAmount, refuse, storeOf } from '@saler/kernel'
import { type OrderStanding, PAYMENT_ACTION_REQUIRED, PAYMENT_REQUESTED } from '../events.ts'
import type { NextAction } from '../gateways/gateway.ts'
import type { OpenPaymentInput } from '../generated/resolvers.ts'
import type { PaymentRow } from '../graphql/rows.ts'
import { findTerms, readPayment, type Terms, type WantedPayment } from './check-payment.ts'
import { PAYMENT_COLUMNS } from './columns.ts'
import type { Context } from './context.ts'
import { MANUAL } from './gateways.ts'
import { MAX_PAYMENTS } from './limits.ts'
import { raiseAccount, readStanding, standingOf, sumsOf } from './order-account.ts'
import { waitForOutcome } from './wait-for-outcome.ts'

const FIND = prepared<PaymentRow>(
  'find_payment_by_key',
  `SELECT ${PAYMENT_COLUMNS} FROM payment WHERE store_no = $1 AND order_id = $2 AND key = $3`,
)

const COUNT = prepared<{ count: number }>(
  'count_payments_of_order',
  'SELECT count(*)::int AS count FROM payment WHERE store_no = $1 AND order_id = $2',
)

// What a gateway is charging, or has promised, pays the order already. What waits for the buyer may be left for another way.
const UNDER_WAY = prepared<{ found: boolean }>(
  'is_order_being_paid',
  `SELECT EXISTS (SELECT FROM payment WHERE store_no = $1 AND order_id = $2 AND status IN ('PENDING', 'AUTHORIZED')
    AND gateway NOT IN ('CASH_ON_DELIVERY', 'BANK_TRANSFER')) AS found`,
)

const INSERT = prepared<PaymentRow>(
  'insert_payment',
  `INSERT INTO payment (store_no, id, store_id, order_id, order_number, key, gateway, method, token, return_url,
    capture_at_once, currency, amount, status, next_action, user_id, email, phone, language)
  VALUES ($1, $2::uuid, $3::uuid, $4::uuid, $5, $6, $7::payment_gateway, $8, $9, $10, $11, $12, $13::bigint,
    $14::payment_status, $15::jsonb, $16::uuid, $17, $18, $19)
  RETURNING ${PAYMENT_COLUMNS}`,
)

const CHARGE = prepared(
  'insert_charge',
  `INSERT INTO payment_step (store_no, id, payment_id, kind, amount, gateway_key)
  VALUES ($1, $2::uuid, $3::uuid, 'CHARGE', $4::bigint, $5)`,
)

/** The order that is to be paid. */
export interface PaymentOfOrder {
  readonly storeId: string
  readonly orderId: string
  readonly orderNumber: string
  /** The request's key: the same one opens the same payment. */
  readonly key: string
  /** What all payments of the order have to come to, in the currency's smallest unit. */
  readonly due: bigint
  readonly currency: string
  readonly userId: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly language: string
}

/**
 * Begins the payment of an order that was just placed, waits a moment for its outcome, and tells what all payments of the order
 * come to then. For other parts of the system.
 *
 * @throws Refusal FORBIDDEN for everybody else, and as `readPayment` says.
 */
export async function openPayment(
  context: Context,
  input: OpenPaymentInput,
): Promise<{ payment: PaymentRow; standing: OrderStanding }> {
  requireService(context.identity)
  const amount = parseAmount(input.amount, input.currency)
  if (storeOf(input.orderId) !== storeOf(input.storeId) || amount === undefined || amount <= 0n)
    return refuse('INVALID', ['amount'])
  const terms = await findTerms(context, input.storeId)
  const wanted = await readPayment(context, input, terms, input)
  const { userId = null, email = null, phone = null } = input
  const written = await writePayment(context, { ...input, due: amount, userId, email, phone }, wanted, terms)
  const payment = await waitForOutcome(context, written)
  return { payment, standing: await readStanding(context.database, payment) }
}

/**
 * Writes a payment of what is still due, the step that charges it and the job for that in one transaction. The same key gives
 * the payment that is there.
 *
 * @param asked the request as a whole, where its repetition is to be told from another one under the same key.
 * @throws Refusal NOTHING_DUE on `orderId` when the order was cancelled, is paid or being paid, or has too many payments.
 */
export async function writePayment(
  context: Context,
  order: PaymentOfOrder,
  wanted: WantedPayment,
  terms: Terms,
  asked?: KeyedRequest,
): Promise<PaymentRow> {
  const { storeId, orderId, key, due, currency } = order
  const storeNo = storeOf(storeId)!
  const manual = MANUAL.has(wanted.gateway)
  const payment = await context.database.transaction(async (transaction) => {
    // The account is locked by this: what follows is one request after the other for an order.
    const account = await raiseAccount(transaction, storeNo, orderId)
    const [known] = await transaction.query(FIND, [storeNo, orderId, key])
    if (known) {
      if (asked) await replay(transaction, asked)
      return known
    }
    if (account.cancelled) return refuse('NOTHING_DUE', ['orderId'])
    const [{ count }] = (await transaction.query(COUNT, [storeNo, orderId])) as [{ count: number }]
    if (count >= MAX_PAYMENTS) return refuse('NOTHING_DUE', ['orderId'])
    const [paying] = await transaction.query(UNDER_WAY, [storeNo, orderId])
    if (paying!.found) return refuse('NOTHING_DUE', ['orderId'])
    // What was taken is known here first: the order may not have heard of it yet.
    const standing = await sumsOf(transaction, storeNo, orderId)
    const amount = due - standing.captured
    if (amount <= 0n) return refuse('NOTHING_DUE', ['orderId'])
    const nextAction = wanted.gateway === 'BANK_TRANSFER' ? transferTo(terms, order, amount) : null
    const id = newId(storeNo)
    const [written] = await transaction.query(INSERT, [
      storeNo,
      id,
      storeId,
      orderId,
      order.orderNumber,
      key,
      wanted.gateway,
      wanted.method,
      wanted.token,
      wanted.returnUrl,
      terms.checkout.captureAtOnce,
      currency,
      amount,
      nextAction ? 'REQUIRES_ACTION' : 'PENDING',
      nextAction && JSON.stringify(nextAction),
      order.userId,
      order.email,
      order.phone,
      order.language,
    ])
    if (asked) await saveAnswer(transaction, { ...asked, answer: { paymentId: id } })
    if (!manual) {
      const stepId = newId(storeNo)
      await transaction.execute(CHARGE, [storeNo, stepId, id, amount, stepId])
    }
    const payload = {
      storeId,
      orderId,
      paymentId: id,
      gateway: wanted.gateway,
      amount: formatAmount(amount, currency),
      currency,
      order: await standingOf(transaction, written!, account),
    }
    const event = (type: string) => ({ id: newId(storeNo), storeNo, type, payload, at: new Date() })
    await recordEvents(transaction, [event(PAYMENT_REQUESTED), ...(nextAction ? [event(PAYMENT_ACTION_REQUIRED)] : [])])
    return written!
  })
  context.outbox.poke()
  return payment
}

/** Where the buyer is to transfer the money to. */
function transferTo(
  { checkout }: Terms,
  { currency, orderNumber, language }: PaymentOfOrder,
  amount: bigint,
): NextAction {
  const { beneficiary, bank, iban } = checkout.bankTransfer ?? { beneficiary: '', bank: '', iban: '' }
  const sum = `${formatAmount(amount, currency)} ${currency}`
  const arabic = language.startsWith('ar')
  const where = checkout.bankTransfer ? `${beneficiary}، ${bank}، ${iban}` : ''
  const instructions = arabic
    ? `حوّل ${sum}${where && ` إلى ${where}`} واذكر رقم الطلب ${orderNumber}.`
    : `Transfer ${sum}${where && ` to ${where.replaceAll('،', ',')}`} and name the order ${orderNumber}.`
  return { kind: 'BANK_TRANSFER', redirectUrl: null, instructions }
}
