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
  'staff:write',
] as const

export type Permission = (typeof PERMISSIONS)[number]

export const isPermission = (text: string): text is Permission => (PERMISSIONS as readonly string[]).includes(text)
