import type { Permission } from './permission.ts'

export type StaffRole = 'OWNER' | 'ADMIN' | 'STAFF'

/** That a user works for a store, and what they may do there. */
export interface Membership {
  readonly storeId: string
  readonly storeNo: number
  readonly role: StaffRole
  /** Effective permissions: for owners and admins all of them. */
  readonly permissions: readonly Permission[]
}

interface Request {
  /** Ties together what every part logs about one request of a client. */
  readonly requestId: string
  /** The language the client asked for (BCP 47), if it asked for one. */
  readonly language?: string
  /** The address the client called from, as far as the router can know it. */
  readonly ipAddress?: string
  readonly userAgent?: string
}

/** Somebody who did not sign in: a guest of a storefront. */
export interface AnonymousIdentity extends Request {
  readonly kind: 'anonymous'
}

/** A signed-in user: a shopper, and a merchant in the stores of `memberships`. */
export interface UserIdentity extends Request {
  readonly kind: 'user'
  readonly userId: string
  readonly sessionId: string
  readonly memberships: readonly Membership[]
}

/** Another part of the system, named, which has authorised what it asks for. */
export interface ServiceIdentity extends Request {
  readonly kind: 'service'
  readonly service: string
}

/** On whose behalf a subgraph is called. Only the router and the subgraphs make identities; clients send tokens. */
export type Identity = AnonymousIdentity | UserIdentity | ServiceIdentity

/** The user on whose behalf something is asked; null for a guest and for the system's own parts. */
export const userIdOf = (identity: Identity): string | null => (identity.kind === 'user' ? identity.userId : null)
