/** How a manifest is written. */
export type ManifestFormat = 'APOLLO' | 'CODEGEN' | 'RELAY'

/** An operation as a manifest gives it. */
export interface ManifestEntry {
  /** By what the client asks for it. */
  readonly id: string
  readonly body: string
  /** What the manifest says its name is, where it says so. */
  readonly name?: string
  /** What the manifest says it is: query, mutation or subscription. */
  readonly kind?: string
}

/** A document that is no manifest; the message says why. */
export class UnreadableManifest extends Error {}

const APOLLO_FORMAT = 'apollo-persisted-query-manifest'

const unreadable = (reason: string): never => {
  throw new UnreadableManifest(reason)
}

type Fields = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Reads a manifest as its tool wrote it: Apollo's, the `persisted-documents.json` of graphql-codegen's client preset, or
 * Relay's persisted queries.
 *
 * @param document the JSON, or its text.
 * @param expected the format that it must have; found out from the document unless given.
 * @throws UnreadableManifest
 */
export function readManifest(
  document: unknown,
  expected?: ManifestFormat | null,
): { format: ManifestFormat; entries: ManifestEntry[] } {
  const read = typeof document === 'string' ? parseJson(document) : document
  if (!isObject(read)) return unreadable('it is no JSON object')
  const isApollo = read.format === APOLLO_FORMAT
  if (expected === 'APOLLO' && !isApollo) return unreadable(`its "format" is not "${APOLLO_FORMAT}"`)
  if (isApollo && expected != null && expected !== 'APOLLO') return unreadable('it is a manifest of Apollo')
  if (isApollo) return { format: 'APOLLO', entries: readApollo(read) }
  const entries = readTexts(read)
  return { format: expected ?? formatOf(entries), entries }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return unreadable('it is no JSON')
  }
}

/** Relay's compiler names texts by their MD5; graphql-codegen by SHA-1 or SHA-256. Both write the same file else. */
const formatOf = (entries: readonly ManifestEntry[]): ManifestFormat =>
  entries.length > 0 && entries.every(({ id }) => /^[0-9a-f]{32}$/.test(id)) ? 'RELAY' : 'CODEGEN'

/** `{ format, version: 1, operations: [{ id, name, type, body }] }` */
function readApollo({ version, operations }: Fields): ManifestEntry[] {
  if (version !== 1) return unreadable('its "version" is not 1')
  if (!Array.isArray(operations)) return unreadable('its "operations" are no list')
  return operations.map((operation: unknown, index) => {
    const place = `operations[${index}]`
    if (!isObject(operation)) return unreadable(`${place} is no object`)
    const { id, body, name, type } = operation
    if (typeof id !== 'string') return unreadable(`${place} has no "id"`)
    if (typeof body !== 'string') return unreadable(`${place} has no "body"`)
    return {
      id,
      body,
      ...(typeof name === 'string' && name !== '' && { name }),
      ...(typeof type === 'string' && { kind: type }),
    }
  })
}

/** `{ "<id>": "<text>" }` */
const readTexts = (texts: Fields): ManifestEntry[] =>
  Object.entries(texts).map(([id, body]) =>
    typeof body === 'string' ? { id, body } : unreadable(`${JSON.stringify(id)} is no text of an operation`),
  )
