import { newId, Refusal } from '@saler/kernel'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  authorize,
  can,
  type Identity,
  isScope,
  isStaff,
  PERMISSIONS,
  requireService,
  requireUser,
  seesInside,
} from '../src/index.ts'

const storeId = newId(7)
const orderId = newId(7)
const request = { requestId: 'r' }
const guest: Identity = { kind: 'anonymous', ...request }
const service: Identity = { kind: 'service', service: 'orders', ...request }
const staff: Identity = {
  kind: 'user',
  userId: newId(0),
  sessionId: newId(0),
  memberships: [{ storeId, storeNo: 7, role: 'STAFF', permissions: ['orders:read'] }],
  ...request,
}

const codeOf = (run: () => unknown): string | undefined => {
  try {
    run()
    return undefined
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

test('staff with the permission pass and learn the store', () => {
  expect(authorize(staff, orderId, 'orders:read')).toBe(7)
  expect(authorize(service, orderId, 'orders:write')).toBe(7)
})

test('each kind of stranger gets its own refusal', () => {
  expect(codeOf(() => authorize(guest, orderId, 'orders:read'))).toBe('UNAUTHENTICATED')
  expect(codeOf(() => authorize(staff, newId(8), 'orders:read'))).toBe('NOT_FOUND')
  expect(codeOf(() => authorize(staff, 'no id', 'orders:read'))).toBe('NOT_FOUND')
  expect(codeOf(() => authorize(staff, orderId, 'orders:write'))).toBe('FORBIDDEN')
})

test('a permission counts only in its own store', () => {
  expect(can(staff, 7, 'orders:read')).toBe(true)
  expect(can(staff, 8, 'orders:read')).toBe(false)
  expect(can(staff, undefined, 'orders:read')).toBe(false)
})

test('users are no services and services are no users', () => {
  expect(codeOf(() => requireService(staff))).toBe('FORBIDDEN')
  expect(codeOf(() => requireUser(service))).toBe('UNAUTHENTICATED')
  expect(requireUser(staff)).toBe(staff)
})

const app: Identity = {
  kind: 'app',
  appId: newId(7),
  keyId: newId(7),
  memberships: [{ storeId, storeNo: 7, permissions: ['products:write'] }],
  ...request,
}

test('an app may do what its scopes say, in its own store only', () => {
  expect(authorize(app, orderId, 'products:write')).toBe(7)
  expect(codeOf(() => authorize(app, orderId, 'orders:read'))).toBe('FORBIDDEN')
  expect(codeOf(() => authorize(app, newId(8), 'products:write'))).toBe('NOT_FOUND')
})

test('of all that staff can be allowed an app may exactly its scopes, whatever store is asked', () => {
  const scopes = fc.subarray(PERMISSIONS.filter(isScope))
  fc.assert(
    fc.property(scopes, fc.constantFrom(...PERMISSIONS), fc.constantFrom(7, 8), (permissions, asked, storeNo) => {
      const caller: Identity = { ...app, memberships: [{ storeId, storeNo: 7, permissions }] }
      const code = codeOf(() => authorize(caller, newId(storeNo), asked))
      if (storeNo === 8) expect(code).toBe('NOT_FOUND')
      else expect(code).toBe(permissions.includes(asked) ? undefined : 'FORBIDDEN')
    }),
  )
})

test('an app is no user and no service', () => {
  expect(codeOf(() => requireUser(app))).toBe('FORBIDDEN')
  expect(codeOf(() => requireService(app))).toBe('FORBIDDEN')
})

test('an app sees what all staff see only with the scope for it', () => {
  expect(isStaff(app, 7)).toBe(true)
  expect(seesInside(app, 7, 'products:write')).toBe(true)
  expect(seesInside(app, 7, 'settings:write')).toBe(false)
  expect(seesInside(app, 8, 'products:write')).toBe(false)
  expect(seesInside(staff, 7, 'settings:write')).toBe(true)
  expect(seesInside(guest, 7, 'settings:write')).toBe(false)
})

test('no key can be given what would let it outlive its revocation', () => {
  expect(['apps:read', 'orders:read', 'manifests:write'].every(isScope)).toBe(true)
  expect(['apps:write', 'staff:write', 'everything'].some(isScope)).toBe(false)
})
