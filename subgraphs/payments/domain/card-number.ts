import { latinDigits } from '@saler/kernel'

// Thirteen to nineteen digits (ISO/IEC 7812-1), alone or with single spaces, points, lines or hyphens between them.
const CANDIDATE = /(?<!\d)\d(?:[ .\-_\u00a0\u2010-\u2015]?\d){12,18}(?!\d)/gu

/**
 * Whether a text holds what looks like a card number: enough digits, and the check digit of ISO/IEC 7812-1 is right. Such a
 * text is never kept, logged or passed on.
 */
export function looksLikeCardNumber(text: string): boolean {
  for (const [candidate] of latinDigits(text).matchAll(CANDIDATE))
    if (hasRightCheckDigit(candidate.replace(/\D/g, ''))) return true
  return false
}

/** The Luhn formula: from the right every second digit is doubled, and the sum of all digits ends with 0. */
function hasRightCheckDigit(digits: string): boolean {
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i])
    const counted = i % 2 === 0 ? digit : digit * 2
    sum += counted > 9 ? counted - 9 : counted
  }
  return sum % 10 === 0 && /[^0]/.test(digits)
}
