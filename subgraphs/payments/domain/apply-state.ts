import { prepared, type Transaction } from '@saler/database'
import { type DomainEvent, recordEvents } from '@saler/events'
import { newId } from '@saler/kernel'
import {
  PAYMENT_ACTION_REQUIRED,
  PAYMENT_AUTHORIZED,
  PAYMENT_CAPTURED,
  PAYMENT_FAILED,
  PAYMENT_REFUNDED,
  PAYMENT_VOIDED,
} from '../events.ts'
import type { GatewayState } from '../gateways/gateway.ts'
import type { PaymentStatus, PaymentTransactionKind } from '../generated/resolvers.ts'
import type { PaymentRow } from '../graphql/rows.ts'
import { PAYMENT_COLUMNS } from './columns.ts'
import { findLostRefunds, followFailedRefund, isLost, LOST, loseRefund } from './fail-refund.ts'
import { giveBack, letOthersGo } from './give-back.ts'
import { leaveRefundsToStaff } from './leave-refunds.ts'
import { mayMove, statusOfSums } from './moves.ts'
import { raiseAccount, standingOf } from './order-account.ts'
import { paymentEvent } from './payment-event.ts'
import { refundIdOf, type StepRow } from './step.ts'

/** What the gateway said, or staff did: where a payment stands now. */
export type KnownState = Pick<
  GatewayState,
  'status' | 'authorized' | 'captured' | 'refunded' | 'nextAction' | 'failure' | 'refunds'
> & { readonly reference: string | null }

/** Who had it done, and why. */
interface Doing {
  readonly userId: string | null
  readonly reason: string | null
}
const NOBODY: Doing = { userId: null, reason: null }

interface Entry {
  readonly kind: PaymentTransactionKind
  readonly amount: bigint
  readonly step?: StepRow
  readonly reference?: string | null
}

const UPDATE = prepared<PaymentRow>(
  'apply_payment_state',
  `UPDATE payment SET status = $3::payment_status, authorized = $4::bigint, captured = $5::bigint, refunded = $6::bigint,
    refunding = $7::bigint, capturing = $8::bigint, reference = coalesce($9, reference), next_action = $10::jsonb,
    failure_code = $11, failure_message = $12, token = NULL, changed_at = now()
  WHERE store_no = $1 AND id = $2
  RETURNING ${PAYMENT_COLUMNS}`,
)

const RECORD = prepared(
  'record_payment_transaction',
  `INSERT INTO payment_transaction (store_no, payment_id, id, kind, amount, currency, reference, step_id, reason, user_id)
  VALUES ($1, $2::uuid, $3::uuid, $4::transaction_kind, $5::bigint, $6, $7, $8::uuid, $9, $10::uuid)`,
)

const SETTLE = prepared(
  'settle_payment_step',
  `UPDATE payment_step SET status = $4::step_status, code = NULL, settled_at = now(), reference = $5, failure_code = $6,
    failure_message = $7
  WHERE store_no = $1 AND payment_id = $2 AND id = $3 AND status IN ('REQUESTED', 'SENT')`,
)

/** Notes how a step ended. */
export const settleStep = (
  transaction: Transaction,
  step: StepRow,
  outcome: { status: 'SUCCEEDED' | 'FAILED'; reference?: string | null; code?: string | null; message?: string | null },
): Promise<number> =>
  transaction.execute(SETTLE, [
    step.storeNo,
    step.paymentId,
    step.id,
    outcome.status,
    outcome.reference ?? null,
    outcome.code ?? null,
    outcome.message ?? null,
  ])

const larger = (a: bigint, b: bigint): bigint => (a > b ? a : b)
const smaller = (a: bigint, b: bigint): bigint => (a < b ? a : b)

