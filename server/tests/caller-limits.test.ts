import { type Grant, type Identity, PERMISSIONS, type Permission } from '@saler/identity'
import { describe, expect, it } from 'vitest'
import { costLimits, rateLimits, rightsOf } from '../src/caller-limits.ts'
import type { CallerContext } from '../src/identify.ts'

const grant = (storeNo: number, ...permissions: Permission[]): Grant => ({
  storeId: `s${storeNo}`,
  storeNo,
  permissions,
})
const GUEST: Identity = { kind: 'anonymous', requestId: 'r', ipAddress: '192.0.2.7' }
const user = (...memberships: Grant[]): Identity => ({
  kind: 'user',
  requestId: 'r',
  userId: 'u1',
  sessionId: 's1',
  memberships: memberships.map((one) => ({ ...one, role: 'STAFF' as const })),
})
const APP = { id: 'a1', keyId: 'k1', storeId: 's1', storeNo: 1, name: 'shop', scopes: [], persistedOnly: false }

describe('the rights of a caller', () => {
  it('are none for a guest', () => {
    expect(rightsOf(GUEST)).toEqual({ authenticated: false, scopes: new Set(), policies: new Set() })
  })

  it('are the permissions in all stores together', () => {
    const { authenticated, scopes } = rightsOf(user(grant(1, 'orders:read'), grant(2, 'orders:read', 'inventory:read')))
    expect(authenticated).toBe(true)
    expect(scopes).toEqual(new Set(['orders:read', 'inventory:read']))
  })

  it('are the scopes of its key for an app', () => {
    const app: Identity = {
      kind: 'app',
      requestId: 'r',
      appId: 'a1',
      keyId: 'k1',
      memberships: [grant(1, 'products:write')],
    }
    expect(rightsOf(app)).toMatchObject({ authenticated: true, scopes: new Set(['products:write']) })
  })

  it('are all permissions for a part of the system, as for the commands that run in its process', () => {
    const service: Identity = { kind: 'service', service: 'command', requestId: 'r' }
    expect(rightsOf(service)).toMatchObject({ authenticated: true, scopes: new Set(PERMISSIONS) })
  })
})

describe('how much a caller may ask for', () => {
  const settings = { costLimit: 100, rateLimit: 10, redisUrl: undefined }
  const logger = { warn: () => {} }
  const bucketOf = (context: CallerContext) => rateLimits(settings, logger)!.options.bucketOf(context)

  it('comes out of the bucket of the app, of the user, or of the address of a guest', () => {
    expect(bucketOf({ identity: GUEST })).toEqual({ key: 'address:192.0.2.7', capacity: 200, restorePerSecond: 10 })
    expect(bucketOf({ identity: user() })?.key).toBe('user:u1')
    expect(bucketOf({ identity: user(), app: APP })?.key).toBe('app:a1')
    expect(bucketOf({ identity: GUEST, app: APP })?.key).toBe('app:a1')
  })

  it('is at least what one operation may cost', () => {
    const limits = rateLimits({ ...settings, costLimit: 5_000 }, logger)!
    expect(limits.options.bucketOf({ identity: GUEST })?.capacity).toBe(5_000)
  })

  it('is not limited by 0', () => {
    expect(rateLimits({ ...settings, rateLimit: 0 }, logger)).toBeUndefined()
  })

  it('at once is what the configuration and the key of an app say', () => {
    expect(costLimits({ costLimit: 100 }).max).toBe(100)
    expect(costLimits({ costLimit: 0 }).max).toBeUndefined()
    expect(costLimits({ costLimit: 100 }).maxOf?.({ identity: GUEST, app: { ...APP, costCeiling: 7 } })).toBe(7)
    expect(costLimits({ costLimit: 100 }).maxOf?.({ identity: GUEST })).toBeUndefined()
  })
})
