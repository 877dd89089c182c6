import { formatAmount } from '@saler/kernel'
import { RefundOrderDocument } from '../generated/calls/payments.ts'
import type { OrderRow } from '../graphql/rows.ts'
import type { Context } from './context.ts'

/**
 * What became of money that was to be given back: it is under way, it went back, the payments do not hold so much, or a gateway
 * refused to give it, all or a part.
 */
export type GivenBack =
  | { readonly outcome: 'PENDING' | 'DONE' | 'NOT_ENOUGH' }
  | { readonly outcome: 'FAILED'; readonly failure: string }

/** Money that is to be given back once. */
export interface GivingBack {
  readonly amount: bigint
  readonly reason: string
  /** Whoever asks with the same key is told what became of it. */
  readonly key: string
  /** Whether it is asked for again by itself when a gateway refuses: when nobody waits for it. */
  readonly persistent?: boolean
  /** Higher than 1 to ask again for what the gateways refused of it. */
  readonly attempt?: number
}

/**
 * Asks the payments to give so much of an order back, once for each key and attempt.
 *
 * @throws CallFailed when the payments do not answer: ask again with the same key.
 */
export async function giveBack(
  { call }: Context,
  { id: orderId, currency }: Pick<OrderRow, 'id' | 'currency'>,
  { amount, attempt = 1, persistent = false, ...asked }: GivingBack,
): Promise<GivenBack> {
  const input = { orderId, amount: formatAmount(amount, currency), attempt, persistent, ...asked }
  const { refundOrder } = await call('payments', RefundOrderDocument, { input })
  const { outcome, failure } = refundOrder
  if (refundOrder.refusal != null || outcome == null) return { outcome: 'NOT_ENOUGH' }
  return outcome === 'FAILED' ? { outcome, failure: failure ?? '' } : { outcome }
}
