import { Refusals, refuse } from '@saler/kernel'
import type { ResetPasswordErrorCode, ResetPasswordInput } from '../generated/resolvers.ts'
import { LIMITS } from './attempt-limits.ts'
import { forgetAttempts } from './attempts.ts'
import type { Context } from './context.ts'
import { tellSessionsEnded } from './end-sessions.ts'
import { ownerOfMailToken, useMailToken } from './mail-token.ts'
import { markEmailVerified } from './mark-email-verified.ts'
import { checkNewPassword } from './password-rule.ts'
import { setPassword } from './set-password.ts'
import { type ShownUser, shownTo } from './shown-user.ts'

/**
 * Sets a new password with the token that was mailed, ends every session and lifts a lock. Everybody who has the token
 * may; since it came by mail, the address counts as verified.
 *
 * @throws Refusal TOKEN_INVALID, and what is wrong with the password.
 */
export async function resetPassword(context: Context, input: ResetPasswordInput): Promise<{ user: ShownUser }> {
  const token = input.token.trim()
  const purpose = 'RESET_PASSWORD'
  const refusals = new Refusals<ResetPasswordErrorCode>()
  const userId = await ownerOfMailToken(context, token, purpose)
  const user = userId ? await context.prisma.user.findUnique({ where: { id: userId } }) : null
  if (!user) refusals.add('TOKEN_INVALID', ['token'])
  checkNewPassword(input.password, user?.email ?? '', 'password', refusals)
  refusals.throwIfAny()

  const passwordHash = await context.passwords.hash(input.password)
  const changed = await context.prisma.$transaction(async (tx) => {
    const used = await useMailToken(context, tx, { text: token, userId: user!.id, purpose })
    if (!used) refuse<ResetPasswordErrorCode>('TOKEN_INVALID', ['token'])
    await markEmailVerified(context, tx, user!)
    return setPassword(context, tx, { userId: user!.id, passwordHash })
  })
  context.outbox.poke()
  await forgetAttempts(context.database, { limit: LIMITS.login, who: changed.email })
  await tellSessionsEnded(context, changed.id)
  return { user: shownTo(context.identity, changed) }
}
