import type { RefusedInput } from '@saler/kernel'

/** What can be wrong with a text. */
export type TextErrorCode = 'REQUIRED' | 'TOO_LONG' | 'INVALID'

/** Takes the refusals of a mutation that has at least these codes. */
export interface Findings<Code extends string> {
  add(code: Code, field?: readonly (string | number)[], values?: RefusedInput['values']): void
}

/** True for text that PostgreSQL can keep as it is: no NUL, and no half of a surrogate pair. */
export const isWhole = (text: string): boolean => !text.includes('\0') && text.isWellFormed()

/** True when a text has more than `max` characters. A character beyond the basic plane, such as an emoji, is one. */
export function isLongerThan(text: string, max: number): boolean {
  // A character has at most two code units, so most texts need not be counted.
  if (text.length <= max) return false
  if (text.length > 2 * max) return true
  let characters = 0
  for (const _ of text) characters++
  return characters > max
}

/** Reads a text that must not be empty, trimmed. What is wrong with it goes to the refusals. */
export function readText(
  text: string,
  max: number,
  field: readonly (string | number)[],
  refusals: Findings<TextErrorCode>,
) {
  const trimmed = text.trim()
  if (trimmed === '') refusals.add('REQUIRED', field)
  else if (isLongerThan(trimmed, max)) refusals.add('TOO_LONG', field, { max })
  else if (!isWhole(trimmed)) refusals.add('INVALID', field)
  return trimmed
}
