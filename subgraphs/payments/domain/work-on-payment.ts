import { prepared } from '@saler/database'
import { storeOf } from '@saler/kernel'
import {
  type Gateway,
  GatewayRefused,
  type GatewayState,
  GatewayUnavailable,
  OutcomeUnknown,
} from '../gateways/gateway.ts'
import type { PaymentRow } from '../graphql/rows.ts'
import { applyState, type KnownState } from './apply-state.ts'
import { PAYMENT_COLUMNS, STEP_COLUMNS } from './columns.ts'
import type { Context } from './context.ts'
import { failStep } from './fail-step.ts'
import { MANUAL } from './gateways.ts'
import { holdPayment } from './hold-payment.ts'
import { lockPayment } from './lock-payment.ts'
import { stateAfter } from './settle-by-hand.ts'
import type { StepRow } from './step.ts'
import { callGateway, isDone } from './take-step.ts'

const FIND = prepared<PaymentRow>(
  'find_payment',
  `SELECT ${PAYMENT_COLUMNS} FROM payment WHERE store_no = $1 AND id = $2`,
)

const OPEN_STEPS = prepared<StepRow>(
  'open_payment_steps',
  `SELECT ${STEP_COLUMNS} FROM payment_step
  WHERE store_no = $1 AND payment_id = $2 AND status IN ('REQUESTED', 'SENT') ORDER BY id`,
)

const CHARGE_KEY = prepared<{ key: string }>(
  'charge_key_of_payment',
  `SELECT gateway_key AS key FROM payment_step WHERE store_no = $1 AND payment_id = $2 AND kind = 'CHARGE'`,
)

const MARK = prepared(
  'mark_payment_step',
  `UPDATE payment_step SET status = $4::step_status, sent_at = CASE WHEN $4 = 'SENT' THEN now() ELSE sent_at END
  WHERE store_no = $1 AND payment_id = $2 AND id = $3 AND status IN ('REQUESTED', 'SENT')`,
)

/** For how long a charge is tried whose gateway is away. */
const PATIENCE_MS = 15 * 60_000

/** The outcome of a step is not known yet. The job is tried again, and asks before it acts. */
export class NotYetKnown extends Error {
  override readonly name = 'NotYetKnown'
}

/**
 * Takes every step that waits for a payment, one after the other, each with the key that was written beforehand. It can be
 * cut off anywhere and begun again: a step that was sent without an outcome is asked about first, and sent again only where
 * its key makes that harmless.
 *
 * @throws GatewayUnavailable, OutcomeUnknown, NotYetKnown, PaymentHeld when there is more to do later.
 */
export async function workOnPayment(context: Context, paymentId: string): Promise<void> {
  const { database } = context
  const storeNo = storeOf(paymentId)!
  const openSteps = (): Promise<StepRow[]> => database.query(OPEN_STEPS, [storeNo, paymentId])
  // A step that is written while the payment is let go is seen by the next look.
  while ((await openSteps()).length > 0)
    await holdPayment(database, storeNo, paymentId, async (renew) => {
      for (let [step] = await openSteps(); step; [step] = await openSteps()) {
        await renew()
        const [payment] = await database.query(FIND, [storeNo, paymentId])
        await takeStep(context, payment!, step)
        context.outbox.poke()
      }
    })
}

async function takeStep(context: Context, payment: PaymentRow, step: StepRow): Promise<void> {
  if (MANUAL.has(payment.gateway)) return settle(context, payment, step, (locked) => stateAfter(locked, step))
  if (step.kind === 'CHARGE' && step.status === 'REQUESTED' && (await isCancelled(context, payment)))
    return failStep(context, payment, step, 'ORDER_CANCELLED', 'The order was cancelled before it was paid.')
  const gateway = await context.gateways.of(payment.storeId, payment.gateway)
  if (!gateway)
    return failStep(context, payment, step, 'GATEWAY_NOT_AVAILABLE', 'The store is not connected with this gateway.')
  try {
    const state = await perform(context, gateway, payment, step)
    await settle(context, payment, step, (locked) => {
      refuseOtherMoney(locked, state)
      return state
    })
  } catch (error) {
    if (error instanceof GatewayRefused) return refused(context, gateway, payment, step, error)
    // That this attempt did nothing says nothing about one before it.
    if (error instanceof GatewayUnavailable && step.status === 'REQUESTED') await unsend(context, payment, step, error)
    throw error
  }
}

