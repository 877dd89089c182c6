import { prepared, type Transaction } from '@saler/database'
import { authorize } from '@saler/identity'
import { formatAmount, parseAmount, refuse } from '@saler/kernel'
import type { RefundReturnErrorCode, RefundReturnInput, ReturnStatus } from '../../generated/resolvers.ts'
import type { OrderReturnRow, OrderRow } from '../../graphql/rows.ts'
import type { Context } from '../context.ts'
import { leftOfGiftCards } from '../gift-cards/fill-gift-cards.ts'
import { afterReturn, lockReturn, orderOfReturn, tellReturn } from './change-return.ts'
import { refundShare } from './refund-share.ts'
import { settleRefund } from './settle-refund.ts'

/** A line of a return with what its goods cost. */
interface PaidLine {
  readonly quantity: number
  readonly total: bigint
  readonly discountTotal: bigint
  readonly taxTotal: bigint
  readonly received: number
  /** Units of the line that other returns gave money back for. */
  readonly before: number
}

const LINES = prepared<PaidLine>(
  'read_paid_lines',
  `SELECT line.quantity, line.total, line.discount_total AS "discountTotal", line.tax_total AS "taxTotal", part.received, (
      SELECT coalesce(sum(other.received), 0)::int
      FROM order_return_line other JOIN order_return made
        ON made.store_no = other.store_no AND made.order_id = other.order_id AND made.id = other.return_id
      WHERE other.store_no = $1 AND other.order_id = $2 AND other.line_id = part.line_id AND made.id <> $3
        AND made.status IN ('REFUND_PENDING', 'REFUNDED', 'REFUND_FAILED')
    ) AS before
  FROM order_return_line part JOIN order_line line
    ON line.store_no = part.store_no AND line.order_id = part.order_id AND line.id = part.line_id
  WHERE part.store_no = $1 AND part.order_id = $2 AND part.return_id = $3`,
)

const SHIPPING_GIVEN_BACK = prepared<{ amount: bigint }>(
  'sum_refunded_shipping',
  `SELECT coalesce(sum(refund_shipping), 0)::bigint AS amount FROM order_return
  WHERE store_no = $1 AND order_id = $2 AND id <> $3
    AND status IN ('REFUND_PENDING', 'REFUNDED', 'REFUND_FAILED')`,
)

const PLAN = prepared(
  'plan_return_refund',
  `UPDATE order_return SET status = 'REFUND_PENDING', refund_lines = $4, refund_shipping = $5, refund_fee = $6,
    refund_total = $7, refund_gift_cards = $8
  WHERE store_no = $1 AND order_id = $2 AND id = $3`,
)

const PLAN_AGAIN = prepared(
  'plan_return_refund_again',
  `UPDATE order_return SET status = 'REFUND_PENDING', refund_attempt = refund_attempt + 1
  WHERE store_no = $1 AND order_id = $2 AND id = $3`,
)

const STATUS = prepared<{ status: ReturnStatus }>(
  'read_return_refund_status',
  'SELECT status FROM order_return WHERE store_no = $1 AND order_id = $2 AND id = $3',
)

/**
 * Gives the money for a received return back. What is given back is written down first; then the payments are asked, with the
 * return's id as their key. When they do not answer, or their gateways have not, the refund stays pending, and events, or a
 * repeated request, settle it. What a gateway refused is asked for again as it was decided.
 *
 * @throws Refusal UNAUTHENTICATED, FORBIDDEN, NOT_FOUND and TRANSITION_NOT_ALLOWED on `returnId`, INVALID and
 *   REFUND_TOO_LARGE on `shipping` or `fee`, REFUND_REFUSED when the payments do not hold so much, REFUSED_BY_GATEWAY.
 */
export async function refundReturn(
  context: Context,
  input: RefundReturnInput,
): Promise<{ order: OrderRow; return: OrderReturnRow }> {
  const { returnId } = input
  const storeNo = authorize(context.identity, returnId, 'orders:write', ['returnId'])
  authorize(context.identity, returnId, 'payments:write', ['returnId'])
  const orderId = await orderOfReturn(context, storeNo, returnId)
  await context.database.transaction(async (transaction) => {
    const read = async (): Promise<ReturnStatus> =>
      (await transaction.query(STATUS, [storeNo, orderId, returnId]))[0]!.status
    // It was decided before, and the payments have not answered yet.
    if ((await read()) === 'REFUND_PENDING') return
    const order = await lockReturn(transaction, storeNo, orderId, returnId, 'REFUND_PENDING')
    if ((await read()) === 'REFUND_FAILED') await transaction.execute(PLAN_AGAIN, [storeNo, orderId, returnId])
    else await planRefund(transaction, order, input)
    await tellReturn(transaction, order, returnId, 'REFUND_PENDING')
  })
  // Events may have settled it already: whoever asked for it is told all the same.
  const refund = await settleRefund(context, storeNo, orderId, returnId, [
    'REFUND_PENDING',
    'REFUNDED',
    'REFUND_FAILED',
  ])
  if (refund?.outcome === 'NOT_ENOUGH') return refuse<RefundReturnErrorCode>('REFUND_REFUSED', ['returnId'])
  if (refund?.outcome === 'FAILED')
    return refuse<RefundReturnErrorCode>('REFUSED_BY_GATEWAY', ['returnId'], { reason: refund.failure })
  return afterReturn(context, orderId, returnId)
}

/**
 * Decides how much is given back: the goods' share of what was paid for them, and what is wanted of the shipping, less a fee.
 * What gift cards paid goes back to them first, so that nobody makes money of them.
 */
async function planRefund(transaction: Transaction, order: OrderRow, input: RefundReturnInput): Promise<void> {
  const { storeNo, id, currency, taxIncluded } = order
  const ids = [storeNo, id, input.returnId]
  const [lines, [given]] = await Promise.all([
    transaction.query(LINES, ids),
    transaction.query(SHIPPING_GIVEN_BACK, ids),
  ])
  const goods = lines.reduce((sum, line) => {
    const paid = line.total - line.discountTotal + (taxIncluded ? 0n : line.taxTotal)
    return sum + refundShare(paid, { quantity: line.quantity, before: line.before, units: line.received })
  }, 0n)
  const shippingPaid = order.shippingTotal + (taxIncluded ? 0n : order.shippingTax)
  const shipping = readAmount(input.shipping, 'shipping', currency, shippingPaid - given!.amount)
  const fee = readAmount(input.fee, 'fee', currency, goods + shipping)
  const total = goods + shipping - fee
  const left = await leftOfGiftCards(transaction, order, input.returnId)
  await transaction.execute(PLAN, [...ids, goods, shipping, fee, total, total < left ? total : left])
}

function readAmount(text: string | null | undefined, field: string, currency: string, max: bigint): bigint {
  if (text == null) return 0n
  const amount = parseAmount(text, currency)
  if (amount === undefined) return refuse<RefundReturnErrorCode>('INVALID', [field])
  if (amount > max)
    return refuse<RefundReturnErrorCode>('REFUND_TOO_LARGE', [field], { max: formatAmount(max, currency) })
  return amount
}
