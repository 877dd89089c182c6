import { hash } from 'node:crypto'

const LONGEST = 300

/** A short text that stands for others: the same for the same ones, and for no others. */
export const digest = (...texts: readonly string[]): string => hash('sha256', JSON.stringify(texts), 'base64url')

/** The key of an entry: of those that share it, what was asked, and with which values. Long ones are digested. */
export function cacheKey(share: string, asked: string, values: string): string {
  // A share and what was asked hold no line break, so no two different keys read the same.
  const key = `${share}\n${asked}\n${values}`
  return key.length > LONGEST ? `${share}\n${asked}\n${digest(values)}` : key
}
