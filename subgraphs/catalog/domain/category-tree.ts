import { prepared, type Transaction } from '@saler/database'
import { isId, storeOf } from '@saler/kernel'
import { LIMITS } from './limits.ts'

/** One level deeper than any tree may be, which also ends the walk. */
const PATH = prepared<{ id: string }>(
  'path-of-category',
  `WITH RECURSIVE path AS (
     SELECT id, parent_id, 1 AS level FROM category WHERE store_no = $1 AND id = $2
     UNION ALL
     SELECT c.id, c.parent_id, p.level + 1 FROM path p JOIN category c ON c.store_no = $1 AND c.id = p.parent_id
      WHERE p.level < ${LIMITS.categoryLevels + 1}
   )
   SELECT id FROM path ORDER BY level`,
)

const HEIGHT = prepared<{ levels: number }>(
  'height-of-category',
  `WITH RECURSIVE below AS (
     SELECT id, 1 AS level FROM category WHERE store_no = $1 AND id = $2
     UNION ALL
     SELECT c.id, b.level + 1 FROM below b JOIN category c ON c.store_no = $1 AND c.parent_id = b.id
      WHERE b.level < ${LIMITS.categoryLevels + 1}
   )
   SELECT max(level)::int AS levels FROM below`,
)

/** The category and those it lies in, from it to the top; empty when the store has none with this id. */
export async function pathOfCategory(transaction: Transaction, storeNo: number, id: string): Promise<string[]> {
  if (!isId(id) || storeOf(id) !== storeNo) return []
  return (await transaction.query(PATH, [storeNo, id])).map((row) => row.id)
}

/** How many levels the category has, itself included. */
export async function heightOfCategory(transaction: Transaction, storeNo: number, id: string): Promise<number> {
  const [row] = await transaction.query(HEIGHT, [storeNo, id])
  return row?.levels ?? 0
}

const FORGET_ABOVE = prepared(
  'forget-categories-above',
  `DELETE FROM product_category
    WHERE store_no = $1 AND NOT direct
      AND product_id IN (SELECT product_id FROM product_category WHERE store_no = $1 AND category_id = $2)`,
)

const FILE_ABOVE = prepared(
  'file-above',
  `WITH RECURSIVE filed AS (
     SELECT product_id, category_id, 0 AS level FROM product_category
      WHERE store_no = $1 AND direct AND product_id = ANY ($2::uuid[])
     UNION
     SELECT f.product_id, c.parent_id, f.level + 1
       FROM filed f JOIN category c ON c.store_no = $1 AND c.id = f.category_id
      WHERE c.parent_id IS NOT NULL
   )
   INSERT INTO product_category (store_no, category_id, product_id, direct)
   SELECT DISTINCT $1::int, category_id, product_id, false FROM filed WHERE level > 0
   ON CONFLICT DO NOTHING`,
)

const PRODUCTS_IN = prepared<{ id: string }>(
  'products-in-category',
  'SELECT product_id AS id FROM product_category WHERE store_no = $1 AND category_id = $2',
)

/** Files the products of a category anew in those above it, after it was moved. The transaction holds the store alone. */
export async function refileBelow(transaction: Transaction, storeNo: number, categoryId: string): Promise<void> {
  const products = (await transaction.query(PRODUCTS_IN, [storeNo, categoryId])).map(({ id }) => id)
  await Promise.all([
    transaction.execute(FORGET_ABOVE, [storeNo, categoryId]),
    transaction.execute(FILE_ABOVE, [storeNo, products]),
  ])
}
