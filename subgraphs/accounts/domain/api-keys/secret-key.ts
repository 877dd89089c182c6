import { createHash, randomBytes } from 'node:crypto'
import { crc32 } from 'node:zlib'

/** What every key begins with, so that people and scanners of leaked secrets know what they have found. */
export const KEY_PREFIX = 'sk_live_'

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const RANDOM_DIGITS = 43
const CHECK_DIGITS = 6
const FORM = new RegExp(`^${KEY_PREFIX}[0-9A-Za-z]{${RANDOM_DIGITS + CHECK_DIGITS}}$`)

/** A number in base 62, with zeros before it. No signs, so that a double click takes the whole key. */
function inBase62(number: bigint, length: number): string {
  let text = ''
  for (let rest = number; text.length < length; rest /= 62n) text = DIGITS[Number(rest % 62n)] + text
  return text
}

const checkOf = (text: string): string => inBase62(BigInt(crc32(text)), CHECK_DIGITS)

/** A key that nobody can guess: 256 random bits, and a checksum by which a mistyped one is known without looking it up. */
export function newSecretKey(): string {
  const text = KEY_PREFIX + inBase62(BigInt(`0x${randomBytes(32).toString('hex')}`), RANDOM_DIGITS)
  return text + checkOf(text)
}

/** True when a text wants to be a key, whether it is one or not. */
export const looksLikeKey = (text: string): boolean => text.startsWith(KEY_PREFIX)

/**
 * What is kept of a key: its SHA-256; undefined for a text that is none. With 256 random bits in a key no salt and no slow
 * hash is needed, and that it is looked up by its digest tells a guesser nothing through its timing.
 */
export const digestOfKey = (text: string): Buffer<ArrayBuffer> | undefined =>
  FORM.test(text) && text.endsWith(checkOf(text.slice(0, -CHECK_DIGITS)))
    ? createHash('sha256').update(text).digest()
    : undefined

/** What may be shown of a key: how it begins and ends. */
export const shownOfKey = (key: string): { prefix: string; lastFour: string } => ({
  prefix: key.slice(0, KEY_PREFIX.length + 4),
  lastFour: key.slice(-4),
})
