import { prepared, type Transaction } from '@saler/database'

export interface Filing {
  readonly productId: string
  readonly categoryId: string
}

const FILE = prepared(
  'file-products',
  `WITH RECURSIVE filed AS (
     SELECT r.product, r.category, true AS direct
       FROM jsonb_to_recordset($2::jsonb) AS r (product uuid, category uuid)
     UNION ALL
     SELECT f.product, c.parent_id, false
       FROM filed f JOIN category c ON c.store_no = $1 AND c.id = f.category
      WHERE c.parent_id IS NOT NULL
   )
   INSERT INTO product_category (store_no, category_id, product_id, direct)
   SELECT $1, category, product, bool_or(direct) FROM filed GROUP BY category, product
   ON CONFLICT (store_no, category_id, product_id)
   DO UPDATE SET direct = true WHERE excluded.direct AND NOT product_category.direct`,
)

const UNFILE = prepared('unfile-products', 'DELETE FROM product_category WHERE store_no = $1 AND product_id = ANY ($2)')

/**
 * Puts products into categories, and so into all those above them. The transaction holds the store, so that the tree
 * stays as it is.
 */
export async function fileProducts(
  transaction: Transaction,
  storeNo: number,
  filings: readonly Filing[],
): Promise<void> {
  if (filings.length === 0) return
  const rows = filings.map(({ productId, categoryId }) => ({ product: productId, category: categoryId }))
  await transaction.execute(FILE, [storeNo, JSON.stringify(rows)])
}

/** Takes products out of all categories. */
export async function unfileProducts(
  transaction: Transaction,
  storeNo: number,
  productIds: readonly string[],
): Promise<void> {
  await transaction.execute(UNFILE, [storeNo, productIds])
}
