import { prepared } from '@saler/database'
import { Refusals, refuse } from '@saler/kernel'
import type { EditOrderErrorCode } from '../../generated/resolvers.ts'
import type { OrderRow } from '../../graphql/rows.ts'
import type { Context } from '../context.ts'
import { type Priced, type PriceRequest, price } from '../pricing/price.ts'
import type { WantedEdit } from './read-edit.ts'

const DISCOUNTS = prepared<{ id: string | null; code: string | null; amount: bigint }>(
  'read_order_discounts_for_edit',
  `SELECT discount_id AS id, code, amount FROM order_discount
  WHERE store_no = $1 AND order_id = $2 AND returned_at IS NULL ORDER BY position`,
)

/**
 * What an edited order costs: its own prices, discounts, address, way of shipping and fee, with the rules of now.
 *
 * @throws Refusal VARIANT_NOT_FOUND for what is not on sale any more, SHIPPING_METHOD_NOT_FOUND, TOTAL_TOO_LARGE,
 *   TOTAL_TOO_SMALL when gift cards have paid more than that.
 */
export async function priceEdit(context: Context, order: OrderRow, { lines }: WantedEdit): Promise<Priced> {
  const discounts = await context.database.query(DISCOUNTS, [order.storeNo, order.id])
  const { storeId, shippingAddress, shippingMethod, userId, customerId, email, feeTotal } = order
  const request: PriceRequest = {
    storeId,
    lines: lines.map(({ variantId, quantity, unitPrice }) => ({ variantId, quantity, unitPrice })),
    address: shippingAddress,
    shippingOption: shippingMethod,
    codes: discounts.flatMap(({ code }) => code ?? []),
    giftCards: [],
    buyer: { userId, customerId, email },
    fee: feeTotal,
    manualDiscount: discounts.reduce((sum, { id, amount }) => (id === null ? sum + amount : sum), 0n),
    orderId: order.id,
  }
  let priced = await price(context, request)
  if (priced.requiresShipping && priced.shippingOption === null) {
    // A zone's rate is known to the order by its title.
    const same = priced.shippingOptions.find(({ title }) => title.ar === shippingMethod || title.en === shippingMethod)
    if (!same) return refuse<EditOrderErrorCode>('SHIPPING_METHOD_NOT_FOUND', ['orderId'])
    priced = await price(context, { ...request, shippingOption: same.id })
  }
  const findings = new Refusals<EditOrderErrorCode>()
  for (const place of priced.unavailable) findings.add('VARIANT_NOT_FOUND', lines[place]!.field)
  if (priced.totals.total < order.giftCardTotal) findings.add('TOTAL_TOO_SMALL', ['quantities'])
  findings.throwIfAny()
  return priced
}