/**
 * Brings a payment, which the transaction has locked, to where the gateway says it stands: what moved since is recorded in
 * the ledger, and told. It compares sums instead of believing messages, so the same word twice, or an old word late, changes
 * nothing: sums only grow, but for refunds that the gateway took and names as failed later, each of which is taken off once.
 *
 * @param step the step whose answer this is; what it claimed is let go of.
 * @param by who had it done, where it was not a step.
 * @returns the payment as it is now.
 */
export async function applyState(
  transaction: Transaction,
  payment: PaymentRow,
  state: KnownState,
  step?: StepRow,
  by: Doing = step ?? NOBODY,
): Promise<PaymentRow> {
  const authorized = smaller(larger(payment.authorized, larger(state.authorized, state.captured)), payment.amount)
  const captured = larger(payment.captured, smaller(state.captured, payment.amount))
  const lost = await findLostRefunds(transaction, payment, state.refunds)
  const kept = lost.reduce((rest, { amount }) => larger(0n, rest - amount), payment.refunded)
  const refunded = larger(kept, smaller(state.refunded, captured))
  const claimed = (kind: StepRow['kind']): bigint => (step?.kind === kind ? step.amount : 0n)
  const sums = { authorized, captured, refunded }
  const wanted = statusOfSums(sums) ?? openStatus(state)
  const status = mayMove(payment.status, wanted) ? wanted : payment.status
  const entries = [...lost.map(entryOfLost), ...entriesOf({ ...payment, refunded: kept }, sums, status, state, step)]
  const unchanged = entries.length === 0 && status === payment.status && step === undefined
  if (unchanged && (state.reference === null || payment.reference === state.reference)) return payment

  const account = await raiseAccount(transaction, payment.storeNo, payment.orderId)
  const [changed] = await transaction.query(UPDATE, [
    payment.storeNo,
    payment.id,
    status,
    authorized,
    captured,
    refunded,
    larger(0n, smaller(payment.refunding - claimed('REFUND'), captured - refunded)),
    larger(0n, smaller(payment.capturing - claimed('CAPTURE'), authorized - captured)),
    state.reference,
    status === 'REQUIRES_ACTION' && state.nextAction ? JSON.stringify(state.nextAction) : null,
    status === 'FAILED' ? (state.failure?.code ?? payment.failureCode ?? 'FAILED') : null,
    status === 'FAILED' ? (state.failure?.message ?? payment.failureMessage) : null,
  ])
  for (const entry of entries) await record(transaction, payment, entry, by)
  if (step) await settleStep(transaction, step, outcomeOf(step, state, status))
  for (const refund of lost) await loseRefund(transaction, refund)
  const standing = await standingOf(transaction, payment, account)
  await recordEvents(transaction, eventsOf(payment, changed!, entries, standing))
  const failed = step && isRefundLost(step, state) ? [...lost, step] : lost
  for (const refund of failed) await followFailedRefund(transaction, changed!, refund, LOST, standing)
  const byHand = entries.some(({ kind, step: asked }) => kind === 'REFUND' && asked === undefined)
  if (byHand) await leaveRefundsToStaff(transaction, changed!)
  if (account.cancelled) await giveBack(transaction, changed!)
  else if (entries.some(({ kind }) => kind === 'AUTHORIZATION' || kind === 'CAPTURE'))
    await letOthersGo(transaction, changed!)
  return changed!
}

const entryOfLost = (step: StepRow): Entry => ({ kind: 'REFUND_FAILED', amount: step.amount, step })

/** The status of a payment of which nothing was taken. */
const openStatus = ({ status }: KnownState): PaymentStatus => (status === 'CAPTURED' ? 'PENDING' : status)

