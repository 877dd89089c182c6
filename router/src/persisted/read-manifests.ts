import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { PublishedOperation } from './published-operation.ts'

/**
 * Reads the operations in a manifest file, or in all of a folder: `storefront.json` there, and `storefront/1.4.0.json`, tell
 * the app and its version. A manifest is what Apollo's tools write, or an object of texts by their ids, which is what
 * graphql-codegen and Relay write.
 *
 * @throws Error that names the file and what of it is no manifest.
 */
export async function* readManifests(path: string): AsyncGenerator<PublishedOperation> {
  if (!(await stat(path)).isDirectory()) return yield* readManifest(path, { app: basename(path, '.json') })
  for (const entry of (await readdir(path, { recursive: true })).sort()) {
    if (!entry.endsWith('.json')) continue
    const folder = dirname(entry)
    const name = basename(entry, '.json')
    yield* readManifest(join(path, entry), folder === '.' ? { app: name } : { app: folder, version: name })
  }
}

async function* readManifest(
  file: string,
  published: Pick<PublishedOperation, 'app' | 'version'>,
): AsyncGenerator<PublishedOperation> {
  const text = await readFile(file, 'utf8')
  try {
    for (const operation of entriesOf(JSON.parse(text))) yield { ...published, ...operation }
  } catch (error) {
    throw new Error(`${file} is no manifest of operations: ${(error as Error).message}`)
  }
}

type Entry = Pick<PublishedOperation, 'id' | 'name' | 'text'>
type Fields = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function entriesOf(manifest: unknown): Entry[] {
  if (!isObject(manifest)) throw new Error('it is no JSON object')
  const { format, operations } = manifest
  if (format !== 'apollo-persisted-query-manifest')
    return Object.entries(manifest).map(([id, text]) => asEntry(id, text, undefined))
  if (!Array.isArray(operations)) throw new Error('its "operations" are no list')
  return operations.map((operation: unknown) => {
    const { id, name, body } = isObject(operation) ? operation : {}
    return asEntry(id, body, name)
  })
}

function asEntry(id: unknown, text: unknown, name: unknown): Entry {
  if (typeof id !== 'string') throw new Error('an operation has no id')
  if (typeof text !== 'string') throw new Error(`the operation "${id}" has no text`)
  return { id, text, ...(typeof name === 'string' && name !== '' && { name }) }
}
