import { normalisedEmail, refuse } from '@saler/kernel'
import type { User } from '../generated/prisma/client.ts'
import type { LoginErrorCode, LoginInput } from '../generated/resolvers.ts'
import { LIMITS } from './attempt-limits.ts'
import { type Attempted, countAttempt, forgetAttempts, refuseBlocked } from './attempts.ts'
import type { Context } from './context.ts'
import { findUserByEmail } from './find-user.ts'
import { networkOf } from './network.ts'
import { openSession, type SignedIn, signedIn } from './open-session.ts'
import { useSecondFactor } from './second-factor.ts'
import { shownToSelf } from './shown-user.ts'

/**
 * Signs in. Everybody may. Whether there is an account can be learned neither from the answer nor from the work: an
 * unknown address gets the same hash checked, the same failures counted and the same locks.
 *
 * @throws Refusal INVALID_CREDENTIALS, TWO_FACTOR_INVALID, TOO_MANY_ATTEMPTS, LOCKED, SUSPENDED.
 */
export async function login(
  context: Context,
  input: LoginInput,
): Promise<{ session: SignedIn | null; twoFactorRequired: boolean }> {
  const { database } = context
  const attempted = attemptsOf(context, input.email)
  await refuseBlocked(database, context.now(), ...attempted)

  const user = await findUserByEmail(context, input.email)
  const right = await context.passwords.verify(user?.passwordHash, input.password)
  if (!user || !right) return fail(context, attempted, 'INVALID_CREDENTIALS')
  // Guesses that ran beside this one may have filled the count while the hash was checked. Without a second look a
  // burst of guesses could be as large as one likes.
  await refuseBlocked(database, context.now(), ...attempted)
  if (user.status !== 'ACTIVE') return refuse<LoginErrorCode>('SUSPENDED')
  if (user.totpEnabledAt) {
    if (!input.totpCode) return { session: null, twoFactorRequired: true }
    const accepted = await useSecondFactor(context, user, input.totpCode)
    if (!accepted) return fail(context, attempted, 'TWO_FACTOR_INVALID', ['totpCode'])
  }

  const session = await recordLogin(context, user, input.password)
  await forgetAttempts(database, attempted[0])
  return { session, twoFactorRequired: false }
}

/** What a failed sign-in counts against: the address, whether or not it has an account, and the caller's network. */
function attemptsOf({ identity }: Context, email: string): [Attempted, ...Attempted[]] {
  const network = networkOf(identity.ipAddress ?? '')
  const byEmail = { limit: LIMITS.login, who: normalisedEmail(email) }
  return network ? [byEmail, { limit: LIMITS.loginFromNetwork, who: network }] : [byEmail]
}

async function fail(
  context: Context,
  attempted: readonly Attempted[],
  code: LoginErrorCode,
  field?: readonly string[],
): Promise<never> {
  for (const one of attempted) await countAttempt(context.database, context.now(), one)
  return refuse<LoginErrorCode>(code, field)
}

async function recordLogin(context: Context, user: User, password: string): Promise<SignedIn> {
  const { passwords } = context
  // Accounts move to today's hash parameters as their owners sign in.
  const passwordHash = passwords.isOutdated(user.passwordHash) ? await passwords.hash(password) : user.passwordHash
  const { row, session } = await context.prisma.$transaction(async (tx) => ({
    row: await tx.user.update({
      where: { id: user.id },
      data: { lastLoginAt: context.now(), loginCount: { increment: 1 }, passwordHash },
    }),
    session: await openSession(context, tx, user.id),
  }))
  return signedIn(context, shownToSelf(row), session)
}
