import { createHash } from 'node:crypto'
import type { OnOperation } from '@saler/router'
import type { CallerContext } from './identify.ts'
import type { OperationUsage } from './operation-usage.ts'

/** Texts whose digests are remembered, so that a small request does not wait for its own. */
const MAX_DIGESTS = 2_000
/** Longer texts are digested each time: remembered they would fill the memory. */
const MAX_REMEMBERED = 8_000

/**
 * Counts what apps ask. What comes without a key is nobody's and is not counted, nor what was refused before it was known
 * which operation it is.
 */
export function countOperations(usage: Pick<OperationUsage, 'record'>): OnOperation<CallerContext> {
  const digests = new Map<string, string>()
  const digestOf = (query: string): string => {
    const known = digests.get(query)
    if (known !== undefined) return known
    const digest = createHash('sha256').update(query).digest('hex')
    if (query.length > MAX_REMEMBERED) return digest
    if (digests.size >= MAX_DIGESTS) digests.delete(digests.keys().next().value!)
    digests.set(query, digest)
    return digest
  }
  return ({ kind, name, documentId, text, milliseconds, hasErrors }, { app }) => {
    if (!app || !kind) return
    usage.record({
      appId: app.id,
      ...(name !== undefined && { operationName: name }),
      operationId: documentId ?? digestOf(text),
      milliseconds,
      failed: hasErrors,
    })
  }
}
