import { createSeal } from '@saler/identity'
import { Refusals } from '@saler/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AttemptLimit, LIMITS } from '../domain/attempt-limits.ts'
import { derivedKey } from '../domain/derived-key.ts'
import { networkOf } from '../domain/network.ts'
import { digestOf, newToken, nextToken } from '../domain/opaque-token.ts'
import { readName } from '../domain/person-name.ts'
import { parsePhone } from '../domain/phone-number.ts'
import { newRecoveryCodes, readRecoveryCode, recoveryCodeHash } from '../domain/recovery-codes.ts'
import { codeOf, matchingStep, newTotpSecret, stepAt } from '../domain/totp.ts'

describe('time-based codes', () => {
  // The secret of RFC 6238, appendix B: "12345678901234567890" in base 32.
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

  it.each([
    [59, '94287082'],
    [1111111109, '07081804'],
    [1111111111, '14050471'],
    [1234567890, '89005924'],
    [2000000000, '69279037'],
    [20000000000, '65353130'],
  ])('follow RFC 6238 at %i seconds', (seconds, code) => {
    const now = new Date(seconds * 1000)
    expect(codeOf(secret, stepAt(now), 8)).toBe(code)
    expect(matchingStep({ secret, code: code.slice(2), now, lastStep: null })).toBe(stepAt(now))
  })

  it('match the step before and after, after the last used one only', () => {
    const now = new Date('2026-01-01T00:00:00Z')
    const step = stepAt(now)
    const match = (offset: number, lastStep: number | null) =>
      matchingStep({ secret, code: codeOf(secret, step + offset), now, lastStep })
    expect([-2, -1, 0, 1, 2].map((offset) => match(offset, null))).toEqual([
      undefined,
      step - 1,
      step,
      step + 1,
      undefined,
    ])
    expect([-1, 0, 1].map((offset) => match(offset, step))).toEqual([undefined, undefined, step + 1])
    for (const code of ['', '12345', '1234567', 'abcdef', '１２３４５６'])
      expect(matchingStep({ secret, code, now, lastStep: null })).toBeUndefined()
  })

  it('come from secrets of 160 random bits', () => {
    expect(newTotpSecret()).toMatch(/^[A-Z2-7]{32}$/)
    expect(newTotpSecret()).not.toBe(newTotpSecret())
  })
})

describe('recovery codes', () => {
  it('are ten, all different, and read back however they are typed', () => {
    const codes = newRecoveryCodes()
    expect(new Set(codes).size).toBe(10)
    for (const code of codes) {
      expect(code).toMatch(/^[0-9a-hjkmnp-tv-z]{5}-[0-9a-hjkmnp-tv-z]{5}$/)
      expect(readRecoveryCode(` ${code.toUpperCase().replace('-', '')} `)).toBe(code)
    }
    expect(readRecoveryCode('oOiIl-23456')).toBe('00111-23456')
    for (const text of ['', '12345', '12345-6789u', '12345-678901', 'x'.repeat(1_000)])
      expect(readRecoveryCode(text)).toBeUndefined()
  })

  it('are hashed for one user under one key', () => {
    const hash = (key: string, user: string) => recoveryCodeHash(Buffer.from(key), user, '12345-67890').toString('hex')
    expect(hash('a', 'u')).toBe(hash('a', 'u'))
    expect(new Set([hash('a', 'u'), hash('a', 'v'), hash('b', 'u')]).size).toBe(3)
  })
})

describe('seals', () => {
  const seal = createSeal(derivedKey('secret', 'two-factor-secrets'))

  it('open to what was closed, and no two look alike', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, owner) => {
        expect(seal.open(seal.close(text, owner), owner)).toBe(text)
      }),
    )
    expect(seal.close('x', 'a').equals(seal.close('x', 'a'))).toBe(false)
  })

  it('do not open for another owner, with another key, or when a byte was changed', () => {
    const closed = seal.close('text', 'owner')
    expect(() => seal.open(closed, 'other')).toThrow()
    expect(() => createSeal(derivedKey('secret', 'signing-keys')).open(closed, 'owner')).toThrow()
    expect(() => createSeal(derivedKey('other', 'two-factor-secrets')).open(closed, 'owner')).toThrow()
    for (let n = 0; n < closed.length; n++) {
      const changed = Buffer.from(closed)
      changed[n]! ^= 1
      expect(() => seal.open(changed, 'owner')).toThrow()
    }
    expect(() => seal.open(Buffer.alloc(3), 'owner')).toThrow()
  })
})

it('opaque tokens are 256 random bits, and each has one successor under a key', () => {
  const token = newToken()
  expect(token).toMatch(/^[\w-]{43}$/)
  const key = derivedKey('secret', 'refresh-tokens')
  expect(nextToken(key, token)).toBe(nextToken(key, token))
  expect(nextToken(key, token)).toMatch(/^[\w-]{43}$/)
  expect(nextToken(derivedKey('other', 'refresh-tokens'), token)).not.toBe(nextToken(key, token))
  expect(digestOf('abc').toString('hex')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})

it('telephone numbers lose their spaces, and Arabic digits become Latin', () => {
  expect(parsePhone('00966 50-123 4567')).toBe('+966501234567')
  expect(parsePhone('(050) 123.4567')).toBe('0501234567')
  expect(parsePhone('\u202a+٩٦٦ ٥٠ ١٢٣ ٤٥٦٧\u202c')).toBe('+966501234567')
  expect(parsePhone('۰۵۰۱۲۳۴۵۶۷')).toBe('0501234567')
  for (const text of ['', '123456', '1234567890123456', '+', '05x1234567', '++966501234567'])
    expect(parsePhone(text)).toBeUndefined()
})

it('networks are an IPv4 address, or half an IPv6 address', () => {
  expect(networkOf('203.0.113.9')).toBe('203.0.113.9')
  expect(networkOf('::ffff:203.0.113.9')).toBe('203.0.113.9')
  expect(networkOf('2001:0DB8:1:2:3:4:5:6')).toBe('2001:db8:1:2')
  expect(networkOf('2001:db8:1:2::')).toBe('2001:db8:1:2')
  expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0')
  expect(networkOf('::1')).toBe('0:0:0:0')
  expect(networkOf('fe80::1%eth0')).toBe('fe80:0:0:0')
  for (const text of ['', 'localhost', '1.2.3', '1.2.3.4:80']) expect(networkOf(text)).toBeUndefined()
})

it('names are counted in characters and kept whole', () => {
  const codes = (text: string) => {
    const refusals = new Refusals()
    const name = readName(text, 'name', refusals)
    try {
      refusals.throwIfAny()
      return name
    } catch (error) {
      return (error as { code: string }).code
    }
  }
  expect(codes(`  ${'🌴'.repeat(255)} `)).toBe('🌴'.repeat(255))
  expect(codes('🌴'.repeat(256))).toBe('TOO_LONG')
  expect(codes('<script>\u202eنورة')).toBe('<script>\u202eنورة')
  expect(codes('\u0000')).toBe('INVALID')
  expect(codes('\udc00')).toBe('INVALID')
})

it('pauses never grow shorter, and a lock is the longest', () => {
  const limits: readonly AttemptLimit[] = Object.values(LIMITS)
  for (const { pauses, locksAt } of limits) {
    expect(pauses).toEqual([...pauses].sort((a, b) => a - b))
    if (locksAt !== undefined) expect(pauses[locksAt - 1]).toBe(pauses.at(-1))
    if (locksAt !== undefined) expect(pauses[locksAt - 2]).toBeLessThan(pauses[locksAt - 1]!)
  }
})
