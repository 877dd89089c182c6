import { isPermission, PERMISSIONS, type Permission, type StaffRole } from '@saler/identity'

/** What somebody is in a store, and the permissions that are listed for them. */
export interface Place {
  readonly role: StaffRole
  /** As listed: empty for owners and admins. */
  readonly permissions: readonly string[]
}

/** What somebody in this place may do. */
export const effectivePermissions = ({ role, permissions }: Place): readonly Permission[] =>
  role === 'STAFF' ? PERMISSIONS.filter((permission) => permissions.includes(permission)) : PERMISSIONS

export const may = (place: Place, permission: Permission): boolean => effectivePermissions(place).includes(permission)

/**
 * True when the actor may put somebody in the place. Owners and admins are made by owners only, and nobody gives a
 * permission they lack. What the other had before stays theirs, so it is not given.
 */
export function mayPlace(actor: Place, place: Place, before?: Place): boolean {
  if (place.role !== 'STAFF') return actor.role === 'OWNER'
  const had = before ? effectivePermissions(before) : []
  return effectivePermissions(place).every((permission) => may(actor, permission) || had.includes(permission))
}

/** True when the actor may change or end somebody's place: that of owners and admins is the owners' business. */
export const mayMove = (actor: Place, other: Place): boolean => other.role === 'STAFF' || actor.role === 'OWNER'

/** True when the store would have no owner if the member had this role, or was gone. */
export const leavesNoOwner = (
  members: readonly { readonly userId: string; readonly role: StaffRole }[],
  userId: string,
  role?: StaffRole,
): boolean =>
  role !== 'OWNER' &&
  members.some((m) => m.userId === userId && m.role === 'OWNER') &&
  !members.some((m) => m.userId !== userId && m.role === 'OWNER')

/** The permissions that are kept for a role: a list for STAFF, without repetitions and in one order; none for others. */
export const listedPermissions = (role: StaffRole, permissions: readonly string[]): Permission[] =>
  role === 'STAFF' ? PERMISSIONS.filter((permission) => permissions.includes(permission)) : []

/** Where in a list of permissions one stands that does not exist; -1 when all do. */
export const unknownPermission = (permissions: readonly string[]): number =>
  permissions.findIndex((permission) => !isPermission(permission))
