import { prepared, type Transaction } from '@saler/database'
import { authorize } from '@saler/identity'
import { Refusals, refuse, requiredText } from '@saler/kernel'
import type { UpdateCategoryErrorCode, UpdateCategoryInput } from '../generated/resolvers.ts'
import { type CategoryRow, categoriesByIds } from './category-row.ts'
import { heightOfCategory, pathOfCategory, refileBelow } from './category-tree.ts'
import type { Context } from './context.ts'
import { findCategory } from './find-category.ts'
import { isHandleFree } from './free-handle.ts'
import { holdStore } from './hold-store.ts'
import { LIMITS } from './limits.ts'
import { forgetCategories } from './loaders.ts'
import { readNameTranslations } from './product-texts.ts'
import { readHandle } from './read-handle.ts'
import { recordCategoryChange } from './record-change.ts'
import { inStoreLanguage } from './translation.ts'
import { writeUnique } from './write-unique.ts'

type Findings = Refusals<UpdateCategoryErrorCode>

const UPDATE = prepared(
  'update-category',
  `UPDATE category SET handle = $3, name = $4, listed_name = $5, parent_id = $6, translations = $7
    WHERE store_no = $1 AND id = $2`,
)

/**
 * Changes a category, and where it lies.
 *
 * @throws Refusal with everything that is wrong with the input.
 */
export async function updateCategory(context: Context, input: UpdateCategoryInput): Promise<CategoryRow> {
  const { categoryId } = input
  const storeNo = authorize(context.identity, categoryId, 'products:write', ['categoryId'])
  await writeUnique(context.database, async (transaction) => {
    const category = await lockCategory(context, transaction, storeNo, categoryId)
    const findings: Findings = new Refusals()
    const name = input.name == null ? category.name : requiredText(findings, input.name, LIMITS.name, ['name'])
    const translations = input.translations ? readNameTranslations(findings, input.translations) : category.translations
    const handle = readHandle(findings, input.handle) ?? category.handle
    if (handle !== category.handle && !(await isHandleFree(transaction, 'category', storeNo, handle)))
      findings.add('HANDLE_TAKEN', ['handle'])
    const parentId = input.parentId === undefined ? category.parentId : (input.parentId ?? null)
    const moved = parentId !== category.parentId
    if (moved && parentId !== null) await checkMove(transaction, findings, category, parentId)
    findings.throwIfAny()
    const listed = inStoreLanguage(translations, category.language) ?? name
    await transaction.execute(UPDATE, [
      storeNo,
      categoryId,
      handle,
      name,
      listed,
      parentId,
      JSON.stringify(translations),
    ])
    if (moved) await refileBelow(transaction, storeNo, categoryId)
    await recordCategoryChange(transaction, category)
  })
  context.outbox.poke()
  forgetCategories(context.loaders)
  return findCategory(context, categoryId)
}

/** Reads the category after the store is held, so that no two moves can make a circle together. */
async function lockCategory(
  context: Context,
  transaction: Transaction,
  storeNo: number,
  id: string,
): Promise<CategoryRow> {
  const [known] = await transaction.query(categoriesByIds, [[storeNo], [id]])
  if (!known) return refuse<UpdateCategoryErrorCode>('NOT_FOUND', ['categoryId'])
  await holdStore(context, transaction, { storeNo, alone: true })
  const [category] = await transaction.query(categoriesByIds, [[storeNo], [id]])
  return category ?? known
}

async function checkMove(
  transaction: Transaction,
  findings: Findings,
  category: CategoryRow,
  parentId: string,
): Promise<void> {
  const path = await pathOfCategory(transaction, category.storeNo, parentId)
  if (path.length === 0) return findings.add('CATEGORY_NOT_FOUND', ['parentId'])
  if (path.includes(category.id)) return findings.add('CATEGORY_CYCLE', ['parentId'])
  const levels = path.length + (await heightOfCategory(transaction, category.storeNo, category.id))
  if (levels > LIMITS.categoryLevels) findings.add('CATEGORY_TOO_DEEP', ['parentId'], { max: LIMITS.categoryLevels })
}
