import { prepared, type Transaction } from '@saler/database'
import type { PaymentRow } from '../graphql/rows.ts'
import { PAYMENT_COLUMNS } from './columns.ts'
import { requestStep } from './step.ts'

const REASON = 'The order was cancelled.'

const OPEN: ReadonlySet<PaymentRow['status']> = new Set(['AUTHORIZED', 'PENDING', 'REQUIRES_ACTION'])

const LETTING_GO = prepared<{ found: boolean }>(
  'void_under_way',
  `SELECT EXISTS (SELECT FROM payment_step WHERE store_no = $1 AND payment_id = $2 AND kind = 'VOID'
    AND status IN ('REQUESTED', 'SENT')) AS found`,
)

// Of what another domain asked for, which has a key, nothing is known here.
const REFUSED = prepared<{ amount: bigint }>(
  'sum_refused_refunds',
  `SELECT coalesce(sum(amount), 0)::bigint AS amount FROM (
    SELECT DISTINCT ON (coalesce(first_id, id)) amount, status FROM payment_step
    WHERE store_no = $1 AND payment_id = $2 AND kind = 'REFUND' AND persistent AND request_key IS NULL
    ORDER BY coalesce(first_id, id), attempt DESC
  ) AS latest WHERE status = 'FAILED'`,
)

/**
 * Money of a cancelled order does not stay: what is promised is let go, what was taken goes back. What the gateway refused to
 * give back is asked for again by the sweeper, or was left to staff.
 */
export async function giveBack(transaction: Transaction, payment: PaymentRow): Promise<void> {
  const remaining = payment.captured - payment.refunded - payment.refunding
  if (remaining > 0n) {
    const [refused] = await transaction.query(REFUSED, [payment.storeNo, payment.id])
    const amount = remaining - refused!.amount
    if (amount <= 0n) return
    return void (await requestStep(transaction, payment, { kind: 'REFUND', amount, reason: REASON, persistent: true }))
  }
  if (payment.captured === 0n && OPEN.has(payment.status)) await letGo(transaction, payment, REASON)
}

/** Has the promise, or what waits for the buyer, let go by the gateway, unless that is under way already. */
export async function letGo(transaction: Transaction, payment: PaymentRow, reason: string): Promise<void> {
  const [underWay] = await transaction.query(LETTING_GO, [payment.storeNo, payment.id])
  if (!underWay!.found) await requestStep(transaction, payment, { kind: 'VOID', amount: payment.authorized, reason })
}

// A transfer by hand may be on its way already: staff decide about it.
const WAITING = prepared<PaymentRow>(
  'payments_waiting_beside',
  `SELECT ${PAYMENT_COLUMNS} FROM payment WHERE store_no = $1 AND order_id = $2 AND id <> $3
    AND status = 'REQUIRES_ACTION' AND gateway NOT IN ('CASH_ON_DELIVERY', 'BANK_TRANSFER') ORDER BY id`,
)

/** When one payment of an order brings the money, the others that wait for the buyer must not bring it again. */
export async function letOthersGo(transaction: Transaction, { storeNo, orderId, id }: PaymentRow): Promise<void> {
  for (const other of await transaction.query(WAITING, [storeNo, orderId, id]))
    await letGo(transaction, other, 'The order was paid by another payment.')
}
