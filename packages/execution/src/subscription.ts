import {
  assertValidSchema,
  type DocumentNode,
  defaultFieldResolver,
  GraphQLError,
  type GraphQLSchema,
  locatedError,
} from 'graphql'
import { collectFields } from 'graphql/execution/collectFields.js'
import { inspect } from 'graphql/jsutils/inspect.js'
import { compileArguments } from './arguments.ts'
import { Execution, type FieldPlan, ResolveInfo, type Source } from './execution.ts'
import { fieldDefinition } from './fields.ts'
import { compileSelection } from './operation.ts'
import { type Path, pathToArray } from './path.ts'
import type { RunSubscription } from './result.ts'
import { selectOperation } from './source.ts'
import { mapStream } from './stream.ts'
import { compileVariables } from './variables.ts'

/**
 * Compiles a subscription of a valid document. `contextFor` makes the context of the source stream and then a fresh one
 * for every event: graphql-js keeps one for as long as the subscription lives, and the dataloaders in it would show
 * the first event's rows for ever. Gives a result with errors, and never rejects, when the stream cannot be opened.
 */
export function compileSubscription(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName?: string,
): RunSubscription {
  assertValidSchema(schema)
  const source = selectOperation(schema, document, operationName)
  if (source instanceof GraphQLError) return async () => ({ errors: [source] })
  const coerce = compileVariables(schema, source.operation.variableDefinitions ?? [])
  const run = compileSelection(source)
  return async (inputs, contextFor) => {
    const { coerced, errors } = coerce(inputs)
    if (errors) return { errors }
    try {
      const events = await openStream(source, new Execution(source, coerced, contextFor(), undefined))
      return mapStream(events, (event) => run(new Execution(source, coerced, contextFor(), event)))
    } catch (error) {
      return { errors: [error instanceof GraphQLError ? error : locatedError(error, undefined)] }
    }
  }
}

async function openStream(source: Source, execution: Execution): Promise<AsyncIterable<unknown>> {
  const field = subscriptionField(source, execution.variables)
  const path: Path = { prev: undefined, key: field.key, typename: field.parent.name }
  try {
    const args = compileArguments(field.definition, field.nodes[0]!)(execution.variables)
    const subscribe = field.definition.subscribe ?? defaultFieldResolver
    const info = new ResolveInfo(field, execution, path)
    const events: unknown = await subscribe(undefined, args, execution.context, info)
    if (events instanceof Error) throw events
    if (isAsyncIterable(events)) return events
    throw new Error(`Subscription field must return Async Iterable. Received: ${inspect(events)}.`)
  } catch (error) {
    throw locatedError(error, field.nodes, pathToArray(path))
  }
}

function subscriptionField({ schema, fragments, operation }: Source, variables: Record<string, unknown>): FieldPlan {
  const parent = schema.getSubscriptionType()
  if (!parent) {
    throw new GraphQLError('Schema is not configured to execute subscription operation.', { nodes: operation })
  }
  for (const [key, nodes] of collectFields(schema, fragments, variables, parent, operation.selectionSet)) {
    const name = nodes[0]!.name.value
    const definition = fieldDefinition(schema, parent, name)
    if (definition) return { key, nodes, definition, parent }
    throw new GraphQLError(`The subscription field "${name}" is not defined.`, { nodes })
  }
  throw new GraphQLError('The subscription selects no field.', { nodes: operation })
}

function isAsyncIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof (value as { [Symbol.asyncIterator]?: unknown } | null)?.[Symbol.asyncIterator] === 'function'
}
