import { refuse } from '@saler/kernel'
import { type CategoryRow, categoriesOfStore } from './category-row.ts'
import type { Context } from './context.ts'
import { storeNumber } from './visibility.ts'

/**
 * A store's categories, by name.
 *
 * @throws Refusal NOT_FOUND when `storeId` is no id.
 */
export async function listCategories(context: Context, storeId: string): Promise<CategoryRow[]> {
  return context.database.query(categoriesOfStore, [storeNumber(storeId, ['storeId']), storeId])
}

/**
 * The category with this id.
 *
 * @throws Refusal NOT_FOUND when there is none.
 */
export const findCategory = async (context: Context, id: string): Promise<CategoryRow> =>
  (await context.loaders.category.load(id)) ?? refuse('NOT_FOUND', ['id'])

/** What another subgraph refers to by this id, if it exists. */
export async function referredCategory(context: Context, id: string): Promise<CategoryRow | null> {
  const category = await context.loaders.category.load(id)
  return category ? { ...category } : null
}
