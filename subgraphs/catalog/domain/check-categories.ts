import { prepared, type Transaction } from '@saler/database'
import { type Findings, isId, storeOf } from '@saler/kernel'
import { LIMITS } from './limits.ts'

const KNOWN_CATEGORIES = prepared<{ id: string }>(
  'known-categories',
  'SELECT id FROM category WHERE store_no = $1 AND id = ANY ($2::uuid[])',
)

/** Checks the categories of an input, which must be of the store, and answers each of them once. */
export async function findCategories(
  transaction: Transaction,
  storeNo: number,
  findings: Findings<'CATEGORY_NOT_FOUND' | 'TOO_MANY'>,
  given: readonly string[],
): Promise<string[]> {
  if (given.length > LIMITS.categoriesOfProduct) {
    findings.add('TOO_MANY', ['categoryIds'], { max: LIMITS.categoriesOfProduct })
    return []
  }
  const askable = given.filter((id) => isId(id) && storeOf(id) === storeNo)
  const rows = askable.length > 0 ? await transaction.query(KNOWN_CATEGORIES, [storeNo, askable]) : []
  const known = new Set(rows.map(({ id }) => id))
  for (const [i, id] of given.entries()) if (!known.has(id)) findings.add('CATEGORY_NOT_FOUND', ['categoryIds', i])
  return [...known]
}
