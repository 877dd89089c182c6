import { createHmac, randomInt } from 'node:crypto'

const CODES = 10
const LENGTH = 10
// Crockford's base 32: no letter that is taken for a digit.
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

const newCode = (): string => {
  const text = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
  return `${text.slice(0, 5)}-${text.slice(5)}`
}

/** Ten new codes of 50 random bits, such as "7k2mz-90hqx". */
export const newRecoveryCodes = (): string[] => Array.from({ length: CODES }, newCode)

/** A code as it was typed in its one spelling, or undefined when it cannot be one. */
export function readRecoveryCode(text: string): string | undefined {
  if (text.length > 40) return undefined
  const letters = text.toLowerCase().replace(/[\s-]/g, '').replaceAll('o', '0').replace(/[il]/g, '1')
  return /^[0-9a-hjkmnp-tv-z]{10}$/.test(letters) ? `${letters.slice(0, 5)}-${letters.slice(5)}` : undefined
}

/** What is kept of a code. Keyed, since 50 bits could be guessed from a plain digest. */
export const recoveryCodeHash = (key: Buffer, userId: string, code: string): Buffer<ArrayBuffer> =>
  createHmac('sha256', key).update(`${userId}:${code}`).digest()
