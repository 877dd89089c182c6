import { prepared } from '@saler/database'
import { recordEvents } from '@saler/events'
import { formatAmount, parseAmount, storeOf } from '@saler/kernel'
import type { OrderStanding } from '@saler/payments/events'
import { ORDER_OVERPAID, ORDER_PAYMENT_CHANGED } from '../../events.ts'
import type { OrderPaymentStatus } from '../../generated/resolvers.ts'
import type { OrderRow } from '../../graphql/rows.ts'
import type { Context } from '../context.ts'
import { ORDER_COLUMNS } from '../loaders.ts'
import { writeMove } from '../move-order.ts'
import { orderEvent } from '../order-event.ts'
import { dueOf } from './due-of.ts'
import { beyond, paymentStatusOf } from './payment-status.ts'

const LOCK = prepared<OrderRow>(
  'lock_order_for_payment',
  `SELECT ${ORDER_COLUMNS} FROM "order" WHERE store_no = $1 AND id = $2 FOR UPDATE`,
)

// Only what is newer is believed: events may come twice, and in any order. An order that was paid, or whose payment was
// promised, no longer waits to be called off.
const FOLLOW = prepared<OrderRow>(
  'follow_payments',
  `UPDATE "order" SET payment_version = $3, payment_status = $4::order_payment_status, authorized_total = $5,
    captured_total = $6, refunded_total = $7,
    expires_at = CASE WHEN $4::order_payment_status IN ('PENDING', 'FAILED') THEN expires_at END
  WHERE store_no = $1 AND id = $2 AND payment_version < $3
  RETURNING ${ORDER_COLUMNS}`,
)

const CONFIRMING: readonly OrderPaymentStatus[] = ['PAID']

/**
 * Makes an order follow its payments. One that is paid is confirmed; what came in beyond its price, as when two payments were
 * approved at one moment, is given back. What is older than what is known changes nothing, and so does what is said of an
 * order that does not exist.
 *
 * @throws Error when an amount is none of the order's currency.
 */
export async function followPayments(context: Context, orderId: string, standing: OrderStanding): Promise<void> {
  const storeNo = storeOf(orderId)
  const written = await context.database.transaction(async (transaction) => {
    const [order] = await transaction.query(LOCK, [storeNo, orderId])
    if (!order) return false
    const amounts = amountsOf(standing, order.currency)
    const status = paymentStatusOf(dueOf(order), amounts, standing.failed)
    const { authorized, captured, refunded } = amounts
    const values = [storeNo, orderId, standing.version, status, authorized, captured, refunded]
    const [followed] = await transaction.query(FOLLOW, values)
    if (!followed) return false
    if (changed(order, followed))
      await recordEvents(transaction, [paymentEvent(followed), ...surplusOf(order, followed)])
    if (followed.status === 'PENDING' && CONFIRMING.includes(status))
      await writeMove(transaction, followed, { to: 'CONFIRMED', userId: null, note: null })
    return true
  })
  if (written) context.outbox.poke()
}

/** What is told when what was paid of an order changed. */
export const paymentEvent = (order: OrderRow) =>
  orderEvent(order, ORDER_PAYMENT_CHANGED, {
    paymentStatus: order.paymentStatus,
    captured: formatAmount(order.capturedTotal, order.currency),
    refunded: formatAmount(order.refundedTotal, order.currency),
    currency: order.currency,
  })

/** What is to be told of money that came in beyond the price. That of a cancelled order goes back by itself. */
function surplusOf(before: OrderRow, after: OrderRow) {
  const due = dueOf(after)
  const surplus = beyond(due, after.capturedTotal) - beyond(due, before.capturedTotal)
  if (surplus <= 0n || after.status === 'CANCELLED') return []
  const { currency } = after
  return [orderEvent(after, ORDER_OVERPAID, { surplus: formatAmount(surplus, currency), currency })]
}

const changed = (before: OrderRow, after: OrderRow): boolean =>
  before.paymentStatus !== after.paymentStatus ||
  before.authorizedTotal !== after.authorizedTotal ||
  before.capturedTotal !== after.capturedTotal ||
  before.refundedTotal !== after.refundedTotal

function amountsOf({ authorized, captured, refunded }: OrderStanding, currency: string) {
  const minorOf = (amount: string): bigint => {
    const minor = parseAmount(amount, currency)
    if (minor === undefined) throw new Error(`${amount} is no amount of ${currency}.`)
    return minor
  }
  return { authorized: minorOf(authorized), captured: minorOf(captured), refunded: minorOf(refunded) }
}
