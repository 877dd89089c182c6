import { createHash, createHmac, randomBytes } from 'node:crypto'

/** A token that nobody can guess: 256 random bits as base64url. It says nothing; the database knows what it is for. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/**
 * What is kept of a token: its SHA-256. With 256 random bits in it no salt and no slow hash is needed, and the look-up
 * by digest tells a guesser nothing through its timing.
 */
export const digestOf = (token: string): Buffer => createHash('sha256').update(token).digest()

/**
 * The token that follows a refresh token: always the same one, and unknown to everybody without the key. So when several
 * exchanges of one token run at once, or an answer is lost and the client asks again, all get the same next token and the
 * session keeps one line of tokens, although none of them is stored.
 */
export const nextToken = (key: Buffer, token: string): string =>
  createHmac('sha256', key).update(token).digest('base64url')
