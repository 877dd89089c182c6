import type { AnonymousIdentity, Permission, ServiceIdentity, UserIdentity } from '@saler/identity'
import { PERMISSIONS } from '@saler/identity'
import { newId, storeOf } from '@saler/kernel'

/** Somebody who did not sign in. */
export const guest: AnonymousIdentity = { kind: 'anonymous', requestId: 'test', language: 'en' }

/** Another part of the system. */
export const service: ServiceIdentity = { kind: 'service', service: 'orders', requestId: 'test', language: 'en' }

/** A signed-in user who works in these stores, with these permissions in each. */
export const staffOf = (storeIds: readonly string[], permissions: readonly Permission[]): UserIdentity => ({
  kind: 'user',
  requestId: 'test',
  language: 'en',
  userId: newId(0),
  sessionId: newId(0),
  memberships: storeIds.map((storeId) => ({ storeId, storeNo: storeOf(storeId)!, role: 'STAFF', permissions })),
})

export const ownerOf = (...storeIds: string[]): UserIdentity => staffOf(storeIds, PERMISSIONS)

export const shopper = (): UserIdentity => staffOf([], [])
