import { type Findings, requiredText, type TextErrorCode } from '@saler/kernel'

const MAX_NAME = 255

/** Reads a person's name: trimmed, 1 to 255 characters. What is wrong with it goes to `refusals`. */
export const readName = (text: string, field: string, refusals: Findings<TextErrorCode>): string =>
  requiredText(refusals, text, MAX_NAME, [field])
