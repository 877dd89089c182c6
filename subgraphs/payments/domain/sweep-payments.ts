import { prepared } from '@saler/database'
import type { PaymentRow } from '../graphql/rows.ts'
import { PAYMENT_COLUMNS } from './columns.ts'
import { COMPARED, comparePayment } from './compare.ts'
import type { Context } from './context.ts'

const BATCH = 100

// What moved within the last minutes is somebody's work at this moment. What is settled is looked at for a day, because a
// gateway may know of a refund that nobody told us of.
export const DUE = prepared<PaymentRow>(
  'payments_to_compare',
  `SELECT ${PAYMENT_COLUMNS} FROM payment
  WHERE (held_until IS NULL OR held_until < now()) AND gateway NOT IN ('CASH_ON_DELIVERY', 'BANK_TRANSFER') AND (
    (status IN ('PENDING', 'REQUIRES_ACTION') AND changed_at < now() - make_interval(secs => $1)
      AND (compared_at IS NULL OR compared_at < now() - make_interval(secs => $1)))
    OR (refunding + capturing > 0 AND changed_at < now() - make_interval(secs => $1))
    OR (status NOT IN ('PENDING', 'REQUIRES_ACTION') AND changed_at BETWEEN now() - interval '1 day' AND
      now() - make_interval(secs => $1 * 5) AND (compared_at IS NULL OR compared_at < changed_at)))
  ORDER BY compared_at NULLS FIRST, changed_at LIMIT ${BATCH}`,
)

/**
 * Compares payments that have not moved for a while with their gateways, and repairs what differs: above all what was paid and
 * not recorded. One that cannot be compared now does not keep the others from it.
 */
export async function sweepPayments(context: Context, olderThanSeconds: number): Promise<void> {
  for (const payment of await context.database.query(DUE, [olderThanSeconds]))
    await comparePayment(context, payment, true).catch(async (error: unknown) => {
      context.onFault(error, { requestId: context.requestId, field: `sweep of payment ${payment.id}` })
      // Its turn is over all the same: those of a gateway that is away must not stand before all others.
      await context.database.execute(COMPARED, [payment.storeNo, payment.id])
    })
}
