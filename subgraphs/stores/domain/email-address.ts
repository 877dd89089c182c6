import { LIMITS } from './limits.ts'
import { type Findings, isLongerThan, isWhole } from './text.ts'

// Deliberately loose: whether an address works is shown by the mail that arrives.
const SHAPE = /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:".]+(?:\.[^\s@<>()[\]\\,;:".]+)*\.[^\s@<>()[\]\\,;:".]{2,}$/u

/**
 * Reads an e-mail address and gives its one spelling, the one that accounts keep: without spaces around it, composed
 * characters as one, in lower case. What is wrong with it goes to the refusals.
 */
export function readEmail(text: string, field: readonly string[], refusals: Findings<'TOO_LONG' | 'INVALID'>): string {
  if (text.length > 4 * LIMITS.email) {
    refusals.add('TOO_LONG', field, { max: LIMITS.email })
    return ''
  }
  const email = text.trim().normalize('NFC').toLowerCase()
  if (isLongerThan(email, LIMITS.email)) refusals.add('TOO_LONG', field, { max: LIMITS.email })
  else if (!isWhole(email) || !SHAPE.test(email)) refusals.add('INVALID', field)
  return email
}
