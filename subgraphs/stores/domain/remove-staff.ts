import { authorize, requireUser } from '@saler/identity'
import { refuse } from '@saler/kernel'
import { STAFF_CHANGED, type StaffChanged } from '../events.ts'
import type { RemoveStaffErrorCode, RemoveStaffInput } from '../generated/resolvers.ts'
import { announceStaff } from './announce-staff.ts'
import type { Context } from './context.ts'
import { lockStaff } from './lock-staff.ts'
import { record } from './record.ts'
import { requireStaff } from './require-staff.ts'
import { leavesNoOwner, may, mayMove } from './role.ts'
import { loadStore, reloadStore, type Store } from './store.ts'
import { withdrawInvitations } from './withdraw-invitations.ts'

const refuseRemoval = refuse<RemoveStaffErrorCode>

/**
 * Ends somebody's work for a store, and takes back the invitations that they sent. Everybody may leave by themselves.
 *
 * @returns the store as it is now.
 * @throws Refusal UNAUTHENTICATED, NOT_FOUND (store or user), FORBIDDEN without `staff:write`, or for an owner or admin by
 *   somebody who is no owner; LAST_OWNER.
 */
export async function removeStaff(context: Context, input: RemoveStaffInput): Promise<Store> {
  const { storeId, userId } = input
  const { userId: actorId } = requireUser(context.identity)
  const leaves = userId === actorId
  const storeNo = leaves
    ? requireStaff(context.identity, storeId, ['storeId'])
    : authorize(context.identity, storeId, 'staff:write', ['storeId'])
  if (!(await loadStore(context, storeId))) refuseRemoval('NOT_FOUND', ['storeId'])

  await context.prisma.$transaction(async (tx) => {
    const members = await lockStaff(tx, storeNo)
    const actor = members.find((member) => member.userId === actorId) ?? refuseRemoval('NOT_FOUND', ['storeId'])
    if (!leaves && !may(actor, 'staff:write')) refuseRemoval('FORBIDDEN', ['storeId'])
    const member = members.find((one) => one.userId === userId) ?? refuseRemoval('NOT_FOUND', ['userId'])
    if (!leaves && !mayMove(actor, member)) refuseRemoval('FORBIDDEN', ['userId'])
    if (leavesNoOwner(members, userId)) refuseRemoval('LAST_OWNER', ['userId'])
    await withdrawInvitations(tx, member, undefined)
    await tx.membership.delete({ where: { storeNo_userId: { storeNo, userId } } })
    await record<StaffChanged>(tx, storeNo, STAFF_CHANGED, { storeId, userId, role: null, permissions: [] })
  })
  context.outbox.poke()
  if (leaves) context.leave(storeNo)
  await announceStaff(context, [userId])
  return reloadStore(context, storeNo)
}
