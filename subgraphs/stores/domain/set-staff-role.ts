import { requireUser } from '@saler/identity'
import { refuse } from '@saler/kernel'
import { STAFF_CHANGED, type StaffChanged } from '../events.ts'
import type { SetStaffRoleErrorCode, SetStaffRoleInput } from '../generated/resolvers.ts'
import { announceStaff } from './announce-staff.ts'
import { authorizeStore } from './authorize-store.ts'
import type { Context } from './context.ts'
import type { Membership } from './list-staff.ts'
import { lockStaffFor } from './lock-staff.ts'
import { record } from './record.ts'
import {
  effectivePermissions,
  leavesNoOwner,
  listedPermissions,
  mayMove,
  mayPlace,
  type Place,
  unknownPermission,
} from './role.ts'
import { withdrawInvitations } from './withdraw-invitations.ts'

const refuseRole = refuse<SetStaffRoleErrorCode>

/**
 * Changes what somebody is and may do in a store. Without `permissions` those that are listed for them stay.
 *
 * @throws Refusal UNAUTHENTICATED, NOT_FOUND (store or user), FORBIDDEN without `staff:write`, for the role of an owner or
 *   admin by somebody who is no owner, and for a permission that the caller lacks; INVALID for one that there is not;
 *   LAST_OWNER.
 */
export async function setStaffRole(context: Context, input: SetStaffRoleInput): Promise<Membership> {
  const { storeNo, id: storeId } = await authorizeStore(context, input.storeId, 'staff:write')
  const { userId: actorId } = requireUser(context.identity)
  const unknown = unknownPermission(input.permissions ?? [])
  if (unknown >= 0) refuseRole('INVALID', ['permissions', unknown])
  const { userId, role } = input

  const changed = await context.prisma.$transaction(async (tx) => {
    const { members, actor } = await lockStaffFor(tx, { storeNo, userId: actorId, field: ['storeId'] })
    const member = members.find((one) => one.userId === userId) ?? refuseRole('NOT_FOUND', ['userId'])
    const place: Place = { role, permissions: listedPermissions(role, input.permissions ?? member.permissions) }
    if (!mayMove(actor, member)) refuseRole('FORBIDDEN', ['userId'])
    if (!mayPlace(actor, place, member)) refuseRole('FORBIDDEN', [role === 'STAFF' ? 'permissions' : 'role'])
    if (leavesNoOwner(members, userId, role)) refuseRole('LAST_OWNER', ['role'])
    await withdrawInvitations(tx, member, place)
    const now = await tx.membership.update({
      where: { storeNo_userId: { storeNo, userId } },
      data: { role, permissions: [...place.permissions] },
    })
    await record<StaffChanged>(tx, storeNo, STAFF_CHANGED, {
      storeId,
      userId,
      role,
      permissions: effectivePermissions(now),
    })
    return now
  })
  context.outbox.poke()
  context.loaders.forget(storeNo)
  await announceStaff(context, [userId])
  return changed
}
