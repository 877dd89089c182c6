import { can, isStaff } from '@saler/identity'
import { refuse, storeOf } from '@saler/kernel'
import type { OrderRow, PaymentRow, ReceiptRow } from '../graphql/rows.ts'
import type { Context } from './context.ts'

interface Seen {
  readonly storeNo: number
  readonly orderId: string
  readonly userId: string | null
}

/** Whether the caller may see a payment: staff with orders:read, the signed-in buyer, whoever has the order's token. */
export const maySee = ({ identity, access }: Context, payment: Seen, accessToken?: string | null): boolean =>
  can(identity, payment.storeNo, 'orders:read') ||
  (identity.kind === 'user' && payment.userId === identity.userId) ||
  (accessToken != null && access.isTokenOf(payment.orderId, accessToken))

/**
 * A payment that the caller may see.
 *
 * @throws Refusal NOT_FOUND when it does not exist for the caller, FORBIDDEN for staff without orders:read; both on `field`.
 */
export async function findPayment(
  context: Context,
  id: string,
  accessToken?: string | null,
  field: readonly string[] = ['id'],
): Promise<PaymentRow> {
  const storeNo = storeOf(id)
  if (storeNo === undefined) return refuse('NOT_FOUND', field)
  const payment = await context.loaders.payment.load(id)
  if (payment && maySee(context, payment, accessToken)) return payment
  if (isStaff(context.identity, storeNo) && !can(context.identity, storeNo, 'orders:read'))
    return refuse('FORBIDDEN', field, { permission: 'orders:read' })
  return refuse('NOT_FOUND', field)
}

/**
 * The order that a payment pays, with the proof that whoever sees the payment as its buyer may see the order. Staff who only
 * settle payments need not be allowed to see orders.
 */
export function orderOf({ identity, access }: Context, { storeNo, orderId }: Seen): OrderRow {
  const isHidden = isStaff(identity, storeNo) && !can(identity, storeNo, 'orders:read')
  return { id: orderId, accessProof: isHidden ? '' : access.tokenOf(orderId) }
}

/** What proves that a payment was made, with the same proof; null when the buyer attached nothing. */
export function receiptOf(context: Context, payment: PaymentRow): ReceiptRow | null {
  const { receiptFileId } = payment
  return receiptFileId === null ? null : { id: receiptFileId, accessProof: orderOf(context, payment).accessProof }
}

/** The payments of an order, for whoever may see them; nobody else is told of any. */
export async function findPaymentsOfOrder(context: Context, { id, accessProof }: OrderRow): Promise<PaymentRow[]> {
  const storeNo = storeOf(id)
  if (storeNo === undefined) return []
  const byToken = context.access.isTokenOf(id, accessProof)
  const { identity } = context
  // A guest without the token has nothing to be shown, so nothing is read.
  if (!byToken && identity.kind === 'anonymous') return []
  const payments = await context.loaders.paymentsOf.load(id)
  return payments.filter((payment) => byToken || maySee(context, payment))
}

/** Whether the caller works for the payment's store and may read its orders. */
export const isStaffReader = ({ identity }: Context, { storeNo }: { storeNo: number }): boolean =>
  can(identity, storeNo, 'orders:read')
