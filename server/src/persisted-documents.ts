import type { Wakeups } from '@saler/events'
import type { PersistedDocuments } from '@saler/router'
import type { Calls } from '@saler/subgraph'
import { PersistedOperationDocument } from '../generated/calls/accounts.ts'
import { ExpiringCache } from './expiring-cache.ts'
import { type CallerContext, IDENTITY_CHANNEL } from './identify.ts'

// A manifest that is published or withdrawn is told at once through the channel; this is for when the message is lost.
const KNOWN_FOR_MS = 30_000
const MOST_APPS = 1_000
const MOST_DOCUMENTS = 10_000

/** Finds the operations that the caller's app was published with, and remembers them, as it does that there is none. */
export function createPersistedDocuments({ calls, wakeups }: { calls: Calls; wakeups: Wakeups }) {
  const ofApps = new Map<string, ExpiringCache<string | undefined>>()
  const stop = wakeups.subscribe(
    IDENTITY_CHANNEL,
    (id) => void ofApps.delete(id),
    () => ofApps.clear(),
  )
  const documentsOf = (appId: string): ExpiringCache<string | undefined> => {
    let known = ofApps.get(appId)
    if (!known) {
      if (ofApps.size >= MOST_APPS) ofApps.delete(ofApps.keys().next().value!)
      known = new ExpiringCache({ ttlMs: KNOWN_FOR_MS, limit: MOST_DOCUMENTS })
      ofApps.set(appId, known)
    }
    return known
  }
  const documents: PersistedDocuments<CallerContext> = {
    async find(operationId, { app, identity: { requestId } }) {
      if (!app) return undefined
      return documentsOf(app.id).get(operationId, async () => {
        const identity = { kind: 'service', service: 'router', requestId } as const
        const variables = { appId: app.id, operationId }
        const { persistedOperation } = await calls.request('accounts', PersistedOperationDocument, variables, identity)
        return persistedOperation?.body
      })
    },
    allowsText: ({ app }) => !app?.persistedOnly,
  }
  return { documents, close: async () => stop() }
}
