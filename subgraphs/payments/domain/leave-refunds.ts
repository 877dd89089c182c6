import { prepared, type Transaction } from '@saler/database'
import { formatAmount } from '@saler/kernel'
import type { PaymentRow } from '../graphql/rows.ts'
import { noteRepair } from './note-repair.ts'

const LEAVE = prepared<Pick<PaymentRow, 'storeNo' | 'id' | 'status' | 'amount'>>(
  'leave_refunds_to_staff',
  `UPDATE payment_step step SET again_at = NULL FROM payment
  WHERE payment.store_no = $1 AND payment.order_id = $2 AND step.store_no = payment.store_no
    AND step.payment_id = payment.id AND step.again_at IS NOT NULL AND step.request_key IS NOT NULL
  RETURNING payment.store_no AS "storeNo", payment.id, payment.status, step.amount`,
)

/**
 * Somebody gave money of an order back by hand. It may be what the sweeper was to ask for again, so that is left to staff, in
 * the caller's transaction. Of a cancelled order all goes back, whoever gives it.
 */
export async function leaveRefundsToStaff(
  transaction: Transaction,
  { storeNo, orderId, currency }: PaymentRow,
): Promise<void> {
  for (const { amount, ...payment } of await transaction.query(LEAVE, [storeNo, orderId])) {
    const money = `${formatAmount(amount, currency)} ${currency}`
    const note = `A refund of ${money} that the gateway refused is left to staff, since money of the order went back by hand.`
    await noteRepair(transaction, payment, payment, note)
  }
}
