import type { User } from '../generated/prisma/client.ts'
import type { Context } from './context.ts'
import { readRecoveryCode, recoveryCodeHash } from './recovery-codes.ts'
import { isTotpForm, matchingStep } from './totp.ts'

/**
 * Uses up a code of the authenticator or a recovery code. False when it is wrong or was used before: of two sign-ins
 * with one code at the same moment only one gets true.
 */
export async function useSecondFactor(context: Context, user: User, code: string): Promise<boolean> {
  const typed = code.length <= 40 ? code.trim() : ''
  return isTotpForm(typed) ? useTotp(context, user, typed) : useRecoveryCode(context, user, typed)
}

async function useTotp(context: Context, user: User, code: string): Promise<boolean> {
  if (!user.totpSecret) return false
  const secret = context.twoFactorSeal.open(user.totpSecret, user.id)
  const step = matchingStep({ secret, code, now: context.now(), lastStep: user.totpLastStep })
  if (step === undefined) return false
  const { count } = await context.prisma.user.updateMany({
    where: { id: user.id, OR: [{ totpLastStep: null }, { totpLastStep: { lt: step } }] },
    data: { totpLastStep: step },
  })
  return count === 1
}

async function useRecoveryCode(context: Context, user: User, typed: string): Promise<boolean> {
  const code = readRecoveryCode(typed)
  if (!code) return false
  const { count } = await context.prisma.recoveryCode.updateMany({
    where: { userId: user.id, hash: recoveryCodeHash(context.recoveryKey, user.id, code), usedAt: null },
    data: { usedAt: context.now() },
  })
  return count === 1
}
