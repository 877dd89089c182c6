import { prepared, type Transaction } from '@saler/database'
import { type Findings, isWhole } from '@saler/kernel'
import { LIMITS } from './limits.ts'

const TAKEN_SKUS = prepared<{ sku: string; variantId: string; productId: string }>(
  'taken-skus',
  `SELECT sku, id AS "variantId", product_id AS "productId" FROM variant
    WHERE store_no = $1 AND sku = ANY ($2::text[])`,
)

/** Whose these SKUs are, of those that variants of the store have. */
export async function ownersOfSkus(
  transaction: Transaction,
  storeNo: number,
  skus: readonly string[],
): Promise<Map<string, { variantId: string; productId: string }>> {
  const askable = skus.filter(isWhole)
  const rows = askable.length > 0 ? await transaction.query(TAKEN_SKUS, [storeNo, askable]) : []
  return new Map(rows.map((row) => [row.sku, row]))
}

/** Finds SKUs of an input's new variants that other variants of the store have. */
export async function findTakenSkus(
  transaction: Transaction,
  storeNo: number,
  findings: Findings<'SKU_TAKEN'>,
  given: readonly { readonly sku: string }[],
): Promise<void> {
  const skus = given.slice(0, LIMITS.variants).map(({ sku }) => sku.trim())
  const owners = await ownersOfSkus(transaction, storeNo, skus)
  for (const [i, sku] of skus.entries())
    if (owners.has(sku) && skus.indexOf(sku) === i) findings.add('SKU_TAKEN', ['variants', i, 'sku'], { sku })
}
