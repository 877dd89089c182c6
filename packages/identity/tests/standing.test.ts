import { expect, test } from 'vitest'
import { MAX_AGE_MS, signIdentity, signStanding, verifyIdentity, verifyStanding } from '../src/index.ts'

const at = { secret: 'a long secret', now: 1_000_000 }
const [noura, huda] = ['noura', 'huda']

test('a standing proves that a request may act for a user, for half a minute', () => {
  const standing = signStanding(noura, at)
  expect(verifyStanding(standing, noura, at)).toBe(true)
  expect(verifyStanding(standing, noura, { ...at, now: at.now + MAX_AGE_MS })).toBe(true)
})

test('a missing, forged, stale or other user’s standing proves nothing', () => {
  const standing = signStanding(noura, at)
  const [text = '', mac = ''] = standing.split('.')
  const [textOfHuda = ''] = signStanding(huda, at).split('.')
  expect(verifyStanding(undefined, noura, at)).toBe(false)
  expect(verifyStanding(null, noura, at)).toBe(false)
  expect(verifyStanding('', noura, at)).toBe(false)
  expect(verifyStanding(text, noura, at)).toBe(false)
  expect(verifyStanding(`${text}.`, noura, at)).toBe(false)
  expect(verifyStanding(`${standing}.x`, noura, at)).toBe(false)
  expect(verifyStanding(standing, huda, at)).toBe(false)
  expect(verifyStanding(`${textOfHuda}.${mac}`, huda, at)).toBe(false)
  expect(verifyStanding(signStanding(noura, { ...at, secret: 'another secret' }), noura, at)).toBe(false)
  expect(verifyStanding(standing, noura, { ...at, now: at.now + MAX_AGE_MS + 1 })).toBe(false)
  expect(verifyStanding(standing, noura, { ...at, now: at.now - MAX_AGE_MS - 1 })).toBe(false)
})

test('a standing is no identity, and an identity no standing', () => {
  const identity = { kind: 'user', userId: noura, sessionId: 's', memberships: [], requestId: 'r' } as const
  for (const audience of ['accounts', 'stores']) {
    expect(verifyIdentity(signStanding(noura, at), { ...at, audience })).toEqual({ ok: false, reason: 'FORGED' })
    expect(verifyStanding(signIdentity(identity, { ...at, audience }), noura, at)).toBe(false)
  }
})
