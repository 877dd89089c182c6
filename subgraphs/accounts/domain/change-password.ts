import { requireUser } from '@saler/identity'
import { Refusals } from '@saler/kernel'
import type { ChangePasswordErrorCode, ChangePasswordInput } from '../generated/resolvers.ts'
import type { Context } from './context.ts'
import { tellSessionsEnded } from './end-sessions.ts'
import { findCaller } from './find-user.ts'
import { checkNewPassword } from './password-rule.ts'
import { provePassword, reauthenticate } from './reauthenticate.ts'
import { setPassword } from './set-password.ts'
import { type ShownUser, shownTo } from './shown-user.ts'

/**
 * Changes the caller's password, and ends their other sessions.
 *
 * @throws Refusal UNAUTHENTICATED, what is wrong with the new password, INVALID_CREDENTIALS for the current one,
 *   TOO_MANY_ATTEMPTS, LOCKED.
 */
export async function changePassword(context: Context, input: ChangePasswordInput): Promise<{ user: ShownUser }> {
  const { sessionId } = requireUser(context.identity)
  const user = await findCaller(context)
  const refusals = new Refusals<ChangePasswordErrorCode>()
  checkNewPassword(input.newPassword, user.email, 'newPassword', refusals)
  refusals.throwIfAny()
  await reauthenticate(context, user, () => provePassword(context, user, input.currentPassword, 'currentPassword'))
  const passwordHash = await context.passwords.hash(input.newPassword)
  const changed = await context.prisma.$transaction((tx) =>
    setPassword(context, tx, { userId: user.id, passwordHash, keepSession: sessionId }),
  )
  context.outbox.poke()
  await tellSessionsEnded(context, user.id)
  return { user: shownTo(context.identity, changed) }
}
