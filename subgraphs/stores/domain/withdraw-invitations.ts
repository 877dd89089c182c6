import type { Membership, Prisma } from '../generated/prisma/client.ts'
import { may, mayPlace, type Place } from './role.ts'

/**
 * Takes back the invitations of a member that they could not send in their new place, or all of them when they leave:
 * nobody may come back, or bring others in, by a right that they have lost.
 */
export async function withdrawInvitations(
  tx: Prisma.TransactionClient,
  { storeNo, userId }: Membership,
  place: Place | undefined,
): Promise<void> {
  const sent = await tx.invitation.findMany({ where: { storeNo, invitedBy: userId } })
  const stays = (invited: Place): boolean =>
    place !== undefined && may(place, 'staff:write') && mayPlace(place, invited)
  const withdrawn = sent.filter((invitation) => !stays(invitation)).map(({ id }) => id)
  if (withdrawn.length > 0) await tx.invitation.deleteMany({ where: { storeNo, id: { in: withdrawn } } })
}
