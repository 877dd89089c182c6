import { requireUser } from '@saler/identity'
import { Refusals } from '@saler/kernel'
import type { UpdateProfileErrorCode, UpdateProfileInput } from '../generated/resolvers.ts'
import type { Context } from './context.ts'
import { readName } from './person-name.ts'
import { readPhone } from './phone-number.ts'
import { SHOWN_FIELDS, type ShownUser, shownTo } from './shown-user.ts'

/**
 * Changes the caller's name, telephone number or language. What is left out, or is null where it must be set, stays.
 *
 * @throws Refusal UNAUTHENTICATED, and everything that is wrong with the input.
 */
export async function updateProfile(context: Context, input: UpdateProfileInput): Promise<{ user: ShownUser }> {
  const { userId } = requireUser(context.identity)
  const refusals = new Refusals<UpdateProfileErrorCode>()
  const { firstName, lastName, phone, locale } = input
  const data = {
    ...(firstName != null && { firstName: readName(firstName, 'firstName', refusals) }),
    ...(lastName != null && { lastName: readName(lastName, 'lastName', refusals) }),
    ...(phone !== undefined && { phone: readPhone(phone, 'phone', refusals) }),
    ...(locale != null && { locale }),
  }
  refusals.throwIfAny()
  const user = await context.prisma.user.update({ where: { id: userId }, data, select: SHOWN_FIELDS })
  return { user: shownTo(context.identity, user) }
}
