import { isUniqueViolation, prepared } from '@saler/database'
import { authorize } from '@saler/identity'
import { newId, Refusals, refuse } from '@saler/kernel'
import type { CreateDiscountErrorCode, CreateDiscountInput } from '../../generated/resolvers.ts'
import type { DiscountRow } from '../../graphql/rows.ts'
import type { Context } from '../context.ts'
import { discountCode, isCode, MAX_CODE } from '../pricing/codes.ts'
import { storeCurrency } from '../store-currency.ts'
import { DISCOUNT_COLUMNS } from './discount-columns.ts'
import { readDiscountTerms } from './read-discount.ts'

const INSERT = prepared<DiscountRow>(
  'insert_discount',
  `INSERT INTO discount (store_no, id, code, title, kind, percentage, amount, buy_quantity, get_quantity, minimum_subtotal,
    product_ids, category_ids, starts_at, ends_at, usage_limit, usage_limit_per_customer, currency)
  VALUES ($1, $2, $3, $4, $5::discount_kind, $6, $7, $8, $9, $10, $11::uuid[], $12::uuid[], $13, $14, $15, $16, $17)
  RETURNING ${DISCOUNT_COLUMNS}`,
)

/**
 * Makes a discount.
 *
 * @throws Refusal UNAUTHENTICATED, FORBIDDEN, NOT_FOUND on `storeId`, and with everything that is wrong with the input;
 *   CODE_TAKEN on `code`.
 */
export async function createDiscount(context: Context, input: CreateDiscountInput): Promise<DiscountRow> {
  const { storeId, kind, code: given, ...said } = input
  const storeNo = authorize(context.identity, storeId, 'discounts:write', ['storeId'])
  const currency = await storeCurrency(context, storeId)
  const findings = new Refusals<CreateDiscountErrorCode>()
  const code = given?.trim() ? discountCode(given) : null
  if (code !== null && code.length > MAX_CODE) findings.add('TOO_LONG', ['code'], { max: MAX_CODE })
  else if (code !== null && !isCode(code)) findings.add('INVALID', ['code'])
  const terms = readDiscountTerms(findings, { storeNo, currency, kind }, said)
  findings.throwIfAny()
  try {
    const [discount] = await context.database.query(INSERT, [
      storeNo,
      newId(storeNo),
      code,
      terms.title,
      kind,
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
      currency,
    ])
    return discount!
  } catch (error) {
    if (isUniqueViolation(error)) return refuse<CreateDiscountErrorCode>('CODE_TAKEN', ['code'])
    throw error
  }
}
