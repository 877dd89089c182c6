import { latinDigits, type Refusals } from '@saler/kernel'

const FORM = /^\+?\d{7,15}$/

/**
 * A telephone number with digits only, after a + where the country code is known: "00966 50-123 4567" is
 * "+966501234567". Arabic digits become Latin ones. Undefined when it is no number of 7 to 15 digits.
 */
export function parsePhone(text: string): string | undefined {
  const compact = latinDigits(text)
    .replace(/[\s\u200e\u200f\u202a-\u202e()./-]/g, '')
    .replace(/^00/, '+')
  return FORM.test(compact) ? compact : undefined
}

/** Reads a telephone number that may be missing; empty text counts as missing. INVALID goes to `refusals`. */
export function readPhone(
  text: string | null | undefined,
  field: string,
  refusals: Pick<Refusals<'INVALID'>, 'add'>,
): string | null {
  if (text == null || text.trim() === '') return null
  const phone = text.length <= 100 ? parsePhone(text) : undefined
  if (!phone) refusals.add('INVALID', [field])
  return phone ?? null
}
