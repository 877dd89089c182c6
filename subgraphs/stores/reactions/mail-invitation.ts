import { type DeliveredEvent, runOnce } from '@saler/events'
import { systemLanguage } from '@saler/kernel'
import type { Mailer } from '@saler/mail'
import { acceptInvitations } from '../domain/accept-invitations.ts'
import type { Context } from '../domain/context.ts'
import { LIMITS } from '../domain/limits.ts'
import { loadStore } from '../domain/store.ts'
import type { StaffInvited } from '../events.ts'
import { UserByEmailDocument } from '../generated/calls/accounts.ts'
import { invitationMail } from './invitation-mail.ts'

/**
 * Tells somebody by mail that they were invited, in the store's language. An invitation that was taken back or replaced
 * meanwhile is not mailed.
 */
export async function mailInvitation(
  context: Context,
  deps: { mailer: Mailer; publicUrl: string },
  event: DeliveredEvent<StaffInvited>,
): Promise<void> {
  const { storeId, email, role, invitationId } = event.payload
  const store = await loadStore(context, storeId)
  if (!store) return
  const joined = invitationId === null || (await joinsNow(context, store.storeNo, email))
  const id = { storeNo: store.storeNo, id: invitationId ?? '' }
  if (!joined && !(await context.prisma.invitation.findUnique({ where: { storeNo_id: id } }))) return
  const message = invitationMail({
    to: email,
    store: store.name,
    role,
    joined,
    url: deps.publicUrl,
    days: LIMITS.invitationDays,
    language: systemLanguage(store.language),
  })
  await context.database.transaction((tx) => runOnce(tx, 'mail-invitation', event.id, () => deps.mailer.send(message)))
}

/**
 * The address may have been verified between the look at the account and the invitation, when there was nothing to accept
 * yet: then it is accepted now. True when its user works for the store.
 */
async function joinsNow(context: Context, storeNo: number, email: string): Promise<boolean> {
  const { userByEmail: account } = await context.call('accounts', UserByEmailDocument, { email })
  if (!account?.emailVerified) return false
  const userId = account.id
  await acceptInvitations(context, { userId, email })
  return (await context.prisma.membership.findUnique({ where: { storeNo_userId: { storeNo, userId } } })) !== null
}
