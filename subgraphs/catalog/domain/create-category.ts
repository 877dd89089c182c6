import { prepared, type Transaction } from '@saler/database'
import { authorize } from '@saler/identity'
import { newId, Refusals, requiredText } from '@saler/kernel'
import type { CreateCategoryErrorCode, CreateCategoryInput } from '../generated/resolvers.ts'
import type { CategoryRow } from './category-row.ts'
import { pathOfCategory } from './category-tree.ts'
import type { Context } from './context.ts'
import { findCategory } from './find-category.ts'
import { freeHandle, isHandleFree } from './free-handle.ts'
import { handleFrom } from './handle.ts'
import { holdStore, type StoreRow } from './hold-store.ts'
import { LIMITS } from './limits.ts'
import { forgetCategories } from './loaders.ts'
import { readNameTranslations } from './product-texts.ts'
import { readHandle } from './read-handle.ts'
import { recordCategoryChange } from './record-change.ts'
import { inStoreLanguage, type Translations } from './translation.ts'
import { writeUnique } from './write-unique.ts'

/**
 * Makes a category.
 *
 * @throws Refusal with everything that is wrong with the input.
 */
export async function createCategory(context: Context, input: CreateCategoryInput): Promise<CategoryRow> {
  const storeNo = authorize(context.identity, input.storeId, 'products:write', ['storeId'])
  const id = await writeUnique(context.database, async (transaction) => {
    const store = await holdStore(context, transaction, { storeNo, storeId: input.storeId, alone: true })
    const findings = new Refusals<CreateCategoryErrorCode>()
    const name = requiredText(findings, input.name, LIMITS.name, ['name'])
    const translations = readNameTranslations(findings, input.translations ?? [])
    const given = readHandle(findings, input.handle)
    if (given && !(await isHandleFree(transaction, 'category', storeNo, given)))
      findings.add('HANDLE_TAKEN', ['handle'])
    if (input.parentId != null) {
      const path = await pathOfCategory(transaction, storeNo, input.parentId)
      if (path.length === 0) findings.add('CATEGORY_NOT_FOUND', ['parentId'])
      if (path.length >= LIMITS.categoryLevels)
        findings.add('CATEGORY_TOO_DEEP', ['parentId'], { max: LIMITS.categoryLevels })
    }
    if ((await countCategories(transaction, storeNo)) >= LIMITS.categories)
      findings.add('TOO_MANY', undefined, { max: LIMITS.categories })
    findings.throwIfAny()
    const handle = given ?? (await freeHandle(transaction, 'category', storeNo, handleFrom(name, 'category')))
    return insertCategory(transaction, store, { name, handle, parentId: input.parentId ?? null, translations })
  })
  context.outbox.poke()
  forgetCategories(context.loaders)
  return findCategory(context, id)
}

const COUNT = prepared<{ count: number }>('count-categories', 'SELECT count(*)::int FROM category WHERE store_no = $1')

/** How many categories a store has. */
export const countCategories = async (transaction: Transaction, storeNo: number): Promise<number> =>
  (await transaction.query(COUNT, [storeNo]))[0]?.count ?? 0

const INSERT = prepared(
  'insert-category',
  `INSERT INTO category (store_no, id, handle, name, listed_name, parent_id, translations)
   VALUES ($1, $2, $3, $4, $5, $6, $7)`,
)

/** Writes a category that was checked, and answers its id. */
export async function insertCategory(
  transaction: Transaction,
  store: StoreRow,
  category: { name: string; handle: string; parentId: string | null; translations: Translations<string> },
): Promise<string> {
  const id = newId(store.storeNo)
  await transaction.execute(INSERT, [
    store.storeNo,
    id,
    category.handle,
    category.name,
    inStoreLanguage(category.translations, store.language) ?? category.name,
    category.parentId,
    JSON.stringify(category.translations),
  ])
  await recordCategoryChange(transaction, { storeNo: store.storeNo, storeId: store.id, id })
  return id
}
