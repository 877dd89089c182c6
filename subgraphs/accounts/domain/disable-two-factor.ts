import { refuse } from '@saler/kernel'
import type { DisableTwoFactorErrorCode, DisableTwoFactorInput } from '../generated/resolvers.ts'
import type { Context } from './context.ts'
import { findCaller } from './find-user.ts'
import { provePassword, reauthenticate } from './reauthenticate.ts'
import { useSecondFactor } from './second-factor.ts'
import { type ShownUser, shownTo } from './shown-user.ts'

/**
 * Turns the caller's two-factor sign-in off. It takes both factors: neither a stolen session nor a stolen password is
 * enough.
 *
 * @throws Refusal UNAUTHENTICATED, TWO_FACTOR_NOT_ENROLLED, INVALID_CREDENTIALS, TWO_FACTOR_INVALID, TOO_MANY_ATTEMPTS,
 *   LOCKED.
 */
export async function disableTwoFactor(context: Context, input: DisableTwoFactorInput): Promise<{ user: ShownUser }> {
  const user = await findCaller(context)
  if (!user.totpEnabledAt) refuse<DisableTwoFactorErrorCode>('TWO_FACTOR_NOT_ENROLLED')
  await reauthenticate(context, user, async () => {
    const wrongPassword = await provePassword(context, user, input.password, 'password')
    if (wrongPassword) return wrongPassword
    const accepted = await useSecondFactor(context, user, input.totpCode)
    return accepted ? undefined : { code: 'TWO_FACTOR_INVALID', field: 'totpCode' }
  })
  const changed = await context.prisma.$transaction(async (tx) => {
    await tx.recoveryCode.deleteMany({ where: { userId: user.id } })
    return tx.user.update({
      where: { id: user.id },
      data: { totpSecret: null, totpEnabledAt: null, totpLastStep: null },
    })
  })
  return { user: shownTo(context.identity, changed) }
}
