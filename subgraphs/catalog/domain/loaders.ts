import type { Database, Statement } from '@saler/database'
import { storeOf } from '@saler/kernel'
import DataLoader from 'dataloader'
import { type CategoryRow, categoriesByIds, categoriesInCategories, categoriesOfProducts } from './category-row.ts'
import { type ProductRow, productsByIds } from './product-row.ts'
import { type FlatVariant, type VariantRow, variantOfFlat, variantsByIds, variantsOfProducts } from './variant-row.ts'

const MAX_BATCH = 1_000

/**
 * Rows by id, many with one statement, for one request. They do not ask who is calling: whoever loads authorises.
 * An id that is none of ours loads undefined.
 */
export interface Loaders {
  readonly product: DataLoader<string, ProductRow | undefined>
  readonly variant: DataLoader<string, VariantRow | undefined>
  readonly variantsOfProduct: DataLoader<string, VariantRow[]>
  readonly category: DataLoader<string, CategoryRow | undefined>
  readonly categoriesOfProduct: DataLoader<string, CategoryRow[]>
  readonly categoriesInCategory: DataLoader<string, CategoryRow[]>
}

/** Forgets what was loaded of a product, which was changed since. */
export function forgetProduct(loaders: Loaders, id: string): void {
  loaders.product.clear(id)
  loaders.variantsOfProduct.clear(id)
  loaders.categoriesOfProduct.clear(id)
}

/** Forgets what was loaded of categories: a change of one can show in its parents, children and products. */
export function forgetCategories(loaders: Loaders): void {
  loaders.category.clearAll()
  loaders.categoriesOfProduct.clearAll()
  loaders.categoriesInCategory.clearAll()
}

export function createLoaders(database: Database): Loaders {
  const rowsOf = async <Row>(statement: Statement<Row>, ids: readonly string[]): Promise<Row[]> => {
    const stores = new Set<number>()
    const known = ids.filter((id) => {
      const storeNo = storeOf(id)
      if (storeNo !== undefined) stores.add(storeNo)
      return storeNo !== undefined
    })
    return known.length > 0 ? database.query(statement, [[...stores], known]) : []
  }
  const one = <Row, Value>(statement: Statement<Row>, id: (row: Row) => string, value: (row: Row) => Value) =>
    new DataLoader<string, Value | undefined>(
      async (ids) => {
        const byId = new Map((await rowsOf(statement, ids)).map((row) => [id(row), value(row)]))
        return ids.map((wanted) => byId.get(wanted))
      },
      { maxBatchSize: MAX_BATCH },
    )
  const many = <Row, Value>(statement: Statement<Row>, owner: (row: Row) => string, value: (row: Row) => Value) =>
    new DataLoader<string, Value[]>(
      async (ids) => {
        const byOwner = Map.groupBy(await rowsOf(statement, ids), owner)
        return ids.map((wanted) => byOwner.get(wanted)?.map(value) ?? [])
      },
      { maxBatchSize: MAX_BATCH },
    )
  const same = <Row>(row: Row): Row => row
  return {
    product: one(productsByIds.bare, (row) => row.id, same),
    variant: one(variantsByIds, (row) => row.id, variantOfFlat),
    variantsOfProduct: many<FlatVariant, VariantRow>(variantsOfProducts, (row) => row.productId, variantOfFlat),
    category: one(categoriesByIds, (row) => row.id, same),
    categoriesOfProduct: many(categoriesOfProducts, (row) => row.productId, same<CategoryRow>),
    categoriesInCategory: many(categoriesInCategories, (row) => row.parentId!, same),
  }
}
