import { compileOperation, compileSubscription } from '@saler/execution'
import { type DocumentNode, type GraphQLError, type GraphQLSchema, getOperationAST, parse, validate } from 'graphql'

export interface PreparedOperation {
  readonly kind: 'query' | 'mutation' | 'subscription'
  readonly document: DocumentNode
  readonly run: ReturnType<typeof compileOperation>
  readonly follow: ReturnType<typeof compileSubscription>
}

const MAX_KEPT = 500

/** Parses, validates and compiles each operation once. The router sends the same few hundred texts again and again. */
export function operationCache(schema: GraphQLSchema) {
  const kept = new Map<string, PreparedOperation>()
  const prepare = (query: string, operationName?: string): PreparedOperation | readonly GraphQLError[] => {
    const document = parse(query, { maxTokens: 50_000 })
    const errors = validate(schema, document)
    const operation = getOperationAST(document, operationName)
    if (errors.length > 0 || !operation) return errors
    return {
      kind: operation.operation,
      document,
      run: compileOperation(schema, document, operationName),
      follow: compileSubscription(schema, document, operationName),
    }
  }
  /** @throws GraphQLError when the text is no GraphQL. */
  return (query: string, operationName?: string): PreparedOperation | readonly GraphQLError[] => {
    const key = `${operationName ?? ''}\n${query}`
    const known = kept.get(key)
    if (known) return known
    const prepared = prepare(query, operationName)
    if ('run' in prepared) {
      if (kept.size >= MAX_KEPT) kept.delete(kept.keys().next().value!)
      kept.set(key, prepared)
    }
    return prepared
  }
}
