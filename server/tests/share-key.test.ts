import type { Identity, Membership } from '@saler/identity'
import { describe, expect, it } from 'vitest'
import type { CallerContext } from '../src/identify.ts'
import { shareKeyOf } from '../src/share-key.ts'

const request = (n: number) => ({ requestId: `r${n}`, ipAddress: `192.0.2.${n}`, userAgent: `browser ${n}` })
const guest = (n: number, language = 'ar'): CallerContext => ({
  identity: { kind: 'anonymous', language, ...request(n) },
})
const member: Membership = { storeId: 's', storeNo: 1, role: 'STAFF', permissions: ['orders:read'] }
const user = (n: number, more: Partial<Extract<Identity, { kind: 'user' }>> = {}): CallerContext => ({
  identity: {
    kind: 'user',
    userId: 'u',
    sessionId: 's',
    memberships: [member],
    language: 'ar',
    ...request(n),
    ...more,
  },
})

describe('callers share streams', () => {
  it('when they are guests of one language', () => {
    expect(shareKeyOf(guest(1))).toBe(shareKeyOf(guest(2)))
    expect(shareKeyOf(guest(1))).not.toBe(shareKeyOf(guest(1, 'en')))
  })

  it('when they are one session with the same rights', () => {
    const others = [
      guest(1),
      user(1, { userId: 'other' }),
      user(1, { sessionId: 'other' }),
      user(1, { language: 'en' }),
      user(1, { memberships: [] }),
      user(1, { memberships: [{ ...member, permissions: [] }] }),
      user(1, { memberships: [{ ...member, storeId: 'other', storeNo: 2 }] }),
    ]
    expect(shareKeyOf(user(1))).toBe(shareKeyOf({ ...user(2), expiresAt: 5 }))
    expect(new Set([user(1), ...others].map(shareKeyOf)).size).toBe(others.length + 1)
  })
})
