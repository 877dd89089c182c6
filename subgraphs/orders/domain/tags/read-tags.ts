import { type Findings, refuse, requiredText, type TextErrorCode } from '@saler/kernel'
import { MAX_TAG, MAX_TAGS } from '../limits.ts'

/**
 * Reads tags: trimmed, in one spelling, each once in the order in which they were given. What is wrong goes to the findings.
 *
 * @throws Refusal TOO_MANY on the field.
 */
export function readTags(findings: Findings<TextErrorCode>, tags: readonly string[], field = 'tags'): string[] {
  if (tags.length > MAX_TAGS) refuse('TOO_MANY', [field], { max: MAX_TAGS })
  const read = tags.map((tag, index) => requiredText(findings, tag, MAX_TAG, [field, index]))
  return [...new Set(read.map(tagOf))]
}

/** The one spelling of a tag. */
export const tagOf = (text: string): string => text.trim().normalize('NFC').toLowerCase()
