import { setTimeout as sleep } from 'node:timers/promises'
import { prepared } from '@saler/database'
import type { PaymentRow } from '../graphql/rows.ts'
import { PAYMENT_COLUMNS } from './columns.ts'
import type { Context } from './context.ts'

const FIND = prepared<PaymentRow>(
  'find_payment_again',
  `SELECT ${PAYMENT_COLUMNS} FROM payment WHERE store_no = $1 AND id = $2`,
)

const OPEN = prepared<{ open: boolean }>(
  'is_payment_under_way',
  `SELECT EXISTS (SELECT FROM payment_step WHERE store_no = $1 AND payment_id = $2
    AND status IN ('REQUESTED', 'SENT')) AS open`,
)

const FIRST_LOOK_MS = 25
const SLOWEST_LOOK_MS = 250

/**
 * Waits until nothing is under way for a payment, for as long as a request should wait, and gives the payment as it is then.
 * It looks by itself, with growing pauses, since a wake-up may be lost and the row is the truth.
 */
export async function waitForOutcome(
  context: Context,
  { storeNo, id }: Pick<PaymentRow, 'storeNo' | 'id'>,
): Promise<PaymentRow> {
  const { database, loaders, paymentWaitMs } = context
  const giveUp = Date.now() + paymentWaitMs
  for (let pause = FIRST_LOOK_MS; Date.now() < giveUp; pause = Math.min(pause * 1.5, SLOWEST_LOOK_MS)) {
    const [step] = await database.query(OPEN, [storeNo, id])
    if (!step!.open) break
    await sleep(Math.min(pause, Math.max(0, giveUp - Date.now())))
  }
  const [payment] = await database.query(FIND, [storeNo, id])
  loaders.payment.clear(id).prime(id, payment)
  return payment!
}
