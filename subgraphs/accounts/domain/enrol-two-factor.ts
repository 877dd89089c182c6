import { refuse } from '@saler/kernel'
import type { EnrolTwoFactorErrorCode } from '../generated/resolvers.ts'
import type { Context } from './context.ts'
import { findCaller } from './find-user.ts'
import { newTotpSecret, otpauthUri } from './totp.ts'

/**
 * Makes the caller a two-factor secret, which counts once it is confirmed. It is kept encrypted and never shown again.
 *
 * @throws Refusal UNAUTHENTICATED, TWO_FACTOR_ALREADY_ENABLED.
 */
export async function enrolTwoFactor(context: Context): Promise<{ secret: string; otpauthUri: string }> {
  const user = await findCaller(context)
  const secret = newTotpSecret()
  const { count } = await context.prisma.user.updateMany({
    where: { id: user.id, totpEnabledAt: null },
    data: { totpSecret: new Uint8Array(context.twoFactorSeal.close(secret, user.id)), totpLastStep: null },
  })
  if (count === 0) refuse<EnrolTwoFactorErrorCode>('TWO_FACTOR_ALREADY_ENABLED')
  return { secret, otpauthUri: otpauthUri(secret, user.email) }
}
