import { authorize, requireUser } from '@saler/identity'
import { refuse } from '@saler/kernel'
import type { CancelInvitationErrorCode, CancelInvitationInput } from '../generated/resolvers.ts'
import type { Context } from './context.ts'
import { lockStaffFor } from './lock-staff.ts'
import { mayMove } from './role.ts'
import { reloadStore, type Store } from './store.ts'

/**
 * Takes an invitation back. Nothing of it is left, so there is no event either.
 *
 * @throws Refusal UNAUTHENTICATED, NOT_FOUND, FORBIDDEN without `staff:write`, or for the invitation of an owner or admin
 *   by somebody who is no owner.
 */
export async function cancelInvitation(context: Context, { invitationId: id }: CancelInvitationInput): Promise<Store> {
  const field = ['invitationId']
  const storeNo = authorize(context.identity, id, 'staff:write', field)
  const { userId } = requireUser(context.identity)
  await context.prisma.$transaction(async (tx) => {
    const { actor } = await lockStaffFor(tx, { storeNo, userId, field })
    const found = await tx.invitation.findUnique({ where: { storeNo_id: { storeNo, id } } })
    if (!found) return refuse<CancelInvitationErrorCode>('NOT_FOUND', field)
    if (!mayMove(actor, found)) refuse<CancelInvitationErrorCode>('FORBIDDEN', field)
    await tx.invitation.delete({ where: { storeNo_id: { storeNo, id } } })
  })
  return reloadStore(context, storeNo)
}
