import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

const BYTES = 32

/** A new token of a guest's cart: 43 characters of base64url, 256 bits of chance. */
export const newCartToken = (): string => randomBytes(BYTES).toString('base64url')

const digestOf = (token: string): Buffer => createHash('sha256').update(token).digest()

/** What a token is kept as. It has so much chance in it that a plain hash tells nothing. */
export const cartTokenHash = (token: string): string => digestOf(token).toString('base64url')

/** Whether a token is the one of a hash; takes as long for a wrong one as for the right one. */
export function isTokenOf(hash: string, token: string): boolean {
  const kept = Buffer.from(hash, 'base64url')
  const given = digestOf(token)
  return kept.length === given.length && timingSafeEqual(kept, given)
}
