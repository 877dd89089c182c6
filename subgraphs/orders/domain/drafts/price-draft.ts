import { Refusals } from '@saler/kernel'
import type { CompleteDraftOrderErrorCode } from '../../generated/resolvers.ts'
import type { DraftOrderRow } from '../../graphql/rows.ts'
import type { Context } from '../context.ts'
import { shippingFault } from '../price-order.ts'
import { type Priced, price } from '../pricing/price.ts'

/**
 * What a draft costs now, with staff's own prices and discount.
 *
 * @throws Refusal STORE_NOT_FOUND, STORE_CLOSED, TOTAL_TOO_LARGE.
 */
export const priceDraft = (context: Context, draft: DraftOrderRow): Promise<Priced> =>
  price(context, {
    storeId: draft.storeId,
    lines: draft.lines.map(({ variantId, quantity, unitPrice }) => ({
      variantId,
      quantity,
      ...(unitPrice !== null && { unitPrice: BigInt(unitPrice) }),
    })),
    address: draft.shippingAddress,
    shippingOption: draft.shippingMethod,
    codes: [],
    giftCards: [],
    buyer: { userId: null, customerId: null, email: draft.email },
    fee: 0n,
    manualDiscount: draft.manualDiscount,
  })

/**
 * Refuses a price with which no order can be written.
 *
 * @throws Refusal VARIANT_NOT_FOUND for each line that is not on sale, SHIPPING_METHOD_NOT_FOUND.
 */
export function requireOrderable(priced: Priced): void {
  const findings = new Refusals<CompleteDraftOrderErrorCode>()
  for (const place of priced.unavailable) findings.add('VARIANT_NOT_FOUND', ['lines', place, 'variantId'])
  if (priced.requiresShipping && priced.shippingOption === null)
    findings.add('SHIPPING_METHOD_NOT_FOUND', shippingFault(priced))
  findings.throwIfAny()
}
