import { createHash } from 'node:crypto'
import type { GraphqlRequest, Router } from '@saler/router'
import type { CallerContext } from './identify.ts'
import type { OperationUsage } from './operation-usage.ts'

/** Texts whose digests are remembered: digesting a long text takes longer than much else of a small request. */
const MAX_DIGESTS = 5_000

/** A router that counts what apps ask of it. What comes without a key is nobody's and is not counted. */
export function withCountedOperations(router: Router<CallerContext>, usage: OperationUsage): Router<CallerContext> {
  const digests = new Map<string, string>()
  const idOf = ({ documentId, query }: GraphqlRequest): string => documentId ?? digestOf(query)
  const digestOf = (query: string): string => {
    let digest = digests.get(query)
    if (digest === undefined) {
      digest = createHash('sha256').update(query).digest('hex')
      if (digests.size >= MAX_DIGESTS) digests.delete(digests.keys().next().value!)
      digests.set(query, digest)
    }
    return digest
  }
  return {
    ...router,
    async prepare(request, context) {
      const { app } = context
      const began = performance.now()
      const prepared = await router.prepare(request, context)
      if (!app || 'errors' in prepared) return prepared
      const record = (failed: boolean): void =>
        usage.record({
          appId: app.id,
          operationName: prepared.name,
          operationId: idOf(request),
          milliseconds: performance.now() - began,
          failed,
        })
      return {
        ...prepared,
        async execute(signal) {
          try {
            const response = await prepared.execute(signal)
            record(response.hasErrors)
            return response
          } catch (error) {
            record(true)
            throw error
          }
        },
        async subscribe() {
          const events = await prepared.subscribe()
          record('errors' in events)
          return events
        },
      }
    },
  }
}
