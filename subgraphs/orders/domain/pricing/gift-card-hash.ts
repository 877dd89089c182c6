import { createHmac, hkdfSync, randomInt } from 'node:crypto'

const KEY_BYTES = 32

/** Makes the hash under which gift cards are kept: an HMAC-SHA256 (RFC 2104), with a key of its own (RFC 5869). */
export function giftCardHashes(secret: string): (code: string) => string {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'saler gift cards', KEY_BYTES))
  return (code) => createHmac('sha256', key).update(code).digest('base64url')
}

/** Without those that are taken for one another: 0 and O, 1 and I and L. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const LENGTH = 16
const GROUP = /.{4}(?=.)/g

/** A new code of a gift card, such as "7KQM-4XZT-9HWB-2PLC": 79 bits of chance. */
export function newGiftCardCode(): string {
  const letters = Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)])
  return letters.join('').replace(GROUP, '$&-')
}
