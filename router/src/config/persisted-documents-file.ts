import type { PersistedDocuments } from '../persisted/persisted-documents.ts'
import { readManifests } from '../persisted/read-manifests.ts'
import { WrongSetting } from './wrong-setting.ts'

/**
 * The documents in a manifest, or in a folder of them, for every caller.
 *
 * @throws WrongSetting when they cannot be read, or are no manifest.
 */
export async function persistedDocumentsFile<C>(file: string, only: boolean): Promise<PersistedDocuments<C>> {
  const documents = new Map<string, string>()
  try {
    for await (const { id, text } of readManifests(file)) documents.set(id, text)
  } catch (error) {
    throw new WrongSetting(`The persisted documents ${file} cannot be read: ${(error as Error).message}.`)
  }
  return { find: (id) => documents.get(id), allowsText: () => !only }
}
