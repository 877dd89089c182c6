import { expect, test } from 'vitest'
import { canonicalLanguage, fingerprint, systemLanguage, wordingIn } from '../src/index.ts'

test('the system answers in Arabic unless English is asked for', () => {
  expect(['en-GB', 'EN', 'ar', 'fr', null].map(systemLanguage)).toEqual(['en', 'en', 'ar', 'ar', 'ar'])
})

test('a wording takes its values', () => {
  const wording = { ar: 'المعرّف {handle} مأخوذ', en: '{handle} is taken{x}' }
  expect(wordingIn(wording, 'en', { handle: 'qahwa' })).toBe('qahwa is taken{x}')
  expect(wordingIn(wording, 'ar', { handle: 'qahwa' })).toBe('المعرّف qahwa مأخوذ')
})

test('language tags have one spelling', () => {
  expect(['EN-gb', 'ar', 'no such tag'].map(canonicalLanguage)).toEqual(['en-GB', 'ar', undefined])
})

test('equal values have one fingerprint, whatever the order of their keys', () => {
  expect(fingerprint({ a: 1, b: [2n, { d: null, c: 'x' }] })).toBe(fingerprint({ b: [2n, { c: 'x', d: null }], a: 1 }))
  expect(fingerprint({ a: 1 })).not.toBe(fingerprint({ a: '1' }))
})
