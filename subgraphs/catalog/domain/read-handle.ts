import type { Findings } from '@saler/kernel'
import { isHandle, normalizeHandle } from './handle.ts'

/** Reads a handle that the caller chose. Undefined when there is none to use; what is wrong goes to the findings. */
export function readHandle(findings: Findings<'HANDLE_INVALID'>, given: string | null | undefined): string | undefined {
  if (given == null) return undefined
  const handle = normalizeHandle(given)
  if (isHandle(handle)) return handle
  findings.add('HANDLE_INVALID', ['handle'])
  return undefined
}
