import { recordEvents } from '@saler/events'
import { NO_STORE, newId, refuse } from '@saler/kernel'
import { VERIFICATION_REQUESTED, type VerificationRequested } from '../events.ts'
import type { ResendVerificationErrorCode } from '../generated/resolvers.ts'
import { LIMITS } from './attempt-limits.ts'
import { countAttempt } from './attempts.ts'
import type { Context } from './context.ts'
import { findCaller } from './find-user.ts'
import { type ShownUser, shownTo } from './shown-user.ts'

/**
 * Has the mail for verifying the caller's address sent again.
 *
 * @throws Refusal UNAUTHENTICATED, ALREADY_VERIFIED, TOO_MANY_ATTEMPTS.
 */
export async function resendVerification(context: Context): Promise<{ user: ShownUser }> {
  const user = await findCaller(context)
  if (user.emailVerifiedAt) refuse<ResendVerificationErrorCode>('ALREADY_VERIFIED')
  const at = context.now()
  await countAttempt(context.database, at, { limit: LIMITS.verificationMail, who: user.id })
  const payload: VerificationRequested = { userId: user.id }
  await recordEvents(context.database, [
    { id: newId(NO_STORE), storeNo: NO_STORE, type: VERIFICATION_REQUESTED, payload, at },
  ])
  context.outbox.poke()
  return { user: shownTo(context.identity, user) }
}
