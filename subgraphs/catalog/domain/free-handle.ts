import { prepared, type Transaction } from '@saler/database'
import { numberedHandles } from './handle.ts'

const TAKEN_PRODUCT_HANDLES = prepared<{ handle: string }>(
  'taken-product-handles',
  'SELECT handle FROM product WHERE store_no = $1 AND handle = ANY ($2::text[])',
)
const TAKEN_CATEGORY_HANDLES = prepared<{ handle: string }>(
  'taken-category-handles',
  'SELECT handle FROM category WHERE store_no = $1 AND handle = ANY ($2::text[])',
)
/** Whether a handle of the store is free. */
export async function isHandleFree(
  transaction: Transaction,
  of: 'product' | 'category',
  storeNo: number,
  handle: string,
): Promise<boolean> {
  return (await transaction.query(statementFor(of), [storeNo, [handle]])).length === 0
}

/** A free handle like the one wanted: it, or it with a number behind it. */
export async function freeHandle(
  transaction: Transaction,
  of: 'product' | 'category',
  storeNo: number,
  wanted: string,
): Promise<string> {
  const candidates = numberedHandles(wanted)
  const rows = await transaction.query(statementFor(of), [storeNo, candidates])
  const taken = new Set(rows.map(({ handle }) => handle))
  return candidates.find((handle) => !taken.has(handle)) ?? candidates.at(-1)!
}

const statementFor = (of: 'product' | 'category') => (of === 'product' ? TAKEN_PRODUCT_HANDLES : TAKEN_CATEGORY_HANDLES)
