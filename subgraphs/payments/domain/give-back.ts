import { prepared, type Transaction } from '@saler/database'
import type { PaymentRow } from '../graphql/rows.ts'
import { requestStep } from './step.ts'

const REASON = 'The order was cancelled.'

const LETTING_GO = prepared<{ found: boolean }>(
  'void_under_way',
  `SELECT EXISTS (SELECT FROM payment_step WHERE store_no = $1 AND payment_id = $2 AND kind = 'VOID'
    AND status IN ('REQUESTED', 'SENT')) AS found`,
)

/** Money of a cancelled order does not stay: what is promised is let go, what was taken goes back. */
export async function giveBack(transaction: Transaction, payment: PaymentRow): Promise<void> {
  const { storeNo, id } = payment
  const remaining = payment.captured - payment.refunded - payment.refunding
  if (remaining > 0n)
    return void (await requestStep(transaction, payment, { kind: 'REFUND', amount: remaining, reason: REASON }))
  if (payment.captured > 0n || !['AUTHORIZED', 'PENDING', 'REQUIRES_ACTION'].includes(payment.status)) return
  const [underWay] = await transaction.query(LETTING_GO, [storeNo, id])
  if (underWay!.found) return
  await requestStep(transaction, payment, { kind: 'VOID', amount: payment.authorized, reason: REASON })
}
