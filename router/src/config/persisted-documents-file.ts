import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { PersistedDocuments } from '../persisted/persisted-documents.ts'
import { WrongSetting } from './wrong-setting.ts'

/** What graphql-codegen and Relay write, and what Apollo's tools write. */
const MANIFEST = z.union([
  z.object({
    format: z.literal('apollo-persisted-query-manifest'),
    operations: z.array(z.object({ id: z.string(), body: z.string() })),
  }),
  z.record(z.string(), z.string()),
])

/** @throws WrongSetting when the file cannot be read, or holds no documents. */
export async function persistedDocumentsFile<C>(file: string, only: boolean): Promise<PersistedDocuments<C>> {
  const text = await readFile(file, 'utf8').catch((error: Error) => {
    throw new WrongSetting(`The persisted documents ${file} cannot be read: ${error.message}.`)
  })
  const documents = documentsOf(text, file)
  return { find: (id) => documents.get(id), allowsText: () => !only }
}

function documentsOf(text: string, file: string): ReadonlyMap<string, string> {
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch (error) {
    throw new WrongSetting(`The persisted documents ${file} are no JSON: ${(error as Error).message}.`)
  }
  const { success, data } = MANIFEST.safeParse(given)
  if (!success)
    throw new WrongSetting(
      `The persisted documents ${file} are neither { "id": "document" } nor a manifest of Apollo's format.`,
    )
  const { operations } = data
  if (Array.isArray(operations)) return new Map(operations.map(({ id, body }) => [id, body]))
  return new Map(Object.entries(data as Record<string, string>))
}
