import { refuse, storeOf } from '@saler/kernel'
import type { Grant, Identity, UserIdentity } from './identity.ts'
import type { Permission } from './permission.ts'

/** The codes of every access refusal. Each mutation's error enum has them. */
export type AccessErrorCode = 'UNAUTHENTICATED' | 'FORBIDDEN' | 'NOT_FOUND'

const refuseAccess = refuse<AccessErrorCode>

/** The caller's place in a store, if they work there or are an app of it. */
export const membershipIn = (identity: Identity, storeNo: number | undefined): Grant | undefined =>
  identity.kind === 'user' || identity.kind === 'app'
    ? identity.memberships.find((m) => m.storeNo === storeNo)
    : undefined

/** True when the caller may do this in the store. The system's own parts may. */
export const can = (identity: Identity, storeNo: number | undefined, permission: Permission): boolean =>
  identity.kind === 'service' || (membershipIn(identity, storeNo)?.permissions.includes(permission) ?? false)

/**
 * True when the caller works for the store, whatever they may do there, so that the store's things exist for them. The
 * system's own parts count as staff, and so do the store's apps: what shows more than that asks `seesInside`.
 */
export const isStaff = (identity: Identity, storeNo: number | undefined): boolean =>
  identity.kind === 'service' || membershipIn(identity, storeNo) !== undefined

/**
 * True when the caller may see what a store shows to all its staff and not to its shoppers, such as drafts. People need no
 * permission for it; an app sees no more than its scopes say, so it needs the one that changes such things.
 */
export const seesInside = (identity: Identity, storeNo: number | undefined, scope: Permission): boolean =>
  identity.kind === 'app' ? can(identity, storeNo, scope) : isStaff(identity, storeNo)

/**
 * Lets only those pass who may do this in the store that owns the id, and returns the store's number. No query is needed:
 * the id tells its store.
 *
 * @throws Refusal UNAUTHENTICATED for a guest, NOT_FOUND for an id that is none or of a store where the caller does not
 *   work (for them it does not exist), FORBIDDEN for staff without the permission.
 */
export function authorize(
  identity: Identity,
  id: string,
  permission: Permission,
  field?: readonly (string | number)[],
): number {
  if (identity.kind === 'anonymous') return refuseAccess('UNAUTHENTICATED')
  const storeNo = storeOf(id)
  if (storeNo === undefined || !isStaff(identity, storeNo)) return refuseAccess('NOT_FOUND', field)
  if (!can(identity, storeNo, permission)) return refuseAccess('FORBIDDEN', field, { permission })
  return storeNo
}

/**
 * Lets only signed-in users pass.
 *
 * @throws Refusal FORBIDDEN for an app, which has no account; UNAUTHENTICATED for everybody else.
 */
export const requireUser = (identity: Identity): UserIdentity =>
  identity.kind === 'user' ? identity : refuseAccess(identity.kind === 'app' ? 'FORBIDDEN' : 'UNAUTHENTICATED')

/**
 * Guards the fields that only other parts of the system may call. They are `@inaccessible` in the public API; this is
 * the second lock on the same door.
 *
 * @throws Refusal FORBIDDEN for everybody but a service.
 */
export function requireService(identity: Identity): void {
  if (identity.kind !== 'service') refuseAccess('FORBIDDEN')
}
