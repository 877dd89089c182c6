import { requireService } from '@saler/identity'
import { STAFF_CHANGED, type StaffChanged } from '../events.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { announceStaff } from './announce-staff.ts'
import type { Context } from './context.ts'
import { lockStaff } from './lock-staff.ts'
import { record } from './record.ts'
import { effectivePermissions } from './role.ts'

/**
 * Turns the invitations that wait for an address into memberships of the user who has shown that it is theirs. Doing it
 * again changes nothing. Somebody who works for a store already stays what they are there.
 *
 * @throws Refusal FORBIDDEN for everybody but the system's own parts.
 */
export async function acceptInvitations(context: Context, who: { userId: string; email: string }): Promise<void> {
  requireService(context.identity)
  const { userId, email } = who
  const waiting = await context.prisma.invitation.findMany({
    where: { email, expiresAt: { gt: new Date() } },
    select: { storeNo: true, id: true, store: { select: { id: true } } },
    orderBy: { storeNo: 'asc' },
  })
  if (waiting.length === 0) return
  // A transaction for each store, because each locks the staff of its own.
  for (const { storeNo, id, store } of waiting)
    await context.prisma.$transaction((tx) => accept(tx, { storeNo, id, storeId: store.id, userId }))
  context.outbox.poke()
  await announceStaff(context, [userId])
}

async function accept(
  tx: Prisma.TransactionClient,
  { storeNo, id, storeId, userId }: { storeNo: number; id: string; storeId: string; userId: string },
): Promise<void> {
  const members = await lockStaff(tx, storeNo)
  // Under the lock it may turn out that the invitation was taken back, or was accepted by a twin of this call.
  const invitation = await tx.invitation.findUnique({ where: { storeNo_id: { storeNo, id } } })
  if (!invitation) return
  await tx.invitation.delete({ where: { storeNo_id: { storeNo, id } } })
  if (members.some((member) => member.userId === userId)) return
  const { role, permissions } = invitation
  const member = await tx.membership.create({ data: { storeNo, userId, role, permissions } })
  await record<StaffChanged>(tx, storeNo, STAFF_CHANGED, {
    storeId,
    userId,
    role,
    permissions: effectivePermissions(member),
  })
}
