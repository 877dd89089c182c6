import type { CompleteResolvers } from '@saler/subgraph'
import { displayedDomain } from '../domain/domain-name.ts'
import { findStore, findStoreByDomain, findStoreByHandle } from '../domain/find-store.ts'
import { findStoreTerms } from '../domain/find-store-terms.ts'
import { listChanges } from '../domain/list-changes.ts'
import { listColleagues } from '../domain/list-colleagues.ts'
import { listDomains } from '../domain/list-domains.ts'
import { listMemberships } from '../domain/list-memberships.ts'
import { listInvitations, listStaff } from '../domain/list-staff.ts'
import { listStoresOfUser } from '../domain/list-stores-of-user.ts'
import { effectivePermissions } from '../domain/role.ts'
import { showSettings } from '../domain/show-settings.ts'
import { loadStore } from '../domain/store.ts'
import type * as G from '../generated/resolvers.ts'
import { Mutation } from './mutation.ts'
import type { DomainRow, StaffInvitationRow, StaffMemberRow, StoreRow, UserRow } from './rows.ts'

const Query = {
  store: (_, { id }, context) => findStore(context, id),
  storeByHandle: (_, { handle }, context) => findStoreByHandle(context, handle),
  storeByDomain: (_, { domain }, context) => findStoreByDomain(context, domain),
  membershipsOf: (_, { userId }, context) => listMemberships(context, userId),
  colleaguesOf: (_, { userId, among }, context) => listColleagues(context, userId, among),
  storeTerms: (_, { storeId }, context) => findStoreTerms(context, storeId),
  storeChanges: (_, { after }, context) => listChanges(context, after),
} satisfies Required<G.QueryResolvers>

const Store = {
  // Whoever names a store here has shown something that belongs to it, such as an order: a closed store keeps its name.
  __resolveReference: ({ id }, context) => loadStore(context, id),
  domains: (store, _, context) => listDomains(context, store),
  settings: (store, { category }, context) => showSettings(context, store, category),
  staff: ({ id }, _, context) => listStaff(context, id),
  invitations: ({ id }, _, context) => listInvitations(context, id),
} satisfies CompleteResolvers<StoreRow, G.Store, G.StoreResolvers>

const Domain = {
  displayDomain: ({ domain }) => displayedDomain(domain),
} satisfies CompleteResolvers<DomainRow, G.Domain, G.DomainResolvers>

const StaffMember = {
  user: ({ userId }) => ({ id: userId }),
  permissions: (member) => [...effectivePermissions(member)],
} satisfies CompleteResolvers<StaffMemberRow, G.StaffMember, G.StaffMemberResolvers>

const StaffInvitation = {
  permissions: (invitation) => [...effectivePermissions(invitation)],
  invitedBy: ({ invitedBy }) => ({ id: invitedBy }),
} satisfies CompleteResolvers<StaffInvitationRow, G.StaffInvitation, G.StaffInvitationResolvers>

const User = {
  __resolveReference: ({ id, standing }) => ({ id, standing }),
  stores: (user, _, context) => listStoresOfUser(context, user),
} satisfies CompleteResolvers<UserRow, G.User, G.UserResolvers>

export const resolvers = { Query, Mutation, Store, Domain, StaffMember, StaffInvitation, User }
