import { prepared } from '@saler/database'
import { type Permission, requireService, type StaffRole } from '@saler/identity'
import { isId } from '@saler/kernel'
import type { Context } from './context.ts'
import { effectivePermissions } from './role.ts'

/** Where a user works, and what they may do there. */
export interface EffectiveMembership {
  readonly storeId: string
  readonly role: StaffRole
  readonly permissions: readonly Permission[]
}

// Asked for nearly every request of a signed-in user, unless the router remembers.
const MEMBERSHIPS = prepared<{ storeId: string; role: StaffRole; permissions: string[] }>(
  'memberships_of',
  `SELECT store.id AS "storeId", membership.role, membership.permissions
     FROM membership JOIN store USING (store_no)
    WHERE membership.user_id = $1
    ORDER BY store_no`,
)

/**
 * Every store that the user works for, the oldest first.
 *
 * @throws Refusal FORBIDDEN for everybody but the system's own parts.
 */
export async function listMemberships(context: Context, userId: string): Promise<EffectiveMembership[]> {
  requireService(context.identity)
  if (!isId(userId)) return []
  const rows = await context.database.query(MEMBERSHIPS, [userId])
  return rows.map((row) => ({ storeId: row.storeId, role: row.role, permissions: effectivePermissions(row) }))
}
