import { expect, test } from 'vitest'
import { type Identity, MAX_AGE_MS, signIdentity, verifyIdentity } from '../src/index.ts'

const identity: Identity = { kind: 'anonymous', requestId: 'r', language: 'ar' }
const to = { secret: 'a long secret', audience: 'orders', now: 1_000_000 }

test('a subgraph believes what was signed for it', () => {
  expect(verifyIdentity(signIdentity(identity, to), to)).toEqual({ ok: true, identity })
})

test('a missing, forged, misdirected or stale identity is refused', () => {
  const signed = signIdentity(identity, to)
  const [text = '', mac = ''] = signed.split('.')
  const reason = (given: string | undefined, at = to): string => {
    const verified = verifyIdentity(given, at)
    return verified.ok ? 'believed' : verified.reason
  }
  expect(reason(undefined)).toBe('MISSING')
  expect(reason(`${text}x.${mac}`)).toBe('FORGED')
  expect(reason(text)).toBe('FORGED')
  expect(reason(`${signed}.x`)).toBe('FORGED')
  expect(reason(signed, { ...to, secret: 'another secret' })).toBe('FORGED')
  expect(reason(signed, { ...to, audience: 'stores' })).toBe('FORGED')
  expect(reason(signed, { ...to, now: to.now + MAX_AGE_MS + 1 })).toBe('STALE')
  expect(reason(signed, { ...to, now: to.now - MAX_AGE_MS - 1 })).toBe('STALE')
})
