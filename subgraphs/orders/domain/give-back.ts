import { formatAmount } from '@saler/kernel'
import { RefundOrderDocument } from '../generated/calls/payments.ts'
import type { OrderRow } from '../graphql/rows.ts'
import type { Context } from './context.ts'

/**
 * Asks the payments to give so much of an order back, once for each key. False when they do not hold so much.
 *
 * @throws CallFailed when the payments do not answer: ask again with the same key.
 */
export async function giveBack(
  { call }: Context,
  { id: orderId, currency }: Pick<OrderRow, 'id' | 'currency'>,
  refund: { readonly amount: bigint; readonly reason: string; readonly key: string },
): Promise<boolean> {
  const { amount, reason, key } = refund
  const input = { orderId, amount: formatAmount(amount, currency), reason, key }
  const { refundOrder } = await call('payments', RefundOrderDocument, { input })
  return refundOrder.refusal == null
}
