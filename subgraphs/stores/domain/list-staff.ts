import { authorize } from '@saler/identity'
import type { Invitation, Membership } from '../generated/prisma/client.ts'
import type { Context } from './context.ts'
import { requireStaff } from './require-staff.ts'

export type { Invitation, Membership }

/**
 * Who works for a store.
 *
 * @throws Refusal UNAUTHENTICATED for guests, NOT_FOUND for those who do not work there.
 */
export async function listStaff(context: Context, storeId: string): Promise<Membership[]> {
  return context.loaders.staff.load(requireStaff(context.identity, storeId))
}

/**
 * The invitations of a store that still wait.
 *
 * @throws Refusal UNAUTHENTICATED, NOT_FOUND, FORBIDDEN without `staff:write`.
 */
export async function listInvitations(context: Context, storeId: string): Promise<Invitation[]> {
  return context.loaders.invitations.load(authorize(context.identity, storeId, 'staff:write'))
}
