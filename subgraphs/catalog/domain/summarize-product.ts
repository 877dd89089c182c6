import { prepared, type Transaction } from '@saler/database'

const SUMMARIZE = prepared(
  'summarize-products',
  `UPDATE product p SET price_min = v.min, price_max = v.max, in_stock = v.stocked
     FROM (SELECT product_id, min(price) AS min, max(price) AS max, bool_or(in_stock) AS stocked FROM variant
            WHERE store_no = $1 AND product_id = ANY ($2::uuid[]) GROUP BY product_id) v
    WHERE p.store_no = $1 AND p.id = v.product_id
      AND (p.price_min, p.price_max, p.in_stock) IS DISTINCT FROM (v.min, v.max, v.stocked)`,
)

const TOUCH = prepared(
  'touch-products',
  'UPDATE product SET updated_at = now() WHERE store_no = $1 AND id = ANY ($2::uuid[])',
)

/** Brings the prices and the stock that products keep of their variants up to date. The transaction holds the products. */
export async function summarizeProducts(
  transaction: Transaction,
  storeNo: number,
  productIds: readonly string[],
): Promise<void> {
  await transaction.execute(SUMMARIZE, [storeNo, productIds])
}

/** The same after the merchant changed the variants: `updatedAt` says so. */
export async function changedVariants(
  transaction: Transaction,
  storeNo: number,
  productIds: readonly string[],
): Promise<void> {
  await Promise.all([
    summarizeProducts(transaction, storeNo, productIds),
    transaction.execute(TOUCH, [storeNo, productIds]),
  ])
}
