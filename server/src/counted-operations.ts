import { createHash } from 'node:crypto'
import type { OnOperation } from '@saler/router'
import type { CallerContext } from './identify.ts'
import type { OperationUsage } from './operation-usage.ts'

/** Texts whose digests are remembered: digesting a long text takes longer than much else of a small request. */
const MAX_DIGESTS = 5_000

/**
 * Counts what apps ask. What comes without a key is nobody's and is not counted, nor what was refused before it was known
 * which operation it is.
 */
export function countOperations(usage: Pick<OperationUsage, 'record'>): OnOperation<CallerContext> {
  const digests = new Map<string, string>()
  const digestOf = (query: string): string => {
    let digest = digests.get(query)
    if (digest === undefined) {
      digest = createHash('sha256').update(query).digest('hex')
      if (digests.size >= MAX_DIGESTS) digests.delete(digests.keys().next().value!)
      digests.set(query, digest)
    }
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
