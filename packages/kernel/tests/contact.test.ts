import { expect, test } from 'vitest'
import { isCountry, parseEmail, parsePhone, Refusals, readEmail } from '../src/index.ts'

test('an e-mail address has one spelling', () => {
  expect(parseEmail(' Noura@Example.COM ')).toBe('noura@example.com')
  expect(parseEmail('  A.B+c@Exa\u0301mple.COM ')).toBe('a.b+c@ex\u00e1mple.com')
  for (const email of ['a@b.co', 'a.b+c@mail.example.com', 'نورة@مثال.السعودية']) expect(parseEmail(email)).toBe(email)
})

test('what is no e-mail address is none', () => {
  for (const text of [
    '',
    'x',
    '@b.co',
    'a@',
    'a@b',
    'a@b.c',
    'a@@b.co',
    'a@.co',
    '<a@b.co>',
    'a@b.co,c@d.co',
    'a b@example.com',
    'a@example..com',
    'a@example.com\0',
    `${'a'.repeat(65)}@example.com`,
    `a@${'b'.repeat(300)}.com`,
  ])
    expect(parseEmail(text), text.slice(0, 40)).toBeUndefined()
})

test('what is wrong with an e-mail address is told', () => {
  const findings = new Refusals<'INVALID' | 'TOO_LONG'>()
  expect(readEmail(findings, ' Noura@Example.com', ['email'])).toBe('noura@example.com')
  expect(findings.any).toBe(false)
  for (const text of ['x', `${'a'.repeat(65)}@example.com`, `a@${'b'.repeat(300)}.com`])
    readEmail(findings, text, ['email'])
  expect(() => findings.throwIfAny()).toThrow('INVALID (email), INVALID (email), TOO_LONG (email)')
})

test('telephone numbers are international, and Saudi ones may be local', () => {
  for (const text of ['+966501234567', '00966 50-123 4567', '0501234567', '٠٥٠١٢٣٤٥٦٧'])
    expect(parsePhone(text)).toBe('+966501234567')
  for (const text of ['', '123', '0112345678', '+0501234567', 'call me', '+9665012345678901', '1'.repeat(200)])
    expect(parsePhone(text), text.slice(0, 40)).toBeUndefined()
})

test('countries are ISO 3166-1 alpha-2 codes in upper case', () => {
  expect(['SA', 'AE', 'sa', 'XX', 'SU', ''].map(isCountry)).toEqual([true, true, false, false, false, false])
})
