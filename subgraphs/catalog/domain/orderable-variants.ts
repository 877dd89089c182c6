import { prepared } from '@saler/database'
import { requireService } from '@saler/identity'
import { isId, refuse, storeOf } from '@saler/kernel'
import type { Context } from './context.ts'
import { LIMITS } from './limits.ts'
import type { TaxClass } from './product-row.ts'

/** A variant as an order needs it. */
export interface OrderableVariantRow {
  readonly id: string
  readonly productId: string
  readonly sku: string
  readonly title: string
  readonly optionValues: readonly string[]
  readonly price: bigint
  readonly currency: string
  readonly active: boolean
  readonly weightGrams: number
  readonly requiresShipping: boolean
  readonly taxClass: TaxClass
  /** Those above a category included. */
  readonly categoryIds: string[]
}

const ORDERABLE = prepared<OrderableVariantRow>(
  'variants-for-order',
  `SELECT v.id, v.product_id AS "productId", v.sku, p.listed_title AS title, v.option_values AS "optionValues",
          v.price, s.currency, p.status = 'ACTIVE' AS active, v.weight_grams AS "weightGrams",
          v.requires_shipping AS "requiresShipping", p.tax_class AS "taxClass",
          ARRAY(SELECT c.category_id FROM product_category c WHERE c.store_no = p.store_no AND c.product_id = p.id)
            AS "categoryIds"
     FROM variant v
     JOIN product p ON p.store_no = v.store_no AND p.id = v.product_id
     JOIN store s ON s.store_no = v.store_no
    WHERE v.store_no = $1 AND v.id = ANY ($2::uuid[]) AND s.id = $3::uuid`,
)

/**
 * The variants of a store that an order names; those that the store does not have are left out.
 *
 * @throws Refusal FORBIDDEN for everybody but other parts of the system, TOO_MANY for more than 500 ids.
 */
export async function orderableVariants(
  context: Context,
  { storeId, ids }: { storeId: string; ids: readonly string[] },
): Promise<OrderableVariantRow[]> {
  requireService(context.identity)
  if (ids.length > LIMITS.orderedVariants) refuse('TOO_MANY', ['ids'], { max: LIMITS.orderedVariants })
  const storeNo = storeOf(storeId)
  const own = ids.filter((id) => isId(id) && storeOf(id) === storeNo)
  if (storeNo === undefined || own.length === 0) return []
  return context.database.query(ORDERABLE, [storeNo, own, storeId])
}
