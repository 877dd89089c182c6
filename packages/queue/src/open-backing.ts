import type { Backing, QueueStore } from './backing.ts'
import { postgresBacking } from './postgres-backing.ts'
import { redisBacking } from './redis-backing.ts'

/**
 * Opens the place where the jobs are kept.
 *
 * @throws ConfigurationError when that Redis cannot be reached or is set to throw keys away.
 */
export const openBacking = (store: QueueStore, onError: (error: Error) => void): Promise<Backing> =>
  'postgresUrl' in store
    ? postgresBacking({ url: store.postgresUrl, onError })
    : redisBacking({ url: store.redisUrl, onError })
