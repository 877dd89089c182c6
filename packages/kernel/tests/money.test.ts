import fc from 'fast-check'
import { expect, test } from 'vitest'
import { basisPointsOf, formatAmount, fractionDigits, isCurrency, parseAmount } from '../src/index.ts'

test('an amount is written as it was read', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 11n }), fc.constantFrom('SAR', 'JPY', 'KWD'), (minor, currency) => {
      expect(parseAmount(formatAmount(minor, currency), currency)).toBe(minor)
    }),
  )
})

test('amounts follow the digits of their currency', () => {
  expect(parseAmount('149.5', 'SAR')).toBe(14_950n)
  expect(parseAmount('12.345', 'KWD')).toBe(12_345n)
  expect(parseAmount('12', 'JPY')).toBe(12n)
  expect(formatAmount(-5n, 'SAR')).toBe('-0.05')
  expect(['SAR', 'JPY', 'KWD'].map(fractionDigits)).toEqual([2, 0, 3])
})

test('what is no plain decimal of the currency is refused', () => {
  for (const text of [
    '1e3',
    '-1',
    '12.345',
    '',
    ' 5',
    '5 ',
    '.5',
    '5.',
    '01',
    '1,000',
    '٥',
    '0x10',
    '1000000000000',
    'NaN',
  ])
    expect(parseAmount(text, 'SAR'), text).toBeUndefined()
  expect(parseAmount('12.5', 'JPY')).toBeUndefined()
})

test('a share is rounded half away from zero', () => {
  expect(basisPointsOf(10_000n, 1500)).toBe(1_500n)
  expect(basisPointsOf(10n, 500)).toBe(1n)
  expect(basisPointsOf(9n, 500)).toBe(0n)
  expect(basisPointsOf(-10n, 500)).toBe(-1n)
})

test('only ISO 4217 codes in upper case are currencies', () => {
  expect(['SAR', 'USD', 'sar', 'XX', ''].map(isCurrency)).toEqual([true, true, false, false, false])
})
