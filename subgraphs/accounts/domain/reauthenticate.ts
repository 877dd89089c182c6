import { refuse } from '@saler/kernel'
import type { User } from '../generated/prisma/client.ts'
import { LIMITS } from './attempt-limits.ts'
import { countAttempt, forgetAttempts, refuseBlocked } from './attempts.ts'
import type { Context } from './context.ts'

/** Why a proof is not accepted, and the input field that it came in. */
export interface FailedProof {
  readonly code: 'INVALID_CREDENTIALS' | 'TWO_FACTOR_INVALID'
  readonly field: string
}

/**
 * Has somebody who is signed in prove once more that they are the user: `prove` checks a password, a code or both, and
 * gives what is wrong. Failures are counted, for a stolen session must not be a place to guess; only a complete proof
 * begins the count anew.
 *
 * @throws Refusal with the code and field of the failed proof, or TOO_MANY_ATTEMPTS, LOCKED.
 */
export async function reauthenticate(
  context: Context,
  user: User,
  prove: () => Promise<FailedProof | undefined>,
): Promise<void> {
  const { database } = context
  const attempted = { limit: LIMITS.reauthentication, who: user.id }
  await refuseBlocked(database, context.now(), attempted)
  const failed = await prove()
  if (failed) {
    await countAttempt(database, context.now(), attempted)
    refuse(failed.code, [failed.field])
  }
  // As in signing in: proofs that ran at the same time may have used up the tries.
  await refuseBlocked(database, context.now(), attempted)
  await forgetAttempts(database, attempted)
}

/** Checks the user's password, from the field that it came in. */
export async function provePassword(
  context: Context,
  user: User,
  password: string,
  field: string,
): Promise<FailedProof | undefined> {
  const right = await context.passwords.verify(user.passwordHash, password)
  return right ? undefined : { code: 'INVALID_CREDENTIALS', field }
}
