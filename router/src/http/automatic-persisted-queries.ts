import { createHash } from 'node:crypto'
import { createOperationCache } from '@saler/execution'
import { RefusedRequest } from './refused-request.ts'

/** Where the texts of operations are kept by their hash. Several routers may share one. */
export interface PersistedQueries {
  get(sha256: string): string | undefined | Promise<string | undefined>
  set(sha256: string, query: string): void | Promise<void>
}

const CAPACITY = 10_000
const MAX_CHARACTERS = 16_000_000

/** Keeps the texts in memory: the latest ten thousand, and no more than 16 million characters. */
export function persistedQueriesInMemory(): PersistedQueries {
  const texts = createOperationCache<string>(CAPACITY, MAX_CHARACTERS)
  return { get: (hash) => texts.get(hash), set: (hash, query) => texts.set(hash, query, query.length) }
}

/** What a client says of a persisted query: `extensions.persistedQuery`. */
interface Persisted {
  readonly version: unknown
  readonly sha256Hash: unknown
}

const SHA256 = /^[0-9a-f]{64}$/

/**
 * Finds the text of an operation that a client names by its hash (Apollo's automatic persisted queries), or learns it when
 * both come.
 *
 * @throws RefusedRequest PERSISTED_QUERY_NOT_FOUND (with status 200, as clients expect) when the text is to be sent too.
 */
export async function resolvePersisted(
  queries: PersistedQueries,
  query: string | undefined,
  extension: unknown,
): Promise<string | undefined> {
  const hash = hashOf(extension)
  if (hash === undefined) return query
  if (query === undefined) {
    const known = await queries.get(hash)
    if (known !== undefined) return known
    throw new RefusedRequest(200, 'PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound')
  }
  if (createHash('sha256').update(query).digest('hex') !== hash)
    throw new RefusedRequest(400, 'PERSISTED_QUERY_HASH_MISMATCH', 'The query does not have this hash.')
  await queries.set(hash, query)
  return query
}

function hashOf(extension: unknown): string | undefined {
  if (extension === undefined || extension === null) return undefined
  const { version, sha256Hash } = extension as Partial<Persisted>
  if (version !== 1) throw new RefusedRequest(400, 'BAD_REQUEST', 'Only version 1 of persisted queries is supported.')
  if (typeof sha256Hash !== 'string' || !SHA256.test(sha256Hash))
    throw new RefusedRequest(400, 'BAD_REQUEST', 'A persisted query is named by its SHA-256, as 64 hexadecimal digits.')
  return sha256Hash
}
