import { prepared } from '@saler/database'
import type { Context } from './context.ts'
import { MANUAL } from './gateways.ts'
import { giveBack } from './give-back.ts'
import { lockPayment } from './lock-payment.ts'
import { cancelAccount } from './order-account.ts'
import { workOnPayment } from './work-on-payment.ts'

const OF_ORDER = prepared<{ id: string }>(
  'payment_ids_of_order',
  'SELECT id FROM payment WHERE store_no = $1 AND order_id = $2 ORDER BY id',
)

/**
 * Lets the money of a cancelled order go: what is promised is voided, what was taken is refunded, and what comes in later goes
 * back as soon as it is known of. Done twice it does no more.
 */
export async function cancelPayments(context: Context, storeNo: number, orderId: string): Promise<void> {
  const { database } = context
  // From here on no payment is opened for the order, and whoever settles one gives it back.
  await database.transaction((transaction) => cancelAccount(transaction, storeNo, orderId))
  const payments = await database.query(OF_ORDER, [storeNo, orderId])
  // All is asked for before any of it is done: a gateway that is away keeps no other payment from being given back.
  for (const { id } of payments)
    await database.transaction(async (transaction) => {
      const payment = (await lockPayment(transaction, storeNo, id))!
      // A charge that nobody has begun is stopped by the worker, and one under way is given back when it is done.
      const charging = payment.status === 'PENDING' && !MANUAL.has(payment.gateway)
      if (!charging) await giveBack(transaction, payment)
    })
  context.outbox.poke()
  for (const { id } of payments) await workOnPayment(context, id)
}
