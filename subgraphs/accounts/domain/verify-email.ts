import { refuse } from '@saler/kernel'
import type { VerifyEmailErrorCode, VerifyEmailInput } from '../generated/resolvers.ts'
import type { Context } from './context.ts'
import { ownerOfMailToken, useMailToken } from './mail-token.ts'
import { markEmailVerified } from './mark-email-verified.ts'
import { type ShownUser, shownTo } from './shown-user.ts'

/**
 * Verifies a user's e-mail address with the token that was mailed there. Everybody who has the token may.
 *
 * @throws Refusal TOKEN_INVALID.
 */
export async function verifyEmail(context: Context, input: VerifyEmailInput): Promise<{ user: ShownUser }> {
  const invalid = (): never => refuse<VerifyEmailErrorCode>('TOKEN_INVALID', ['token'])
  const purpose = 'VERIFY_EMAIL'
  const userId = (await ownerOfMailToken(context, input.token.trim(), purpose)) ?? invalid()
  const verified = await context.prisma.$transaction(async (tx) => {
    if (!(await useMailToken(context, tx, { text: input.token.trim(), userId, purpose }))) invalid()
    const user = await tx.user.findUniqueOrThrow({ where: { id: userId } })
    await markEmailVerified(context, tx, user)
    return { ...user, emailVerifiedAt: user.emailVerifiedAt ?? context.now() }
  })
  context.outbox.poke()
  return { user: shownTo(context.identity, verified) }
}
