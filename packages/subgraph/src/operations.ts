import {
  compileOperation,
  compileSubscription,
  createOperationCache,
  type RunOperation,
  type RunSubscription,
} from '@saler/execution'
import { type DocumentNode, type GraphQLError, type GraphQLSchema, getOperationAST, parse, validate } from 'graphql'

export type PreparedOperation =
  | { readonly kind: 'query' | 'mutation'; readonly document: DocumentNode; readonly run: RunOperation }
  | { readonly kind: 'subscription'; readonly document: DocumentNode; readonly follow: RunSubscription }

const MAX_KEPT = 500
const MAX_TOKENS = 50_000

/** Parses, validates and compiles each operation once: the router sends the same few hundred texts again and again. */
export function preparedOperations(schema: GraphQLSchema) {
  const kept = createOperationCache<PreparedOperation>(MAX_KEPT)

  const prepare = (query: string, operationName?: string): PreparedOperation | readonly GraphQLError[] => {
    const document = parse(query, { maxTokens: MAX_TOKENS })
    const errors = validate(schema, document)
    const operation = getOperationAST(document, operationName)
    if (errors.length > 0 || !operation) return errors
    return operation.operation === 'subscription'
      ? { kind: 'subscription', document, follow: compileSubscription(schema, document, operationName) }
      : { kind: operation.operation, document, run: compileOperation(schema, document, operationName) }
  }

  /**
   * Gives the operation, or why it is not valid.
   *
   * @throws GraphQLError when the text is no GraphQL.
   */
  return (query: string, operationName?: string): PreparedOperation | readonly GraphQLError[] => {
    const key = `${operationName ?? ''}\n${query}`
    const known = kept.get(key)
    if (known) return known
    const prepared = prepare(query, operationName)
    if ('kind' in prepared) kept.set(key, prepared)
    return prepared
  }
}
