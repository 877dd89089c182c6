import type { Refusals } from '@saler/kernel'

/** Codes of what can be wrong with any text. */
export type TextErrorCode = 'REQUIRED' | 'TOO_LONG' | 'INVALID'

/** True for text that can be kept whole: no NUL, which PostgreSQL cannot hold, and no half of a surrogate pair. */
export const isWhole = (text: string): boolean => !text.includes('\u0000') && text.isWellFormed()

/** How many characters a text has: an emoji outside the basic plane is one. */
export const lengthOf = (text: string): number => {
  let length = 0
  for (const _ of text) length++
  return length
}

const MAX_NAME = 255

/** Reads a person's name: trimmed, 1 to 255 characters. What is wrong with it goes to `refusals`. */
export function readName(text: string, field: string, refusals: Pick<Refusals<TextErrorCode>, 'add'>): string {
  const name = text.trim()
  if (name === '') refusals.add('REQUIRED', [field])
  else if (!isWhole(name)) refusals.add('INVALID', [field])
  else if (lengthOf(name) > MAX_NAME) refusals.add('TOO_LONG', [field], { max: MAX_NAME })
  return name
}