function entriesOf(
  payment: PaymentRow,
  sums: { authorized: bigint; captured: bigint; refunded: bigint },
  status: PaymentStatus,
  state: KnownState,
  step: StepRow | undefined,
): Entry[] {
  const entries: Entry[] = []
  const of = (kind: StepRow['kind']): Pick<Entry, 'step'> => (step?.kind === kind ? { step } : {})
  const promised = sums.authorized - payment.authorized
  const taken = sums.captured - payment.captured
  const back = sums.refunded - payment.refunded
  // What is taken at once was never promised on its own.
  if (promised > 0n && promised > taken) entries.push({ kind: 'AUTHORIZATION', amount: promised, ...of('CHARGE') })
  if (taken > 0n) entries.push({ kind: 'CAPTURE', amount: taken, ...of('CAPTURE') })
  // More came back than the step asked for: the rest was refunded at the gateway itself.
  const asked = step?.kind === 'REFUND' ? smaller(step.amount, back) : 0n
  const refund = state.refunds.find(({ key }) => key !== null && key === step?.gatewayKey)
  if (asked > 0n) entries.push({ kind: 'REFUND', amount: asked, step: step!, reference: refund?.reference ?? null })
  if (back > asked) entries.push({ kind: 'REFUND', amount: back - asked })
  if (status !== payment.status && status === 'VOIDED')
    entries.push({ kind: 'VOID', amount: payment.authorized - payment.captured, ...of('VOID') })
  if (status !== payment.status && status === 'FAILED') entries.push({ kind: 'FAILURE', amount: payment.amount })
  return entries
}

const outcomeOf = (step: StepRow, state: KnownState, status: PaymentStatus) =>
  step.kind === 'CHARGE' && status === 'FAILED'
    ? { status: 'FAILED' as const, code: state.failure?.code, message: state.failure?.message }
    : isRefundLost(step, state)
      ? { status: 'FAILED' as const, ...LOST }
      : { status: 'SUCCEEDED' as const, reference: state.reference }

const isRefundLost = ({ kind, gatewayKey }: StepRow, { refunds }: KnownState): boolean =>
  kind === 'REFUND' && isLost(gatewayKey, refunds)

const record = (transaction: Transaction, payment: PaymentRow, entry: Entry, by: Doing): Promise<number> =>
  transaction.execute(RECORD, [
    payment.storeNo,
    payment.id,
    newId(payment.storeNo),
    entry.kind,
    entry.amount,
    payment.currency,
    entry.reference ?? payment.reference,
    entry.step?.id ?? null,
    ...doingOf(entry, by),
  ])

/** A refund comes back by itself, whoever had something done at that moment. */
const doingOf = ({ kind }: Entry, by: Doing) => {
  const { reason, userId } = kind === 'REFUND_FAILED' ? NOBODY : by
  return [reason, userId]
}

/** What is told of each entry; of refunds that failed, `followFailedRefund` tells. */
const EVENT_OF: Readonly<Partial<Record<PaymentTransactionKind, string>>> = {
  AUTHORIZATION: PAYMENT_AUTHORIZED,
  CAPTURE: PAYMENT_CAPTURED,
  REFUND: PAYMENT_REFUNDED,
  VOID: PAYMENT_VOIDED,
  FAILURE: PAYMENT_FAILED,
}

function eventsOf(
  before: PaymentRow,
  after: PaymentRow,
  entries: readonly Entry[],
  standing: Awaited<ReturnType<typeof standingOf>>,
): DomainEvent[] {
  const told = entries.flatMap((entry) => {
    const type = EVENT_OF[entry.kind]
    const more = entry.kind === 'REFUND' ? aboutRefund(after, entry) : {}
    return type === undefined ? [] : [paymentEvent(after, type, entry.amount, standing, more)]
  })
  const asked = after.status === 'REQUIRES_ACTION' && before.status !== 'REQUIRES_ACTION'
  return asked ? [...told, paymentEvent(after, PAYMENT_ACTION_REQUIRED, after.amount, standing)] : told
}

const aboutRefund = ({ storeNo }: PaymentRow, { step }: Entry) => ({
  refundId: step ? refundIdOf(step) : newId(storeNo),
  reason: step?.reason ?? null,
  key: step?.requestKey ?? null,
})
