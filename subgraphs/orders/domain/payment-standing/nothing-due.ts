import { prepared, type Transaction } from '@saler/database'
import { recordEvents } from '@saler/events'
import type { OrderRow } from '../../graphql/rows.ts'
import { ORDER_COLUMNS } from '../loaders.ts'
import { writeMove } from '../move-order.ts'
import { paymentEvent } from './follow-payments.ts'

const PAID = prepared<OrderRow>(
  'pay_order_of_nothing',
  `UPDATE "order" SET payment_status = 'PAID' WHERE store_no = $1 AND id = $2 RETURNING ${ORDER_COLUMNS}`,
)

/**
 * Confirms an order of which nothing is due as it is placed, because gift cards pay it or it costs nothing: no payment will
 * ever say that it is paid.
 */
export async function confirmNothingDue(transaction: Transaction, { storeNo, id }: OrderRow): Promise<OrderRow> {
  const [paid] = await transaction.query(PAID, [storeNo, id])
  await recordEvents(transaction, [paymentEvent(paid!)])
  return writeMove(transaction, paid!, { to: 'CONFIRMED', userId: null, note: null })
}
