import { prepared } from '@saler/database'
import { requireService } from '@saler/identity'
import { isId, refuse, storeOf } from '@saler/kernel'
import type { Context } from './context.ts'
import { LIMITS } from './limits.ts'

const EXISTING = prepared<{ id: string }>(
  'existing-products',
  `SELECT p.id FROM product p JOIN store s USING (store_no)
    WHERE p.store_no = $1 AND p.id = ANY ($2::uuid[]) AND s.id = $3::uuid`,
)

/**
 * Which of these products the store has, drafts and archived ones among them.
 *
 * @throws Refusal FORBIDDEN for everybody but other parts of the system, TOO_MANY for more than 500 ids.
 */
export async function existingProducts(
  context: Context,
  { storeId, ids }: { storeId: string; ids: readonly string[] },
): Promise<string[]> {
  requireService(context.identity)
  if (ids.length > LIMITS.orderedVariants) refuse('TOO_MANY', ['ids'], { max: LIMITS.orderedVariants })
  const storeNo = storeOf(storeId)
  const own = ids.filter((id) => isId(id) && storeOf(id) === storeNo)
  if (storeNo === undefined || own.length === 0) return []
  const rows = await context.database.query(EXISTING, [storeNo, own, storeId])
  return rows.map(({ id }) => id)
}
