import { createHash } from 'node:crypto'
import { GraphQLError, type GraphQLSchema, parse, validate } from 'graphql'
import type { PublishedOperation, PublishedOperations } from './published-operation.ts'

export interface BrokenOperation {
  readonly operation: PublishedOperation
  /** What of it the schema does not have, each with its line and column. */
  readonly faults: readonly string[]
}

/** How many faults of one operation are told. */
const MAX_FAULTS = 5

/** Finds the operations that a schema cannot answer. A text that several versions share is looked at once. */
export async function* brokenOperations(
  schema: GraphQLSchema,
  operations: PublishedOperations,
): AsyncGenerator<BrokenOperation> {
  const known = new Map<string, readonly string[]>()
  for await (const operation of operations) {
    const digest = createHash('sha256').update(operation.text).digest('base64')
    let faults = known.get(digest)
    if (!faults) {
      faults = faultsOf(schema, operation.text)
      known.set(digest, faults)
    }
    if (faults.length) yield { operation, faults }
  }
}

function faultsOf(schema: GraphQLSchema, text: string): string[] {
  try {
    return validate(schema, parse(text), undefined, { maxErrors: MAX_FAULTS }).map(withPlace)
  } catch (error) {
    if (error instanceof GraphQLError) return [withPlace(error)]
    throw error
  }
}

function withPlace({ message, locations }: GraphQLError): string {
  const [place] = locations ?? []
  return place ? `${message} (${place.line}:${place.column})` : message
}
