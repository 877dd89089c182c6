/** A store was created, with its settings, its first domain and its owner. */
export const STORE_CREATED = 'store.created'
export interface StoreCreated {
  readonly storeId: string
  readonly handle: string
  readonly name: string
  /** ISO 4217. It never changes. */
  readonly currency: string
  /** BCP 47. */
  readonly language: string
  /** IANA. */
  readonly timezone: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  /** The user who owns it. */
  readonly ownerId: string
}

/** A store's name or status changed. */
export const STORE_UPDATED = 'store.updated'
export interface StoreUpdated {
  readonly storeId: string
  readonly name: string
  readonly status: 'ACTIVE' | 'PAUSED' | 'CLOSED'
}

/** The settings of one category changed. What others copy of a store comes with it, as it is now. */
export const STORE_SETTINGS_UPDATED = 'store.settings_updated'
export interface StoreSettingsUpdated {
  readonly storeId: string
  readonly category: 'general' | 'shipping' | 'payments' | 'notifications' | 'tax' | 'checkout'
  readonly currency: string
  readonly language: string
  readonly country: string
}

/** A domain was added to a store, removed, or made its primary one. */
export const STORE_DOMAINS_CHANGED = 'store.domains_changed'
export interface StoreDomainsChanged {
  readonly storeId: string
  readonly domain: string
  readonly change: 'ADDED' | 'REMOVED' | 'MADE_PRIMARY'
}

/** Somebody began to work for a store, got another role there, or no longer works there. */
export const STAFF_CHANGED = 'staff.changed'
export interface StaffChanged {
  readonly storeId: string
  readonly userId: string
  /** Null when they no longer work there. */
  readonly role: 'OWNER' | 'ADMIN' | 'STAFF' | null
  /** Effective permissions. */
  readonly permissions: readonly string[]
}

/** Somebody was invited to work for a store, and is to be told by mail. */
export const STAFF_INVITED = 'staff.invited'
export interface StaffInvited {
  readonly storeId: string
  readonly email: string
  readonly role: 'OWNER' | 'ADMIN' | 'STAFF'
  /** The invitation that waits; null when they work there already. */
  readonly invitationId: string | null
}
