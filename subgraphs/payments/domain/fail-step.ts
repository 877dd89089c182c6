import { prepared } from '@saler/database'
import type { GatewayState } from '../gateways/gateway.ts'
import type { PaymentRow } from '../graphql/rows.ts'
import { applyState, type KnownState, settleStep } from './apply-state.ts'
import type { Context } from './context.ts'
import { followFailedRefund } from './fail-refund.ts'
import { lockPayment } from './lock-payment.ts'
import { raiseAccount, standingOf } from './order-account.ts'
import type { StepRow } from './step.ts'

// What came back at the gateway itself may have shrunk the claim before: it never falls below nothing.
const RELEASE = {
  CAPTURE: prepared(
    'release_capture',
    'UPDATE payment SET capturing = greatest(0, capturing - $3::bigint), changed_at = now() WHERE store_no = $1 AND id = $2',
  ),
  REFUND: prepared(
    'release_refund',
    'UPDATE payment SET refunding = greatest(0, refunding - $3::bigint), changed_at = now() WHERE store_no = $1 AND id = $2',
  ),
}

/**
 * Ends a step that the gateway would not take. A charge takes its payment with it; what a capture or refund had claimed is
 * free again.
 *
 * @param known where the gateway says the payment stands, when it was asked after the refusal.
 */
export async function failStep(
  context: Context,
  { storeNo, id }: PaymentRow,
  step: StepRow,
  code: string,
  message: string,
  known?: GatewayState,
): Promise<void> {
  await context.database.transaction(async (transaction) => {
    await lockPayment(transaction, storeNo, id)
    const settled = await settleStep(transaction, step, { status: 'FAILED', code, message })
    if (settled === 0) return
    if (step.kind === 'REFUND') await transaction.execute(RELEASE.REFUND, [storeNo, id, step.amount])
    if (step.kind === 'CAPTURE') await transaction.execute(RELEASE.CAPTURE, [storeNo, id, step.amount])
    const after = (await lockPayment(transaction, storeNo, id))!
    if (step.kind === 'CHARGE') await applyState(transaction, after, failed(after, code, message))
    else if (known) await applyState(transaction, after, known)
    if (step.kind === 'REFUND') {
      const payment = (await lockPayment(transaction, storeNo, id))!
      const account = await raiseAccount(transaction, storeNo, payment.orderId)
      const standing = await standingOf(transaction, payment, account)
      await followFailedRefund(transaction, payment, step, { code, message }, standing)
    }
  })
}

const failed = (payment: PaymentRow, code: string, message: string): KnownState => ({
  status: 'FAILED',
  reference: payment.reference,
  authorized: 0n,
  captured: 0n,
  refunded: 0n,
  refunds: [],
  nextAction: null,
  failure: { code, message },
})
