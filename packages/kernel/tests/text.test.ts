import { expect, test } from 'vitest'
import {
  characters,
  isLongerThan,
  isWhole,
  latinDigits,
  optionalText,
  Refusals,
  requiredText,
  type TextErrorCode,
} from '../src/index.ts'

const refusedBy = (read: (refusals: Refusals<TextErrorCode>) => unknown): unknown => {
  const refusals = new Refusals<TextErrorCode>()
  read(refusals)
  try {
    refusals.throwIfAny()
    return []
  } catch (error) {
    return (error as { refused: unknown }).refused
  }
}

test('an emoji beyond the basic plane is one character', () => {
  expect(characters('قهوة☕🇸🇦')).toBe(7)
})

test('a limit counts characters', () => {
  expect(['', 'ab', 'abc', '🎁🎁', '🎁🎁🎁', 'a'.repeat(9)].map((text) => isLongerThan(text, 2))).toEqual([
    false,
    false,
    true,
    false,
    true,
    true,
  ])
})

test('Arabic and Persian digits become Latin ones, and nothing else changes', () => {
  expect(latinDigits('٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹ 5 ق')).toBe('0123456789 0123456789 5 ق')
})

test('text with a NUL or half an emoji cannot be kept', () => {
  expect(['a', 'ق', '🎁', 'a\0', '\ud83c'].map(isWhole)).toEqual([true, true, true, false, false])
})

test('a text that must be there is trimmed and has a limit', () => {
  const findings = new Refusals<TextErrorCode>()
  expect(requiredText(findings, '  قهوة ', 4, ['title'])).toBe('قهوة')
  expect(findings.any).toBe(false)
  expect(refusedBy((r) => requiredText(r, ' ', 4, ['title']))).toMatchObject([{ code: 'REQUIRED', field: ['title'] }])
  expect(refusedBy((r) => requiredText(r, 'قهوات', 4, ['title']))).toMatchObject([
    { code: 'TOO_LONG', values: { max: 4 } },
  ])
  expect(refusedBy((r) => requiredText(r, 'a\0', 4, ['title']))).toMatchObject([{ code: 'INVALID' }])
})

test('a text that may be left out is null when it is blank', () => {
  const findings = new Refusals<TextErrorCode>()
  expect([undefined, null, '', '  ', ' x '].map((text) => optionalText(findings, text, 4, ['note']))).toEqual([
    null,
    null,
    null,
    null,
    'x',
  ])
})
