import { recordEvents } from '@saler/events'
import { NO_STORE, newId } from '@saler/kernel'
import { USER_EMAIL_VERIFIED, type UserEmailVerified } from '../events.ts'
import type { Prisma, User } from '../generated/prisma/client.ts'
import type { Context } from './context.ts'
import { joinGuests } from './customers/join-guests.ts'

/**
 * Writes that the user's address is theirs. When it was not known before, what guests did under it becomes the user's, and
 * events tell both.
 */
export async function markEmailVerified(context: Context, tx: Prisma.TransactionClient, user: User): Promise<void> {
  const now = context.now()
  const { count } = await tx.user.updateMany({
    where: { id: user.id, emailVerifiedAt: null },
    data: { emailVerifiedAt: now },
  })
  if (count === 0) return
  await joinGuests(context, tx, user)
  const payload: UserEmailVerified = { userId: user.id, email: user.email }
  await recordEvents(tx, [{ id: newId(NO_STORE), storeNo: NO_STORE, type: USER_EMAIL_VERIFIED, payload, at: now }])
}
