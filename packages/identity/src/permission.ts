/** What staff of a store may be allowed, one by one. Owners and admins have all of them. */
export const PERMISSIONS = [
  'orders:read',
  'orders:write',
  'payments:write',
  'discounts:write',
  'customers:read',
  'customers:write',
  'products:write',
  'inventory:read',
  'inventory:write',
  'settings:write',
  'apps:read',
  'apps:write',
  'manifests:write',
  'staff:write',
] as const

export type Permission = (typeof PERMISSIONS)[number]

export const isPermission = (text: string): text is Permission => (PERMISSIONS as readonly string[]).includes(text)

// A key that could make keys, or invite somebody, would outlive its own revocation: whoever copied it would leave
// themselves another way in. So these two are people's alone.
const PEOPLES: ReadonlySet<Permission> = new Set(['apps:write', 'staff:write'])

/** True for the permissions that the key of an app can have. */
export const isScope = (text: string): text is Permission => isPermission(text) && !PEOPLES.has(text)
