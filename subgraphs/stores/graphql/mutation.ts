import { refusable } from '@saler/subgraph'
import { addDomain } from '../domain/add-domain.ts'
import { cancelInvitation } from '../domain/cancel-invitation.ts'
import type { Context } from '../domain/context.ts'
import { createStore } from '../domain/create-store.ts'
import { inviteStaff } from '../domain/invite-staff.ts'
import { removeDomain } from '../domain/remove-domain.ts'
import { removeStaff } from '../domain/remove-staff.ts'
import { setPrimaryDomain } from '../domain/set-primary-domain.ts'
import { setStaffRole } from '../domain/set-staff-role.ts'
import { isVisible, type Store } from '../domain/store.ts'
import { updateStore } from '../domain/update-store.ts'
import { updateStoreSettings } from '../domain/update-store-settings.ts'
import type * as G from '../generated/resolvers.ts'

const storeOf = async (changed: Promise<Store>): Promise<{ store: Store }> => ({ store: await changed })

export const Mutation = {
  createStore: refusable((context: Context, { input }: G.MutationCreateStoreArgs) =>
    storeOf(createStore(context, input)),
  ),
  updateStore: refusable((context: Context, { input }: G.MutationUpdateStoreArgs) =>
    storeOf(updateStore(context, input)),
  ),
  updateStoreSettings: refusable((context: Context, { input }: G.MutationUpdateStoreSettingsArgs) =>
    updateStoreSettings(context, input),
  ),
  addDomain: refusable((context: Context, { input }: G.MutationAddDomainArgs) => addDomain(context, input)),
  removeDomain: refusable((context: Context, { input }: G.MutationRemoveDomainArgs) =>
    storeOf(removeDomain(context, input)),
  ),
  setPrimaryDomain: refusable((context: Context, { input }: G.MutationSetPrimaryDomainArgs) =>
    storeOf(setPrimaryDomain(context, input)),
  ),
  inviteStaff: refusable((context: Context, { input }: G.MutationInviteStaffArgs) => inviteStaff(context, input)),
  cancelInvitation: refusable((context: Context, { input }: G.MutationCancelInvitationArgs) =>
    storeOf(cancelInvitation(context, input)),
  ),
  setStaffRole: refusable(async (context: Context, { input }: G.MutationSetStaffRoleArgs) => ({
    member: await setStaffRole(context, input),
  })),
  removeStaff: refusable(async (context: Context, { input }: G.MutationRemoveStaffArgs) => {
    const store = await removeStaff(context, input)
    return { store: isVisible(context, store) ? store : null }
  }),
} satisfies Required<G.MutationResolvers>
