import { recordEvents } from '@saler/events'
import { NO_STORE, newId } from '@saler/kernel'
import { PASSWORD_CHANGED, type PasswordChanged } from '../events.ts'
import type { Prisma, User } from '../generated/prisma/client.ts'
import type { Context } from './context.ts'
import { endSessions } from './end-sessions.ts'

/** Writes a new password hash, ends the user's sessions (but `keepSession`) and makes mailed reset tokens useless. */
export async function setPassword(
  context: Context,
  tx: Prisma.TransactionClient,
  options: { userId: string; passwordHash: string; keepSession?: string },
): Promise<User> {
  const { userId, passwordHash, keepSession } = options
  const user = await tx.user.update({ where: { id: userId }, data: { passwordHash } })
  await tx.mailToken.deleteMany({ where: { userId, purpose: 'RESET_PASSWORD' } })
  await endSessions(context, tx, { userId, except: keepSession, reason: 'PASSWORD_CHANGED' })
  const payload: PasswordChanged = { userId }
  await recordEvents(tx, [
    { id: newId(NO_STORE), storeNo: NO_STORE, type: PASSWORD_CHANGED, payload, at: context.now() },
  ])
  return user
}