/** Acts, or finds out what a former attempt did. */
async function perform(context: Context, gateway: Gateway, payment: PaymentRow, step: StepRow): Promise<GatewayState> {
  if (step.status === 'SENT') {
    const known = await findState(context, gateway, payment).catch((error: unknown) => {
      // A question that is not answered, or refused, says nothing about the step: it is neither failed nor sent again.
      throw new NotYetKnown(`${gateway.name} does not say where the payment ${payment.id} stands.`, { cause: error })
    })
    if (known && isDone(payment, step, known)) return known
    if (!gateway.replays && Date.now() - step.sentAt!.getTime() < SETTLING_MS)
      throw new NotYetKnown(`Whether ${step.kind} of the payment ${payment.id} was done is not certain yet.`)
  }
  await mark(context, step, 'SENT')
  try {
    return await callGateway(context, gateway, payment, step)
  } catch (error) {
    if (!(error instanceof OutcomeUnknown)) throw error
    const known = await findState(context, gateway, payment).catch(() => undefined)
    if (known && isDone(payment, step, known)) return known
    throw error
  }
}

/** After this time without a trace at the gateway, a request whose answer was lost did not arrive there. */
const SETTLING_MS = 60_000

const mark = ({ database }: Context, step: StepRow, status: 'REQUESTED' | 'SENT'): Promise<number> =>
  database.execute(MARK, [step.storeNo, step.paymentId, step.id, status])

/** Asks the gateway where the payment stands. */
export async function findState(
  context: Context,
  gateway: Gateway,
  payment: PaymentRow,
): Promise<GatewayState | undefined> {
  const key = await chargeKeyOf(context, payment)
  return gateway.find({ reference: payment.reference, paymentId: payment.id, key })
}

/** The key that a payment was charged with. */
export async function chargeKeyOf({ database }: Context, { storeNo, id }: PaymentRow): Promise<string> {
  const [charge] = await database.query(CHARGE_KEY, [storeNo, id])
  return charge!.key
}

async function settle(
  context: Context,
  { storeNo, id }: PaymentRow,
  step: StepRow,
  stateOf: (locked: PaymentRow) => KnownState,
): Promise<void> {
  await context.database.transaction(async (transaction) => {
    const payment = (await lockPayment(transaction, storeNo, id))!
    await applyState(transaction, payment, stateOf(payment), step)
  })
}

const CANCELLED = prepared(
  'is_order_cancelled',
  'SELECT FROM order_account WHERE store_no = $1 AND order_id = $2 AND cancelled_at IS NOT NULL',
)

/** Whether the order of a payment was cancelled. */
export const isCancelled = async ({ database }: Context, { storeNo, orderId }: PaymentRow): Promise<boolean> =>
  (await database.query(CANCELLED, [storeNo, orderId])).length > 0

/** Money of another currency or amount than was asked for is nothing that a machine should settle. */
export function refuseOtherMoney(payment: PaymentRow, state: GatewayState): void {
  if (state.currency !== payment.currency || state.amount !== payment.amount)
    throw new Error(
      `The gateway says ${state.amount} ${state.currency} of the payment ${payment.id}, which is of ${payment.amount} ${payment.currency}.`,
    )
}

/** The gateway refused: the step failed, unless the gateway knows better, as for a void of what was taken meanwhile. */
async function refused(context: Context, gateway: Gateway, payment: PaymentRow, step: StepRow, error: GatewayRefused) {
  const known = step.kind === 'CHARGE' ? undefined : await findState(context, gateway, payment).catch(() => undefined)
  await failStep(context, payment, step, error.code, error.message, known)
}

/** Nothing was done, so nothing has to be asked about. A charge is not tried for ever: its buyer waits. */
async function unsend(context: Context, payment: PaymentRow, step: StepRow, error: Error): Promise<void> {
  if (step.kind !== 'CHARGE' || Date.now() - step.createdAt.getTime() < PATIENCE_MS)
    return void (await mark(context, step, 'REQUESTED'))
  await failStep(context, payment, step, 'GATEWAY_UNAVAILABLE', error.message)
}
