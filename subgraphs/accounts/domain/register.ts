import { isUniqueViolation } from '@saler/database'
import { recordEvents } from '@saler/events'
import { canonicalLanguage, NO_STORE, newId, Refusals, refuse } from '@saler/kernel'
import { USER_REGISTERED, type UserRegistered } from '../events.ts'
import type { RegisterErrorCode, RegisterInput } from '../generated/resolvers.ts'
import { LIMITS } from './attempt-limits.ts'
import { countAttempt } from './attempts.ts'
import type { Context } from './context.ts'
import { readEmail } from './email-address.ts'
import { networkOf } from './network.ts'
import { openSession, type SignedIn, signedIn } from './open-session.ts'
import { checkNewPassword } from './password-rule.ts'
import { readName } from './person-name.ts'
import { readPhone } from './phone-number.ts'
import { type ShownUser, shownToSelf } from './shown-user.ts'

const MAX_LANGUAGE = 35

/**
 * Opens an account and signs it in. Everybody may.
 *
 * @throws Refusal with everything that is wrong with the input at once; EMAIL_TAKEN; TOO_MANY_ATTEMPTS per network.
 */
export async function register(
  context: Context,
  input: RegisterInput,
): Promise<{ user: ShownUser; session: SignedIn }> {
  const refusals = new Refusals<RegisterErrorCode>()
  const email = readEmail(input.email, 'email', refusals)
  const validEmail = !refusals.any
  checkNewPassword(input.password, email, 'password', refusals)
  const profile = {
    firstName: readName(input.firstName, 'firstName', refusals),
    lastName: readName(input.lastName, 'lastName', refusals),
    phone: readPhone(input.phone, 'phone', refusals),
    locale: input.locale ?? requestLanguage(context),
  }
  if (validEmail) {
    // Counted before the look-up, which tells whether an address has an account.
    await countRegistration(context)
    if (await isTaken(context, email)) refusals.add('EMAIL_TAKEN', ['email'])
  }
  refusals.throwIfAny()

  const passwordHash = await context.passwords.hash(input.password)
  const now = context.now()
  const id = newId(NO_STORE, now.getTime())
  const registered: UserRegistered = { userId: id, locale: profile.locale }
  try {
    const opened = await context.prisma.$transaction(async (tx) => {
      const user = await tx.user.create({
        data: { id, email, passwordHash, ...profile, lastLoginAt: now, loginCount: 1, createdAt: now, updatedAt: now },
      })
      const session = await openSession(context, tx, id)
      await recordEvents(tx, [
        { id: newId(NO_STORE), storeNo: NO_STORE, type: USER_REGISTERED, payload: registered, at: now },
      ])
      return { user: shownToSelf(user), session }
    })
    context.outbox.poke()
    return { user: opened.user, session: await signedIn(context, opened.user, opened.session) }
  } catch (error) {
    if (isUniqueViolation(error, 'users_email_key')) return refuse<RegisterErrorCode>('EMAIL_TAKEN', ['email'])
    throw error
  }
}

async function countRegistration(context: Context): Promise<void> {
  const network = networkOf(context.identity.ipAddress ?? '')
  if (!network) return
  await countAttempt(context.database, context.now(), { limit: LIMITS.registerFromNetwork, who: network })
}

const isTaken = async ({ prisma }: Context, email: string): Promise<boolean> =>
  (await prisma.user.findUnique({ where: { email }, select: { id: true } })) !== null

/** The language that the request asked for, whatever it is; the mails are then written in the closest that we speak. */
function requestLanguage({ identity, language }: Context): string {
  const asked = identity.language ?? ''
  return (asked.length <= MAX_LANGUAGE ? canonicalLanguage(asked) : undefined) ?? language
}
