import { prepared, type Transaction } from '@saler/database'
import { recordEvents } from '@saler/events'
import { formatAmount } from '@saler/kernel'
import { type OrderStanding, PAYMENT_REFUND_FAILED } from '../events.ts'
import type { GatewayRefund } from '../gateways/gateway.ts'
import type { PaymentRow } from '../graphql/rows.ts'
import { STEP_COLUMNS } from './columns.ts'
import { noteRepair } from './note-repair.ts'
import { paymentEvent } from './payment-event.ts'
import { refundIdOf, type StepRow } from './step.ts'

/** Why a refund came to nothing. */
export interface RefundFailure {
  readonly code: string
  readonly message: string
}

/** What is said of a refund that a gateway took and could not make. */
export const LOST: RefundFailure = { code: 'REFUND_FAILED', message: 'The gateway could not make the refund.' }

const MADE = prepared<StepRow>(
  'refunds_made_under_keys',
  `SELECT ${STEP_COLUMNS} FROM payment_step
  WHERE store_no = $1 AND payment_id = $2 AND kind = 'REFUND' AND status = 'SUCCEEDED' AND gateway_key = ANY ($3::text[])
  ORDER BY id`,
)

const LOSE = prepared(
  'lose_refund',
  `UPDATE payment_step SET status = 'FAILED', settled_at = now(), failure_code = $4, failure_message = $5
  WHERE store_no = $1 AND payment_id = $2 AND id = $3 AND status = 'SUCCEEDED'`,
)

/** Whether a gateway took a refund and could not make it. One that it keeps without a key is told by the sums alone. */
export const isLost = (gatewayKey: string, refunds: readonly GatewayRefund[]): boolean => {
  const own = refunds.filter(({ key }) => key === gatewayKey)
  return own.length > 0 && own.every(({ status }) => status === 'FAILED')
}

/** The refunds of a payment that were taken for made, and of which the gateway says now that they came to nothing. */
export async function findLostRefunds(
  transaction: Transaction,
  { storeNo, id }: PaymentRow,
  refunds: readonly GatewayRefund[],
): Promise<readonly StepRow[]> {
  const keys = refunds.flatMap(({ key }) => (key !== null && isLost(key, refunds) ? [key] : []))
  return keys.length === 0 ? [] : transaction.query(MADE, [storeNo, id, keys])
}

/** Notes that a refund that was taken for made came to nothing. */
export const loseRefund = (transaction: Transaction, { storeNo, paymentId, id }: StepRow): Promise<number> =>
  transaction.execute(LOSE, [storeNo, paymentId, id, LOST.code, LOST.message])

/**
 * What follows when a gateway refuses a refund, in the transaction in which that is noted: it is told; and one that nobody waits
 * for is asked for again later, or left to staff when that was tried often enough.
 */
export async function followFailedRefund(
  transaction: Transaction,
  payment: PaymentRow,
  step: StepRow,
  { code, message }: RefundFailure,
  standing: OrderStanding,
): Promise<void> {
  const { amount, attempt, persistent, reason, requestKey: key } = step
  const isRepeated = persistent && attempt < REFUND_ATTEMPTS
  const about = { refundId: refundIdOf(step), reason, key, code, message, isRepeated }
  await recordEvents(transaction, [paymentEvent(payment, PAYMENT_REFUND_FAILED, amount, standing, about)])
  if (isRepeated) await transaction.execute(ASK_LATER, [step.storeNo, step.paymentId, step.id, pauseAfter(attempt)])
  else if (persistent) {
    const money = `${formatAmount(amount, payment.currency)} ${payment.currency}`
    const note = `The gateway refused ${attempt} times to give ${money} back, at last by ${code}: ${message} It is left to staff.`
    await noteRepair(transaction, payment, payment, note)
  }
}

/** How often a refund is asked for that nobody waits for. */
export const REFUND_ATTEMPTS = 7
const FIRST_PAUSE_SECONDS = 300

/** Five minutes at first, and four times as long each time: three and a half days before the last attempt. */
const pauseAfter = (attempt: number): number => FIRST_PAUSE_SECONDS * 4 ** (attempt - 1)

const ASK_LATER = prepared(
  'ask_later_for_refund',
  `UPDATE payment_step SET again_at = now() + make_interval(secs => $4)
  WHERE store_no = $1 AND payment_id = $2 AND id = $3 AND status = 'FAILED'`,
)
