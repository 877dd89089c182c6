import type { Refusals } from '@saler/kernel'
import { isWhole, lengthOf, type TextErrorCode } from './text-rule.ts'

/** RFC 5321 §4.5.3.1: a path has 256 octets, of which two are its brackets. */
const MAX_EMAIL = 254
const MAX_LOCAL_PART = 64

// Deliberately loose: whether an address works is shown by a mail that arrives, not by its form.
const SHAPE = /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"]+\.[^\s@<>()[\]\\,;:".]{2,}$/u

/** The one spelling of an address: without spaces around it, in lower case, composed characters as one. */
export const normalisedEmail = (text: string): string => text.trim().normalize('NFC').toLowerCase()

/** True for text with the form of an address; expects the normalised spelling. */
export function isEmail(email: string): boolean {
  const [local = '', domain = ''] = email.split('@')
  return SHAPE.test(email) && local.length <= MAX_LOCAL_PART && !domain.startsWith('.') && !domain.includes('..')
}

/** Reads an e-mail address and gives its one spelling. What is wrong with it goes to `refusals`. */
export function readEmail(text: string, field: string, refusals: Pick<Refusals<TextErrorCode>, 'add'>): string {
  const email = normalisedEmail(text)
  if (email === '') refusals.add('REQUIRED', [field])
  else if (lengthOf(email) > MAX_EMAIL) refusals.add('TOO_LONG', [field], { max: MAX_EMAIL })
  else if (!isWhole(email) || !isEmail(email)) refusals.add('INVALID', [field])
  return email
}
