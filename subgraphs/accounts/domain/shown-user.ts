import type { Identity } from '@saler/identity'
import type { User } from '../generated/prisma/client.ts'

/** What leaves the domain of a user: no password hash, no two-factor secret. */
export const SHOWN_FIELDS = {
  id: true,
  email: true,
  firstName: true,
  lastName: true,
  phone: true,
  locale: true,
  emailVerifiedAt: true,
  totpEnabledAt: true,
  lastLoginAt: true,
  createdAt: true,
} as const

type ShownFields = Pick<User, keyof typeof SHOWN_FIELDS>

/** A user for one caller. */
export interface ShownUser extends ShownFields {
  /** True when the caller may see what only the user sees. */
  readonly own: boolean
  /** True when the request may act for the user from here on: it is the user's, or has just signed them in. */
  readonly standing: boolean
}

/** A user as they see themselves: for a request that signs this user in, whoever it began as. */
export const shownToSelf = (user: ShownFields): ShownUser => shown(user, { own: true, standing: true })

/** A user as a caller sees them who may see them at all. */
export function shownTo(identity: Identity, user: ShownFields): ShownUser {
  const self = identity.kind === 'user' && identity.userId === user.id
  return shown(user, { own: self || identity.kind === 'service', standing: self })
}

// Field by field, so that a row with more columns never hands on its secrets.
const shown = (user: ShownFields, caller: { own: boolean; standing: boolean }): ShownUser => ({
  id: user.id,
  email: user.email,
  firstName: user.firstName,
  lastName: user.lastName,
  phone: user.phone,
  locale: user.locale,
  emailVerifiedAt: user.emailVerifiedAt,
  totpEnabledAt: user.totpEnabledAt,
  lastLoginAt: user.lastLoginAt,
  createdAt: user.createdAt,
  own: caller.own,
  standing: caller.standing,
})
