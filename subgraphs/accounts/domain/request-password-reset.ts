import { recordEvents } from '@saler/events'
import { NO_STORE, newId, Refusals } from '@saler/kernel'
import { PASSWORD_RESET_REQUESTED, type PasswordResetRequested } from '../events.ts'
import type { RequestPasswordResetErrorCode, RequestPasswordResetInput } from '../generated/resolvers.ts'
import { LIMITS } from './attempt-limits.ts'
import { countAttempt } from './attempts.ts'
import type { Context } from './context.ts'
import { readEmail } from './email-address.ts'
import { networkOf } from './network.ts'

/**
 * Has a mail sent with which the password can be set anew, if the address has an account. Everybody may ask. Whether
 * there is an account is looked up later, by the reaction that mails, so neither the answer nor its time can tell.
 *
 * @throws Refusal REQUIRED, INVALID or TOO_LONG for text that is no address; TOO_MANY_ATTEMPTS per address and network.
 */
export async function requestPasswordReset(context: Context, input: RequestPasswordResetInput): Promise<object> {
  const refusals = new Refusals<RequestPasswordResetErrorCode>()
  const email = readEmail(input.email, 'email', refusals)
  refusals.throwIfAny()
  const { database } = context
  const at = context.now()
  const network = networkOf(context.identity.ipAddress ?? '')
  if (network) await countAttempt(database, at, { limit: LIMITS.passwordResetFromNetwork, who: network })
  await countAttempt(database, at, { limit: LIMITS.passwordReset, who: email })
  const payload: PasswordResetRequested = { email }
  await recordEvents(database, [
    { id: newId(NO_STORE), storeNo: NO_STORE, type: PASSWORD_RESET_REQUESTED, payload, at },
  ])
  context.outbox.poke()
  return {}
}
