import type { RefusedInput } from './refusal.ts'

export type TextErrorCode = 'INVALID' | 'REQUIRED' | 'TOO_LONG'

/** What can be wrong with a text that may be left out. */
export type TextFault = Exclude<TextErrorCode, 'REQUIRED'>

/** The path of an input field from the input's root. */
export type Field = readonly (string | number)[]

/** Where rules put what they find wrong: the refusals of a mutation whose codes include those of the rule. */
export interface Findings<Code extends string> {
  readonly add: (code: Code, field?: Field, values?: RefusedInput['values']) => void
}

/** How many characters a text has, as people count them roughly: code points, so that an emoji is not two. */
export function characters(text: string): number {
  let count = 0
  for (const _ of text) count++
  return count
}

/** True for text that PostgreSQL can keep as it is: no NUL and no half of a surrogate pair. */
export const isWhole = (text: string): boolean => !text.includes('\0') && text.isWellFormed()

const ARABIC_DIGIT = /[\u0660-\u0669\u06f0-\u06f9]/g

/** The text with Latin digits in place of Arabic (٠ to ٩) and Persian ones (۰ to ۹). */
export const latinDigits = (text: string): string =>
  // Both rows of ten begin at a multiple of sixteen.
  text.replace(ARABIC_DIGIT, (digit) => String(digit.codePointAt(0)! % 16))

/** True when a text has more than `max` characters. No text has more of them than code units, so most need no counting. */
export const isLongerThan = (text: string, max: number): boolean =>
  text.length > max && (text.length > 2 * max || characters(text) > max)

/** Why a trimmed text cannot be kept, if it cannot. */
export function textFault(text: string, max: number): TextFault | undefined {
  if (!isWhole(text)) return 'INVALID'
  return isLongerThan(text, max) ? 'TOO_LONG' : undefined
}

/** Reads a text that must be there. Answers it trimmed; what is wrong goes to the findings. */
export function requiredText(findings: Findings<TextErrorCode>, value: string, max: number, field: Field): string {
  const text = value.trim()
  if (text === '') findings.add('REQUIRED', field)
  else addFault(findings, text, max, field)
  return text
}

/** Reads a text that may be left out. Blank is the same as left out. */
export function optionalText(
  findings: Findings<TextFault>,
  value: string | null | undefined,
  max: number,
  field: Field,
): string | null {
  const text = value?.trim() ?? ''
  if (text === '') return null
  addFault(findings, text, max, field)
  return text
}

function addFault(findings: Findings<TextFault>, text: string, max: number, field: Field): void {
  const fault = textFault(text, max)
  if (fault) findings.add(fault, field, { max })
}
