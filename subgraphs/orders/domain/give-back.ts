import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { formatAmount } from '@saler/kernel'
import { parse } from 'graphql'
import type { OrderRow } from '../graphql/rows.ts'
import type { Context } from './context.ts'

interface RefundOrder {
  readonly refundOrder: { readonly refusal: { readonly code: string } | null }
}

const RefundOrderDocument = parse(`mutation RefundOrder($input: RefundOrderInput!) {
  refundOrder(input: $input) { refunded refusal { code } }
}`) as TypedDocumentNode<RefundOrder, { input: { orderId: string; amount: string; reason: string; key: string } }>

/**
 * Asks the payments to give so much of an order back, once for each key. False when they do not hold so much.
 *
 * @throws CallFailed when the payments do not answer: ask again with the same key.
 */
export async function giveBack(
  { call }: Context,
  { id: orderId, currency }: OrderRow,
  refund: { readonly amount: bigint; readonly reason: string; readonly key: string },
): Promise<boolean> {
  const { amount, reason, key } = refund
  const input = { orderId, amount: formatAmount(amount, currency), reason, key }
  const { refundOrder } = await call('payments', RefundOrderDocument, { input })
  return refundOrder.refusal == null
}
