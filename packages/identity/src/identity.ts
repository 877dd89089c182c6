import type { Permission } from './permission.ts'

export type StaffRole = 'OWNER' | 'ADMIN' | 'STAFF'

/** What somebody or something may do in a store. */
export interface Grant {
  readonly storeId: string
  readonly storeNo: number
  /** Effective permissions: for owners and admins all of them. */
  readonly permissions: readonly Permission[]
}

/** That a user works for a store, and what they may do there. */
export interface Membership extends Grant {
  readonly role: StaffRole
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

/** A program that a merchant has given a key to. It is nobody's account: it may do what its key's scopes say, and no more. */
export interface AppIdentity extends Request {
  readonly kind: 'app'
  readonly appId: string
  readonly keyId: string
  /** Always one: the store that the app belongs to, with the scopes of the key. */
  readonly memberships: readonly [Grant]
}

/** Another part of the system, named, which has authorised what it asks for. */
export interface ServiceIdentity extends Request {
  readonly kind: 'service'
  readonly service: string
}

/** On whose behalf a subgraph is called. Only the router and the subgraphs make identities; clients send tokens. */
export type Identity = AnonymousIdentity | UserIdentity | AppIdentity | ServiceIdentity

/** The user on whose behalf something is asked; null for a guest, an app and the system's own parts. */
export const userIdOf = (identity: Identity): string | null => (identity.kind === 'user' ? identity.userId : null)
