import { prepared } from '@saler/database'
import { authorize } from '@saler/identity'
import { Refusals, refuse } from '@saler/kernel'
import type {
  DeactivateDiscountInput,
  UpdateDiscountErrorCode,
  UpdateDiscountInput,
} from '../../generated/resolvers.ts'
import type { DiscountRow } from '../../graphql/rows.ts'
import type { Context } from '../context.ts'
import { DISCOUNT_COLUMNS } from './discount-columns.ts'
import { readDiscountTerms } from './read-discount.ts'

const LOCK = prepared<DiscountRow>(
  'lock_discount',
  `SELECT ${DISCOUNT_COLUMNS} FROM discount WHERE store_no = $1 AND id = $2 FOR UPDATE`,
)

const UPDATE = prepared<DiscountRow>(
  'update_discount',
  `UPDATE discount SET title = $3, percentage = $4, amount = $5, buy_quantity = $6, get_quantity = $7,
    minimum_subtotal = $8, product_ids = $9::uuid[], category_ids = $10::uuid[], starts_at = $11, ends_at = $12,
    usage_limit = $13, usage_limit_per_customer = $14, updated_at = now()
  WHERE store_no = $1 AND id = $2 RETURNING ${DISCOUNT_COLUMNS}`,
)

const DEACTIVATE = prepared<DiscountRow>(
  'deactivate_discount',
  `UPDATE discount SET active = false, updated_at = now() WHERE store_no = $1 AND id = $2 RETURNING ${DISCOUNT_COLUMNS}`,
)

/**
 * Changes a discount. Its uses so far stay: a limit below them lets nobody have it any more.
 *
 * @throws Refusal UNAUTHENTICATED, FORBIDDEN, NOT_FOUND on `discountId`, and with everything that is wrong with the input.
 */
export async function updateDiscount(context: Context, input: UpdateDiscountInput): Promise<DiscountRow> {
  const { discountId, ...said } = input
  const storeNo = authorize(context.identity, discountId, 'discounts:write', ['discountId'])
  return context.database.transaction(async (transaction) => {
    const [discount] = await transaction.query(LOCK, [storeNo, discountId])
    if (!discount) return refuse<UpdateDiscountErrorCode>('NOT_FOUND', ['discountId'])
    const findings = new Refusals<UpdateDiscountErrorCode>()
    const { title, ...rest } = said
    const terms = readDiscountTerms(findings as never, discount, title == null ? rest : { title, ...rest }, discount)
    findings.throwIfAny()
    const [updated] = await transaction.query(UPDATE, [
      storeNo,
      discountId,
      terms.title,
      terms.percentage,
      terms.amount,
      terms.buyQuantity,
      terms.getQuantity,
      terms.minimumSubtotal,
      terms.productIds,
      terms.categoryIds,
      terms.startsAt,
      terms.endsAt,
      terms.usageLimit,
      terms.usageLimitPerCustomer,
    ])
    return updated!
  })
}

/**
 * Ends a discount for good.
 *
 * @throws Refusal UNAUTHENTICATED, FORBIDDEN, NOT_FOUND on `discountId`.
 */
export async function deactivateDiscount(
  context: Context,
  { discountId }: DeactivateDiscountInput,
): Promise<DiscountRow> {
  const storeNo = authorize(context.identity, discountId, 'discounts:write', ['discountId'])
  const [discount] = await context.database.query(DEACTIVATE, [storeNo, discountId])
  return discount ?? refuse('NOT_FOUND', ['discountId'])
}
