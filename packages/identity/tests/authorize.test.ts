import { newId, Refusal } from '@saler/kernel'
import { expect, test } from 'vitest'
import { authorize, can, type Identity, requireService, requireUser } from '../src/index.ts'

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
