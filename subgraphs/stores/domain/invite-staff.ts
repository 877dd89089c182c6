import { type Permission, requireUser } from '@saler/identity'
import { newId, Refusals, readEmail, refuse } from '@saler/kernel'
import { STAFF_CHANGED, STAFF_INVITED, type StaffChanged, type StaffInvited } from '../events.ts'
import { UserByEmailDocument } from '../generated/calls/accounts.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import type { InviteStaffErrorCode, InviteStaffInput } from '../generated/resolvers.ts'
import { announceStaff } from './announce-staff.ts'
import { authorizeStore } from './authorize-store.ts'
import type { Context } from './context.ts'
import { LIMITS } from './limits.ts'
import type { Invitation, Membership } from './list-staff.ts'
import { lockStaffFor } from './lock-staff.ts'
import { record } from './record.ts'
import { effectivePermissions, listedPermissions, mayMove, mayPlace, type Place, unknownPermission } from './role.ts'
import type { Store } from './store.ts'

const refuseInvite = refuse<InviteStaffErrorCode>

const DAY_MS = 86_400_000

/** Who came, or the invitation that waits: one of them. */
export interface Invited {
  readonly member: Membership | null
  readonly invitation: Invitation | null
}

interface Invitee extends Place {
  readonly email: string
  readonly permissions: Permission[]
}

/**
 * Invites somebody to work for a store. Whoever has a verified account with the address works there at once; for others
 * an invitation waits, which replaces an earlier one. Both are told by mail, by the reaction to `staff.invited`.
 *
 * @throws Refusal UNAUTHENTICATED, NOT_FOUND, FORBIDDEN without `staff:write` or for more than the caller may give,
 *   INVALID or TOO_LONG for the address, INVALID for a permission that there is not, ALREADY_STAFF, TOO_MANY.
 */
export async function inviteStaff(context: Context, input: InviteStaffInput): Promise<Invited> {
  const store = await authorizeStore(context, input.storeId, 'staff:write')
  const { userId } = requireUser(context.identity)
  const invitee = readInvitee(input)
  const { userByEmail: account } = await context.call('accounts', UserByEmailDocument, { email: invitee.email })
  const invited = await context.prisma.$transaction((tx) =>
    place(tx, { store, invitee, inviterId: userId, account: account ?? undefined }),
  )
  context.outbox.poke()
  context.loaders.forget(store.storeNo)
  if (invited.member) await announceStaff(context, [invited.member.userId])
  return invited
}

function readInvitee(input: InviteStaffInput): Invitee {
  const refusals = new Refusals<InviteStaffErrorCode>()
  const email = readEmail(refusals, input.email, ['email'])
  const permissions = input.permissions ?? []
  const unknown = unknownPermission(permissions)
  if (unknown >= 0) refusals.add('INVALID', ['permissions', unknown])
  refusals.throwIfAny()
  return { email, role: input.role, permissions: listedPermissions(input.role, permissions) }
}

interface Placing {
  readonly store: Store
  readonly invitee: Invitee
  readonly inviterId: string
  /** The account that has the address, if there is one. */
  readonly account: { readonly id: string; readonly emailVerified: boolean } | undefined
}

async function place(tx: Prisma.TransactionClient, placing: Placing): Promise<Invited> {
  const { store, invitee, inviterId, account } = placing
  const { storeNo, id: storeId } = store
  const { email, role, permissions } = invitee
  const { members, actor } = await lockStaffFor(tx, { storeNo, userId: inviterId, field: ['storeId'] })
  if (!mayPlace(actor, invitee)) refuseInvite('FORBIDDEN', [role === 'STAFF' ? 'permissions' : 'role'])
  if (members.some((member) => member.userId === account?.id)) refuseInvite('ALREADY_STAFF', ['email'])

  await tx.invitation.deleteMany({ where: { storeNo, expiresAt: { lte: new Date() } } })
  const earlier = await tx.invitation.findUnique({ where: { storeNo_email: { storeNo, email } } })
  if (earlier && !mayMove(actor, earlier)) refuseInvite('FORBIDDEN', ['email'])
  if (earlier) await tx.invitation.delete({ where: { storeNo_email: { storeNo, email } } })
  const waiting = await tx.invitation.count({ where: { storeNo } })
  if (members.length + waiting >= LIMITS.staff) refuseInvite('TOO_MANY', ['email'], { max: LIMITS.staff })

  const told = { storeId, email, role }
  if (account?.emailVerified) {
    const member = await tx.membership.create({ data: { storeNo, userId: account.id, role, permissions } })
    await record<StaffChanged>(tx, storeNo, STAFF_CHANGED, {
      storeId,
      userId: account.id,
      role,
      permissions: effectivePermissions(member),
    })
    await record<StaffInvited>(tx, storeNo, STAFF_INVITED, { ...told, invitationId: null })
    return { member, invitation: null }
  }
  const expiresAt = new Date(Date.now() + LIMITS.invitationDays * DAY_MS)
  const invitation = await tx.invitation.create({
    data: { storeNo, id: newId(storeNo), email, role, permissions, invitedBy: inviterId, expiresAt },
  })
  await record<StaffInvited>(tx, storeNo, STAFF_INVITED, { ...told, invitationId: invitation.id })
  return { member: null, invitation }
}
