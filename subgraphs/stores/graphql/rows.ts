// What the resolvers of each type are given.
import type { StoreTerms } from '../domain/find-store-terms.ts'
import type { Domain } from '../domain/list-domains.ts'
import type { EffectiveMembership } from '../domain/list-memberships.ts'
import type { Invitation, Membership } from '../domain/list-staff.ts'
import type { Store } from '../domain/store.ts'

export type StoreRow = Store
export type DomainRow = Domain
export type StaffMemberRow = Membership
export type StaffInvitationRow = Invitation
export type MembershipRow = EffectiveMembership
export type StoreTermsRow = StoreTerms

/** A user is known here by the id alone, and by what accounts says of the request. */
export interface UserRow {
  readonly id: string
  readonly standing?: string | null
}
