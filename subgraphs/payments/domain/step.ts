import { prepared, type Transaction } from '@saler/database'
import { recordEvents } from '@saler/events'
import { newId } from '@saler/kernel'
import { PAYMENT_STEP_REQUESTED, type PaymentStepRequested } from '../events.ts'
import { STEP_COLUMNS } from './columns.ts'

export type StepKind = 'CHARGE' | 'CONFIRM' | 'CAPTURE' | 'VOID' | 'REFUND'

/** One thing asked of a gateway. */
export interface StepRow {
  readonly storeNo: number
  readonly id: string
  readonly paymentId: string
  readonly kind: StepKind
  readonly status: 'REQUESTED' | 'SENT' | 'SUCCEEDED' | 'FAILED'
  readonly amount: bigint
  readonly gatewayKey: string
  readonly reason: string | null
  readonly code: string | null
  readonly userId: string | null
  /** The key of the request of another domain that it belongs to. */
  readonly requestKey: string | null
  /** The first step that asked for the same, when this one asks again. */
  readonly firstId: string | null
  /** Which time it is asked for. */
  readonly attempt: number
  /** Whether the sweeper asks again for it when the gateway refuses. */
  readonly persistent: boolean
  readonly createdAt: Date
  readonly sentAt: Date | null
}

/** A step that is to be taken. */
export interface NewStep {
  readonly kind: StepKind
  readonly amount: bigint
  readonly reason?: string | null
  readonly code?: string | null
  readonly userId?: string | null
  readonly requestKey?: string | null
  readonly persistent?: boolean
  /** The refused step that it asks for again. */
  readonly again?: Pick<StepRow, 'id' | 'firstId' | 'attempt'>
}

/** By which a refund is known, however often it had to be asked for: the id of its first step. */
export const refundIdOf = ({ id, firstId }: Pick<StepRow, 'id' | 'firstId'>): string => firstId ?? id

const INSERT = prepared<StepRow>(
  'insert_payment_step',
  `INSERT INTO payment_step (store_no, id, payment_id, kind, amount, gateway_key, reason, code, user_id,
    request_key, first_id, attempt, persistent)
  VALUES ($1, $2::uuid, $3::uuid, $4::step_kind, $5::bigint, $6, $7, $8, $9::uuid, $10, $11::uuid, $12, $13)
  RETURNING ${STEP_COLUMNS}`,
)

const CLAIM = {
  CAPTURE: prepared(
    'claim_capture',
    'UPDATE payment SET capturing = $3::bigint, changed_at = now() WHERE store_no = $1 AND id = $2',
  ),
  REFUND: prepared(
    'claim_refund',
    'UPDATE payment SET refunding = $3::bigint, changed_at = now() WHERE store_no = $1 AND id = $2',
  ),
}

/**
 * Writes a step and the job that takes it, in the caller's transaction, in which the payment is locked. What a capture or a
 * refund asks for is claimed at once, so that others find that much less: the table's constraint has the last word.
 */
export async function requestStep(
  transaction: Transaction,
  payment: { storeNo: number; id: string; capturing: bigint; refunding: bigint },
  step: NewStep,
): Promise<StepRow> {
  const { storeNo, id: paymentId } = payment
  const { kind, amount, reason = null, code = null, userId = null, requestKey = null, persistent = false, again } = step
  const id = newId(storeNo)
  if (kind === 'CAPTURE') await transaction.execute(CLAIM.CAPTURE, [storeNo, paymentId, payment.capturing + amount])
  if (kind === 'REFUND') await transaction.execute(CLAIM.REFUND, [storeNo, paymentId, payment.refunding + amount])
  const [written] = await transaction.query(INSERT, [
    storeNo,
    id,
    paymentId,
    kind,
    amount,
    id,
    reason,
    code,
    userId,
    requestKey,
    again ? refundIdOf(again) : null,
    again ? again.attempt + 1 : 1,
    persistent,
  ])
  const payload: PaymentStepRequested = { paymentId, stepId: id }
  await recordEvents(transaction, [
    { id: newId(storeNo), storeNo, type: PAYMENT_STEP_REQUESTED, payload, at: new Date() },
  ])
  return written!
}
