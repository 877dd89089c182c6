import { prepared } from '@saler/database'
import { requireService } from '@saler/identity'
import { isId, refuse } from '@saler/kernel'
import type { Context } from './context.ts'
import { LIMITS } from './limits.ts'

const COLLEAGUES = prepared<{ userId: string }>(
  'colleagues_of',
  `SELECT DISTINCT other.user_id AS "userId"
     FROM membership AS own JOIN membership AS other ON other.store_no = own.store_no
    WHERE own.user_id = $1 AND other.user_id = ANY ($2::uuid[])`,
)

/**
 * Which of some users work for a store that this user works for too.
 *
 * @throws Refusal FORBIDDEN for everybody but the system's own parts, TOO_MANY for more than 1,000 users.
 */
export async function listColleagues(context: Context, userId: string, among: readonly string[]): Promise<string[]> {
  requireService(context.identity)
  if (among.length > LIMITS.colleagues) refuse('TOO_MANY', ['among'], { max: LIMITS.colleagues })
  const users = among.filter(isId)
  if (!isId(userId) || users.length === 0) return []
  const rows = await context.database.query(COLLEAGUES, [userId, users])
  return rows.map((row) => row.userId)
}
