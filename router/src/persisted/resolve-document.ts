import { createHash } from 'node:crypto'
import { RefusedRequest } from '../http/refused-request.ts'
import type { GraphqlRequest, PreparedOperation, Refused } from '../request.ts'
import type { Router } from '../router.ts'
import type { PersistedQueries } from './automatic-persisted-queries.ts'
import type { PersistedDocuments } from './persisted-documents.ts'

/** What a client may send to name or give an operation, each with its type. */
export interface RequestParameters {
  readonly query: string | undefined
  /** The id of a published document: GraphQL over HTTP, appendix on persisted documents. */
  readonly documentId: string | undefined
  readonly operationName: string | undefined
  readonly variables: Record<string, unknown> | undefined
  readonly extensions: Readonly<Record<string, unknown>> | undefined
}

export interface PersistedOptions<C> {
  /** Where the texts of automatic persisted queries are kept. */
  readonly persistedQueries: PersistedQueries
  /** Where published documents are found. */
  readonly persistedDocuments: PersistedDocuments<C> | undefined
}

const SHA256 = /^[0-9a-f]{64}$/
const DOCUMENT_ID = /^[\x21-\x7e]{1,256}$/
const PREFIX = 'sha256:'

const refuse = (status: number, code: string, message: string): never => {
  throw new RefusedRequest(status, code, message)
}

/**
 * Prepares the operation that a client asks for. A text that came with its hash is learned only once the router takes it:
 * otherwise anybody could push out what others use by what nobody can run.
 *
 * @throws RefusedRequest as `resolveDocument` does.
 */
export async function prepareDocument<C>(
  router: Pick<Router<C>, 'prepare'>,
  { requestId, ...parameters }: RequestParameters & { readonly requestId: string },
  context: C,
  options: PersistedOptions<C>,
): Promise<PreparedOperation | Refused> {
  const { hash, ...asked } = await resolveDocument(parameters, context, options)
  const prepared = await router.prepare({ ...asked, requestId }, context)
  if (hash !== undefined && !('errors' in prepared)) await options.persistedQueries.set(hash, asked.query)
  return prepared
}

/** A request with its text, and the hash by which that text is to be known from now on. */
type ResolvedRequest = GraphqlRequest & { readonly hash?: string }

/**
 * Finds the text of the operation that a client asks for: it comes with the request, or is named by the id of a published
 * document, or by its hash (Apollo's automatic persisted queries), under which it is to be learned when both come.
 *
 * @throws RefusedRequest PERSISTED_DOCUMENT_NOT_FOUND; PERSISTED_DOCUMENT_REQUIRED when the caller may not send text;
 *   PERSISTED_QUERY_NOT_FOUND (with status 200, as clients expect) when the text is to be sent too; BAD_REQUEST.
 */
async function resolveDocument<C>(
  parameters: RequestParameters,
  context: C,
  options: PersistedOptions<C>,
): Promise<ResolvedRequest> {
  const { query, documentId, ...rest } = parameters
  const { persistedQueries, persistedDocuments } = options
  const hash = hashOf(parameters.extensions?.persistedQuery)
  if (documentId !== undefined && (query !== undefined || hash !== undefined))
    return refuse(400, 'BAD_REQUEST', 'A request names one document: by "documentId", by its hash, or by "query".')
  const takesText = persistedDocuments?.allowsText?.(context) !== false
  // The ids of Apollo's manifests come as hashes.
  const id = documentId ?? hash
  if (id !== undefined && query === undefined) {
    if (!DOCUMENT_ID.test(id)) return refuse(400, 'BAD_REQUEST', 'What is to name a document is no id.')
    const published = persistedDocuments && (await findPublished(persistedDocuments, id, context))
    if (published) return { ...rest, ...published }
    if (documentId !== undefined || !takesText)
      return refuse(404, 'PERSISTED_DOCUMENT_NOT_FOUND', `No document is published under the id "${id}".`)
  }
  if (!takesText)
    return refuse(403, 'PERSISTED_DOCUMENT_REQUIRED', 'This key runs published documents only: name one by its id.')
  if (hash !== undefined) return { ...rest, ...(await resolveByHash(persistedQueries, query, hash)) }
  if (query === undefined) return refuse(400, 'BAD_REQUEST', 'The parameter "query" is missing.')
  return { ...rest, query }
}

/** GraphQL over HTTP calls the SHA-256 of a document "sha256:…", and manifests of most tools have it without a prefix. */
async function findPublished<C>(
  documents: PersistedDocuments<C>,
  id: string,
  context: C,
): Promise<{ query: string; documentId: string } | undefined> {
  const ids = id.startsWith(PREFIX) ? [id, id.slice(PREFIX.length)] : [id]
  for (const documentId of ids) {
    const query = await documents.find(documentId, context)
    if (query !== undefined) return { query, documentId }
  }
  return undefined
}

async function resolveByHash(
  queries: PersistedQueries,
  query: string | undefined,
  hash: string,
): Promise<Pick<ResolvedRequest, 'query' | 'hash'>> {
  if (!SHA256.test(hash))
    return refuse(400, 'BAD_REQUEST', 'A persisted query is named by its SHA-256, as 64 hexadecimal digits.')
  if (query === undefined) {
    const known = await queries.get(hash)
    return known === undefined ? refuse(200, 'PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound') : { query: known }
  }
  if (createHash('sha256').update(query).digest('hex') !== hash)
    return refuse(400, 'PERSISTED_QUERY_HASH_MISMATCH', 'The query does not have this hash.')
  return { query, hash }
}

/** The hash in `extensions.persistedQuery`. */
function hashOf(extension: unknown): string | undefined {
  if (extension === undefined || extension === null) return undefined
  const { version, sha256Hash } = extension as { readonly version?: unknown; readonly sha256Hash?: unknown }
  if (version !== 1) return refuse(400, 'BAD_REQUEST', 'Only version 1 of persisted queries is supported.')
  if (typeof sha256Hash !== 'string' || sha256Hash === '')
    return refuse(400, 'BAD_REQUEST', 'The hash of a persisted query is missing.')
  return sha256Hash
}
