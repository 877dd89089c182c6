import { type Gateway, GatewayRefused, type GatewayState } from '../gateways/gateway.ts'
import type { PaymentRow } from '../graphql/rows.ts'
import type { Context } from './context.ts'
import { chargeKeyOf, isCancelled } from './work-on-payment.ts'

/**
 * Ends a charge that the buyer approved on a page of the gateway's, where the gateway leaves that to us. It is done under the
 * charge's own key, while the payment is held, and only as long as the money is still wanted.
 *
 * @returns the state after that, or the given one when there was nothing to do.
 * @throws GatewayUnavailable, OutcomeUnknown
 */
export async function completeCharge(
  context: Context,
  gateway: Gateway,
  payment: PaymentRow,
  state: GatewayState | undefined,
): Promise<GatewayState | undefined> {
  if (!state?.isApproved || !gateway.complete) return state
  const waits = payment.status === 'PENDING' || payment.status === 'REQUIRES_ACTION'
  if (!waits || (await isCancelled(context, payment))) return state
  try {
    return await gateway.complete({ reference: state.reference, key: await chargeKeyOf(context, payment) })
  } catch (error) {
    if (!(error instanceof GatewayRefused)) throw error
    // The wallet had no money, say: the buyer pays in another way, by another payment.
    return { ...state, status: 'FAILED', failure: { code: error.code, message: error.message } }
  }
}
