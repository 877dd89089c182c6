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
}

/** A user as they see themselves: for a caller who has just proved to be this user, even before being signed in. */
export const shownToSelf = (user: ShownFields): ShownUser => shown(user, true)

/** A user as a caller sees them who may see them at all. */
export const shownTo = (identity: Identity, user: ShownFields): ShownUser =>
  shown(user, identity.kind === 'service' || (identity.kind === 'user' && identity.userId === user.id))

// Field by field, so that a row with more columns never hands on its secrets.
const shown = (user: ShownFields, own: boolean): ShownUser => ({
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
  own,
})
