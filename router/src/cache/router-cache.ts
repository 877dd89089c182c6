import type { OperationResponse } from '../execute.ts'
import type { Supergraph } from '../supergraph.ts'
import type { SubgraphTransport } from '../transport.ts'
import { cacheKey } from './cache-key.ts'
import { type CacheStatistics, emptyStatistics } from './cache-statistics.ts'
import type { CacheEntry, CacheStore } from './cache-store.ts'
import type { CachedService } from './cached-service.ts'
import { cachedTransport } from './cached-transport.ts'
import { canonicalJson } from './canonical-json.ts'
import { type ChangeWatch, UNWATCHED, watchChanges } from './change-watch.ts'
import { KeptAnswers } from './kept-answers.ts'
import { memoryStore } from './memory-store.ts'
import type { CachePolicy } from './policy.ts'
import { RunReads } from './run-reads.ts'
import { withCaching } from './with-caching.ts'

export interface RouterCacheOptions<C> {
  /**
   * With whom a caller shares answers: callers with the same name get each other's, and so must never be told different
   * things where hints say PUBLIC. Undefined for callers who get only their own, of which nothing is kept. The name holds
   * no line break.
   */
  readonly shareOf: (context: C) => string | undefined
  /** The subgraphs of which something is kept, by name; what their hints do not call public never is. */
  readonly services: Readonly<Record<string, CachedService>>
  /** Where entries are kept. Default: 64 MiB of this process's memory. */
  readonly store?: CacheStore
  /** Told when a feed is away, and of failures of subgraphs that cost an answer only a part. */
  readonly onError?: (error: unknown) => void
}

/** A query that may be answered by what is kept. */
export interface KeptQuery<C> {
  /** Stands for the operation: the same in every process that serves the same supergraph. */
  readonly id: string
  readonly caching: CachePolicy | undefined
  readonly variables: Readonly<Record<string, unknown>>
  readonly context: C
  /** Runs the operation, and notes what it reads. */
  readonly run: (reads: RunReads | undefined) => Promise<OperationResponse>
}

/** Keeps public answers: of subgraphs, of single entities in them, and whole answers to operations. */
export interface RouterCache<C> {
  readonly statistics: CacheStatistics
  /** How much is kept in this process. */
  readonly size: CacheStore['size']
  /** A transport that asks the subgraph only for what is not kept. */
  around(service: string, transport: SubgraphTransport<C>, supergraph: Supergraph): SubgraphTransport<C>
  /** Answers a query from what is kept, or runs it and keeps its answer if that may be. */
  answer(query: KeptQuery<C>): Promise<OperationResponse>
  /** Says that something was changed through this router: what is kept is looked over before it is used again. */
  mutated(): void
  /** Says that there may be news of a subgraph. */
  wake(service: string): void
  close(): Promise<void>
}

export function createRouterCache<C>(options: RouterCacheOptions<C>): RouterCache<C> {
  const { shareOf, services, store = memoryStore(), onError = () => {} } = options
  const statistics = emptyStatistics()
  const watches = new Map<string, ChangeWatch>()
  for (const [name, { feed }] of Object.entries(services))
    watches.set(name, feed ? watchChanges({ feed, onError }) : UNWATCHED)
  const kept = new KeptAnswers(store, watches)
  /** Whole answers that are being worked out, for those who want the same meanwhile. */
  const answers = new Map<string, Promise<CacheEntry | undefined>>()

  /** Whether it is known of every subgraph what changed in it. */
  const current = async (): Promise<boolean> => {
    const late = [...watches.values()].filter((watch) => !watch.current)
    return late.length === 0 || (await Promise.all(late.map((watch) => watch.catchUp()))).every(Boolean)
  }

  return {
    statistics,
    get size() {
      return store.size
    },
    around(service, transport, { full: schema, hints }) {
      const cached = Object.hasOwn(services, service) ? services[service] : undefined
      const watch = watches.get(service) ?? UNWATCHED
      return cachedTransport({ service, transport, schema, hints, cached, watch, kept, statistics, shareOf, onError })
    },
    async answer({ id, caching, variables, context, run }) {
      const share = shareOf(context)
      // What one caller is told may not be for others, whatever the hints say.
      if (!caching || share === undefined)
        return withCaching(await run(undefined), caching && { ...caching, scope: 'PRIVATE' })
      if (caching.scope !== 'PUBLIC') return withCaching(await run(undefined), caching)
      if (!(await current())) {
        statistics.bypassed++
        return withCaching(await run(undefined), caching)
      }
      const key = cacheKey(share, id, canonicalJson(variables))
      const found = kept.find([key])
      const [entry] = found instanceof Promise ? await found : found
      if (entry) {
        statistics.responses.hits++
        return withCaching({ text: entry.text, hasErrors: false }, caching)
      }
      const running = answers.get(key)
      if (running) {
        const joined = await running
        if (joined && kept.isTrue(joined)) {
          statistics.responses.joined++
          return withCaching({ text: joined.text, hasErrors: false }, caching)
        }
      }
      statistics.responses.misses++
      const { promise, resolve } = Promise.withResolvers<CacheEntry | undefined>()
      answers.set(key, promise)
      let made: CacheEntry | undefined
      try {
        const reads = new RunReads()
        const response = await run(reads)
        const { all } = reads
        if (all && !response.hasErrors) {
          made = { text: response.text, reads: all, expiresAt: Date.now() + caching.maxAge * 1000 }
          kept.keep(key, made)
        }
        return withCaching(response, caching)
      } finally {
        if (answers.get(key) === promise) answers.delete(key)
        resolve(made)
      }
    },
    mutated() {
      for (const watch of watches.values()) watch.mutated()
    },
    wake: (service) => watches.get(service)?.wake(),
    async close() {
      await Promise.all([...watches.values()].map((watch) => watch.close()))
      await store.close()
    },
  }
}
