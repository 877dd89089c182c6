import { createHash } from 'node:crypto'
import { type ASTNode, GraphQLError, type GraphQLSchema, getLocation, parse, validate } from 'graphql'
import { newlyNullable } from './newly-nullable.ts'
import type { PublishedOperation, PublishedOperations } from './published-operation.ts'

/** What a change of the schema means to an operation, each with its line and column. */
interface Effects {
  /** What of it the schema does not have. */
  readonly faults: readonly string[]
  /** What of it may be null now. Nothing is looked for in an operation with faults. */
  readonly nulls: readonly string[]
}

export interface AffectedOperation extends Effects {
  readonly operation: PublishedOperation
}

export interface ComparedSchemas {
  readonly schema: GraphQLSchema
  /** What the operations were written for; undefined when that is not known. */
  readonly before: GraphQLSchema | undefined
}

/** How many faults of one operation are told. */
const MAX_FAULTS = 5

/**
 * Finds the operations that a schema cannot answer, or answers with nulls where the one before had none. A text that several
 * versions share is looked at once.
 */
export async function* affectedOperations(
  schemas: ComparedSchemas,
  operations: PublishedOperations,
): AsyncGenerator<AffectedOperation> {
  const known = new Map<string, Effects>()
  for await (const operation of operations) {
    const digest = createHash('sha256').update(operation.text).digest('base64')
    let effects = known.get(digest)
    if (!effects) {
      effects = effectsOn(operation.text, schemas)
      known.set(digest, effects)
    }
    if (effects.faults.length || effects.nulls.length) yield { operation, ...effects }
  }
}

function effectsOn(text: string, { schema, before }: ComparedSchemas): Effects {
  try {
    const document = parse(text)
    const faults = validate(schema, document, undefined, { maxErrors: MAX_FAULTS })
    if (faults.length) return { faults: faults.map(withPlace), nulls: [] }
    const nulls = before ? newlyNullable(before, schema, document) : []
    return {
      faults: [],
      nulls: nulls.map(
        ({ node, field, before: was, after: is }) => `${field} was ${was}, and is ${is}${placeOf(node)}.`,
      ),
    }
  } catch (error) {
    if (error instanceof GraphQLError) return { faults: [withPlace(error)], nulls: [] }
    throw error
  }
}

function withPlace({ message, locations }: GraphQLError): string {
  const [place] = locations ?? []
  return place ? `${message} (${place.line}:${place.column})` : message
}

function placeOf({ loc }: ASTNode): string {
  if (!loc) return ''
  const { line, column } = getLocation(loc.source, loc.start)
  return ` (${line}:${column})`
}
