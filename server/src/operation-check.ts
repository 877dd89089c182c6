import { readFile, stat } from 'node:fs/promises'
import type { ValidateOperation } from '@saler/accounts'
import { buildSchema, type GraphQLSchema, validate } from 'graphql'

/** How many faults of one operation are told. */
const MAX_FAULTS = 20

/**
 * Checks operations against the public schema in a file, as it is when they are checked: the file may be composed anew while
 * this process runs.
 */
export function operationCheck(file: string): ValidateOperation {
  let known: { schema: GraphQLSchema; writtenAt: number } | undefined
  const currentSchema = async (): Promise<GraphQLSchema> => {
    const { mtimeMs: writtenAt } = await stat(file)
    if (known?.writtenAt !== writtenAt) {
      const schema = buildSchema(await readFile(file, 'utf8'), { assumeValid: true })
      known = { schema, writtenAt }
    }
    return known.schema
  }
  return async (document) => validate(await currentSchema(), document, undefined, { maxErrors: MAX_FAULTS })
}
