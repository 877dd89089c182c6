import { type Findings, readEmail as readGivenEmail, type TextErrorCode } from '@saler/kernel'

/** Reads an e-mail address that must be there, and gives its one spelling. What is wrong with it goes to `refusals`. */
export function readEmail(text: string, field: string, refusals: Findings<TextErrorCode>): string {
  if (text.trim() !== '') return readGivenEmail(refusals, text, [field])
  refusals.add('REQUIRED', [field])
  return ''
}
