import type { Refusals } from '@saler/kernel'
import { MAX_LIFETIME_MS } from './limits.ts'

/** When something new ends by itself: null for never. INVALID goes to the findings for what is past or too far ahead. */
export function readEnd(
  findings: Pick<Refusals<'INVALID'>, 'add'>,
  expiresAt: Date | null | undefined,
  now: Date,
): Date | null {
  if (expiresAt == null) return null
  const ahead = expiresAt.getTime() - now.getTime()
  if (ahead <= 0 || ahead > MAX_LIFETIME_MS) findings.add('INVALID', ['expiresAt'])
  return expiresAt
}
