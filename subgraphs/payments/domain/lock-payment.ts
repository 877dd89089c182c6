import { prepared, type Transaction } from '@saler/database'
import type { PaymentRow } from '../graphql/rows.ts'
import { PAYMENT_COLUMNS } from './columns.ts'

const LOCK = prepared<PaymentRow>(
  'lock_payment',
  `SELECT ${PAYMENT_COLUMNS} FROM payment WHERE store_no = $1 AND id = $2 FOR NO KEY UPDATE`,
)

/**
 * The payment as it is now, which nobody else can change until the transaction is over. Whoever needs the order's account
 * too locks the payment first.
 */
export async function lockPayment(
  transaction: Transaction,
  storeNo: number,
  id: string,
): Promise<PaymentRow | undefined> {
  const [payment] = await transaction.query(LOCK, [storeNo, id])
  return payment
}
