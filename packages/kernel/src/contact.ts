import { type Field, type Findings, isLongerThan, isWhole, latinDigits } from './text.ts'

/** RFC 5321 §4.5.3.1: a path has 256 octets, of which two are its brackets. */
export const MAX_EMAIL = 254
const MAX_LOCAL_PART = 64

// Deliberately loose: whether an address works is shown by a mail that arrives, not by its form.
const SHAPE = /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:".]+(?:\.[^\s@<>()[\]\\,;:".]+)*\.[^\s@<>()[\]\\,;:".]{2,}$/u

/** The one spelling of an e-mail address, were it one: without spaces around it, composed characters as one, in lower case. */
export const normalisedEmail = (text: string): string => text.trim().normalize('NFC').toLowerCase()

/**
 * The one spelling of an e-mail address: without spaces around it, composed characters as one, in lower case. Undefined
 * when it is none.
 */
export function parseEmail(text: string): string | undefined {
  if (text.length > 4 * MAX_EMAIL) return undefined
  const email = normalisedEmail(text)
  const fits = !isLongerThan(email, MAX_EMAIL) && email.indexOf('@') <= MAX_LOCAL_PART
  return fits && isWhole(email) && SHAPE.test(email) ? email : undefined
}

const SEPARATORS = /[\s\u200e\u200f\u202a-\u202e()./-]/g

/** Reads an e-mail address and gives its one spelling. What is wrong with it goes to the findings. */
export function readEmail(findings: Findings<'INVALID' | 'TOO_LONG'>, text: string, field: Field): string {
  const email = parseEmail(text)
  if (email !== undefined) return email
  if (isLongerThan(text.trim(), MAX_EMAIL)) findings.add('TOO_LONG', field, { max: MAX_EMAIL })
  else findings.add('INVALID', field)
  return ''
}

/**
 * A telephone number in international form (E.164): "00966 50-123 4567" and the Saudi "0501234567" are "+966501234567";
 * Arabic digits become Latin ones. Undefined when it is none.
 */
export function parsePhone(text: string): string | undefined {
  if (text.length > 100) return undefined
  const compact = latinDigits(text)
    .replace(SEPARATORS, '')
    .replace(/^00/, '+')
    .replace(/^0(?=5\d{8}$)/, '+966')
  return /^\+[1-9]\d{6,14}$/.test(compact) ? compact : undefined
}
