import { prepared } from '@saler/database'
import type { Context } from './context.ts'
import { letGo } from './give-back.ts'
import { lockPayment } from './lock-payment.ts'
import { workOnPayment } from './work-on-payment.ts'

const BATCH = 100
/** After so many hours nobody finishes what a gateway asked for: no page of a bank or wallet stays open that long. */
const PATIENCE_HOURS = 3

// One that a gateway would not let go is left to the comparison: asking it again would be refused again.
const ABANDONED = prepared<{ storeNo: number; id: string }>(
  'abandoned_payments',
  `SELECT store_no AS "storeNo", id FROM payment
  WHERE status = 'REQUIRES_ACTION' AND gateway NOT IN ('CASH_ON_DELIVERY', 'BANK_TRANSFER')
    AND created_at < now() - make_interval(hours => ${PATIENCE_HOURS})
    AND NOT EXISTS (SELECT FROM payment_step AS step
      WHERE step.store_no = payment.store_no AND step.payment_id = payment.id AND step.kind = 'VOID')
  ORDER BY changed_at LIMIT ${BATCH}`,
)

/**
 * Lets go of payments that wait for a buyer who has left, so that nobody finishes one long after the order was paid
 * otherwise. One that cannot be let go now does not keep the others from it.
 */
export async function expirePayments(context: Context): Promise<void> {
  const { database, onFault, requestId } = context
  for (const { storeNo, id } of await database.query(ABANDONED)) {
    await database.transaction(async (transaction) => {
      const payment = await lockPayment(transaction, storeNo, id)
      if (payment?.status === 'REQUIRES_ACTION')
        await letGo(transaction, payment, 'The buyer did not finish it in time.')
    })
    await workOnPayment(context, id).catch((error: unknown) =>
      onFault(error, { requestId, field: `expiry of payment ${id}` }),
    )
  }
}
