import { prepared } from '@saler/database'
import type { Translations } from './translation.ts'

export interface CategoryRow {
  readonly id: string
  readonly storeNo: number
  readonly storeId: string
  /** The store's language. */
  readonly language: string
  readonly handle: string
  readonly name: string
  /** The name in the store's language. */
  readonly listedName: string
  readonly parentId: string | null
  readonly translations: Translations<string>
}

const CATEGORY_COLUMNS = `
  c.id, c.store_no AS "storeNo", s.id AS "storeId", s.language, c.handle, c.name, c.listed_name AS "listedName",
  c.parent_id AS "parentId", c.translations`

const CATEGORY_ORDER = 'c.listed_name, c.id'

/** $1: the store's number, $2: the store's id. */
export const categoriesOfStore = prepared<CategoryRow>(
  'categories-of-store',
  `SELECT ${CATEGORY_COLUMNS} FROM category c JOIN store s ON s.store_no = c.store_no
    WHERE c.store_no = $1 AND s.id = $2 ORDER BY ${CATEGORY_ORDER}`,
)

/** $1: the stores' numbers, $2: the categories' ids. */
export const categoriesByIds = prepared<CategoryRow>(
  'categories-by-ids',
  `SELECT ${CATEGORY_COLUMNS} FROM category c JOIN store s ON s.store_no = c.store_no
    WHERE c.store_no = ANY ($1::int[]) AND c.id = ANY ($2::uuid[])`,
)

/** $1: the stores' numbers, $2: the ids of the categories they lie in. */
export const categoriesInCategories = prepared<CategoryRow>(
  'categories-in-categories',
  `SELECT ${CATEGORY_COLUMNS} FROM category c JOIN store s ON s.store_no = c.store_no
    WHERE c.store_no = ANY ($1::int[]) AND c.parent_id = ANY ($2::uuid[]) ORDER BY ${CATEGORY_ORDER}`,
)

/** $1: the stores' numbers, $2: the products' ids. The categories that the merchant chose. */
export const categoriesOfProducts = prepared<CategoryRow & { readonly productId: string }>(
  'categories-of-products',
  `SELECT pc.product_id AS "productId", ${CATEGORY_COLUMNS}
     FROM product_category pc
     JOIN category c ON c.store_no = pc.store_no AND c.id = pc.category_id
     JOIN store s ON s.store_no = c.store_no
    WHERE pc.store_no = ANY ($1::int[]) AND pc.product_id = ANY ($2::uuid[]) AND pc.direct ORDER BY ${CATEGORY_ORDER}`,
)
