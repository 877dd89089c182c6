import { refuse } from '@saler/kernel'
import type { User } from '../generated/prisma/client.ts'
import type { ConfirmTwoFactorErrorCode, ConfirmTwoFactorInput } from '../generated/resolvers.ts'
import type { Context } from './context.ts'
import { findCaller } from './find-user.ts'
import { reauthenticate } from './reauthenticate.ts'
import { newRecoveryCodes, recoveryCodeHash } from './recovery-codes.ts'
import { matchingStep } from './totp.ts'

const refuseConfirm = refuse<ConfirmTwoFactorErrorCode>

/**
 * Turns two-factor sign-in on, once the caller has shown a code of the enrolled secret. Gives the recovery codes, of
 * which only hashes are kept.
 *
 * @throws Refusal UNAUTHENTICATED, TWO_FACTOR_NOT_ENROLLED, TWO_FACTOR_ALREADY_ENABLED, TWO_FACTOR_INVALID,
 *   TOO_MANY_ATTEMPTS, LOCKED.
 */
export async function confirmTwoFactor(
  context: Context,
  input: ConfirmTwoFactorInput,
): Promise<{ recoveryCodes: string[] }> {
  const user = await findCaller(context)
  if (user.totpEnabledAt) refuseConfirm('TWO_FACTOR_ALREADY_ENABLED')
  const { totpSecret } = user
  if (!totpSecret) return refuseConfirm('TWO_FACTOR_NOT_ENROLLED')
  const secret = context.twoFactorSeal.open(totpSecret, user.id)
  const step = matchingStep({ secret, code: input.totpCode.trim(), now: context.now(), lastStep: null })
  await reauthenticate(context, user, async () =>
    step === undefined ? { code: 'TWO_FACTOR_INVALID', field: 'totpCode' } : undefined,
  )
  return { recoveryCodes: await enable(context, user, step!) }
}

async function enable(context: Context, user: User, step: number): Promise<string[]> {
  const codes = newRecoveryCodes()
  await context.prisma.$transaction(async (tx) => {
    // The same secret as was confirmed: it may have been enrolled anew, or confirmed, in the meantime.
    const { count } = await tx.user.updateMany({
      where: { id: user.id, totpEnabledAt: null, totpSecret: user.totpSecret },
      data: { totpEnabledAt: context.now(), totpLastStep: step },
    })
    if (count === 0) refuseConfirm('TWO_FACTOR_ALREADY_ENABLED')
    await tx.recoveryCode.deleteMany({ where: { userId: user.id } })
    await tx.recoveryCode.createMany({
      data: codes.map((code) => ({ userId: user.id, hash: recoveryCodeHash(context.recoveryKey, user.id, code) })),
    })
  })
  return codes
}
