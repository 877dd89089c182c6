import { prepared } from '@saler/database'
import type { GatewayState } from '../gateways/gateway.ts'
import type { PaymentRow } from '../graphql/rows.ts'
import { applyState } from './apply-state.ts'
import { completeCharge } from './complete-charge.ts'
import type { Context } from './context.ts'
import { MANUAL } from './gateways.ts'
import { holdPayment } from './hold-payment.ts'
import { lockPayment } from './lock-payment.ts'
import { noteRepair } from './note-repair.ts'
import { findState, refuseOtherMoney, workOnPayment } from './work-on-payment.ts'

/** Notes that a payment had its turn. */
export const COMPARED = prepared(
  'payment_compared',
  'UPDATE payment SET compared_at = now() WHERE store_no = $1 AND id = $2',
)

/**
 * Compares a payment with its gateway and brings it to where the gateway says it stands, after the steps that wait for it
 * were taken.
 *
 * @param repair whether what has to be mended is noted for staff to read: true when nobody told us of it.
 */
export async function comparePayment(context: Context, payment: PaymentRow, repair: boolean): Promise<void> {
  const { database, gateways } = context
  const { storeNo, id } = payment
  await workOnPayment(context, id)
  const gateway = MANUAL.has(payment.gateway) ? undefined : await gateways.of(payment.storeId, payment.gateway)
  if (!gateway) return void (await database.execute(COMPARED, [storeNo, id]))
  await holdPayment(database, storeNo, id, async () => {
    const state = await completeCharge(context, gateway, payment, await findState(context, gateway, payment))
    await database.transaction(async (transaction) => {
      const before = (await lockPayment(transaction, storeNo, id))!
      if (state) {
        refuseOtherMoney(before, state)
        const after = await applyState(transaction, before, state)
        if (repair && differs(before, after)) await noteRepair(transaction, before, after, noteOf(state))
      }
      await transaction.execute(COMPARED, [storeNo, id])
    })
  })
  context.outbox.poke()
  // Money that came in for a cancelled order has left a step to take.
  await workOnPayment(context, id)
}

const differs = (before: PaymentRow, after: PaymentRow): boolean =>
  before.status !== after.status || before.captured !== after.captured || before.refunded !== after.refunded

const noteOf = ({ status, captured, refunded, currency }: GatewayState): string =>
  `The gateway says ${status}: ${captured} captured, ${refunded} refunded (${currency}, smallest units).`
