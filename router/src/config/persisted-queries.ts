import { type PersistedQueries, persistedQueriesInMemory } from '../persisted/automatic-persisted-queries.ts'
import { redisPersistedQueries } from '../persisted/redis-persisted-queries.ts'
import type { RouterConfig } from './schema.ts'

type Settings = NonNullable<NonNullable<RouterConfig['http']>['persistedQueries']>

/** One place for the texts of automatic persisted queries, whatever clients send them over. */
export function openPersistedQueries(
  { capacity, redisUrl }: Settings,
  logger: { warn(fields: object, message: string): void },
): PersistedQueries & { close?(): Promise<void> } {
  if (redisUrl === undefined) return persistedQueriesInMemory({ capacity })
  const onError = (err: Error): void => logger.warn({ err }, 'persisted queries are not shared')
  return redisPersistedQueries({ url: redisUrl, capacity, onError })
}
