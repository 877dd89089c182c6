import { assertValidSchema, type DocumentNode, GraphQLError, type GraphQLSchema } from 'graphql'
import type { RunFields } from './completion.ts'
import { Execution, isPromise, type Source } from './execution.ts'
import { compileRoot } from './fields.ts'
import { createOperationCache } from './operation-cache.ts'
import type { OperationResult, RunOperation } from './result.ts'
import { selectOperation, togglesOf } from './source.ts'
import { compileVariables } from './variables.ts'

/** One operation has a compiled selection per combination of its `@skip` and `@include` variables; that many are kept. */
const MAX_VARIANTS = 32

/**
 * Compiles a query or a mutation of a valid document into closures: what graphql-js works out on every call (fields,
 * types, the shape of arguments) is worked out once. It gives the results and errors that `execute` of graphql-js
 * gives, and never throws; `_entities` calls the reference resolvers directly. Throws when the schema is invalid.
 */
export function compileOperation(schema: GraphQLSchema, document: DocumentNode, operationName?: string): RunOperation {
  assertValidSchema(schema)
  const source = selectOperation(schema, document, operationName)
  if (source instanceof GraphQLError) return () => ({ errors: [source] })
  const coerce = compileVariables(schema, source.operation.variableDefinitions ?? [])
  const run = compileSelection(source)
  return (inputs, context) => {
    const { coerced, errors } = coerce(inputs)
    return errors ? { errors } : run(new Execution(source, coerced, context, undefined))
  }
}

/** Compiles what runs once the variables are coerced. */
export function compileSelection(source: Source): (execution: Execution) => OperationResult | Promise<OperationResult> {
  const toggles = togglesOf(source)
  const variants = createOperationCache<RunFields>(MAX_VARIANTS)
  const selectionFor = (variables: Record<string, unknown>): RunFields => {
    const key = toggles.map((name) => String(variables[name])).join()
    let selection = variants.get(key)
    if (!selection) {
      selection = compileRoot(source, rootType(source))
      variants.set(key, selection)
    }
    return selection
  }
  const only = toggles.length ? undefined : lazily(() => compileRoot(source, rootType(source)))
  return (execution) => {
    const failed = (error: unknown): OperationResult => {
      execution.report(error as GraphQLError, undefined)
      return { errors: execution.errors, data: null }
    }
    try {
      const selection = only ? only() : selectionFor(execution.variables)
      const data = selection(execution.rootValue, execution, undefined)
      return isPromise(data)
        ? data.then((resolved) => response(resolved, execution), failed)
        : response(data, execution)
    } catch (error) {
      return failed(error)
    }
  }
}

function response(data: unknown, { errors }: Execution): OperationResult {
  return errors.length ? { errors, data: data as OperationResult['data'] } : { data: data as OperationResult['data'] }
}

function rootType({ schema, operation }: Source) {
  const type = schema.getRootType(operation.operation)
  if (type) return type
  throw new GraphQLError(`Schema is not configured to execute ${operation.operation} operation.`, { nodes: operation })
}

function lazily<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}
