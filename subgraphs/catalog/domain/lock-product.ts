import { prepared, type Transaction } from '@saler/database'
import { refuse } from '@saler/kernel'
import { shareStore } from './hold-store.ts'
import { PRODUCT_COLUMNS, type ProductRow } from './product-row.ts'

const LOCK = prepared<ProductRow>(
  'lock-product',
  `SELECT ${PRODUCT_COLUMNS} FROM product p JOIN store s ON s.store_no = p.store_no
    WHERE p.store_no = $1 AND p.id = $2 FOR NO KEY UPDATE OF p`,
)

/**
 * Holds a product, and its store against a change of language, until the transaction ends. The store comes first, as
 * everywhere, so that nobody waits in a circle.
 *
 * @throws Refusal NOT_FOUND on `field` when there is none.
 */
export async function lockProduct(
  transaction: Transaction,
  storeNo: number,
  id: string,
  field: readonly string[],
): Promise<ProductRow> {
  const [, [product]] = await Promise.all([shareStore(transaction, storeNo), transaction.query(LOCK, [storeNo, id])])
  return product ?? refuse('NOT_FOUND', field)
}
