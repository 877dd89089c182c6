import {
  defaultFieldResolver,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isLeafType,
  isNonNullType,
  locatedError,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from 'graphql'
import { collectFields, collectSubfields } from 'graphql/execution/collectFields.js'
import { compileArguments } from './arguments.ts'
import { compileCompletion, type RunFields } from './completion.ts'
import { compileEntities } from './entities.ts'
import { type Execution, type FieldPlan, isPromise, ResolveInfo, type Source } from './execution.ts'
import { type Path, pathToArray } from './path.ts'

/** Runs one field of an object. */
export type RunField = (source: unknown, execution: Execution, parent: Path | undefined) => unknown
interface Step {
  readonly key: string
  readonly run: RunField
}
type Response = Record<string, unknown>

/** Compiles the root selection. The fields of a mutation run one after the other, as the specification asks. */
export function compileRoot(source: Source, type: GraphQLObjectType): RunFields {
  const { schema, fragments, operation } = source
  const compile = (variables: Record<string, unknown>) =>
    compileSteps(source, type, collectFields(schema, fragments, variables, type, operation.selectionSet))
  return selection(compile, operation.operation === 'mutation' ? runSerially : runTogether)
}

function compileObject(source: Source, type: GraphQLObjectType, field: FieldPlan): RunFields {
  const { schema, fragments } = source
  const compile = (variables: Record<string, unknown>) =>
    compileSteps(source, type, collectSubfields(schema, fragments, variables, type, field.nodes))
  return selection(compile, runTogether)
}

/**
 * A selection is compiled when it first runs: most possible types of an abstract field never turn up, and a wrong
 * `@skip` argument is then an error of the field it stands below, as in graphql-js.
 */
function selection(
  compile: (variables: Record<string, unknown>) => Step[],
  run: (steps: Step[], out: Response, source: unknown, execution: Execution, path: Path | undefined) => unknown,
): RunFields {
  const Response = responseClass()
  let steps: Step[] | undefined
  return (source, execution, path) => {
    steps ??= compile(execution.variables)
    return run(steps, new Response(), source, execution, path)
  }
}

/**
 * Makes objects without Object.prototype behind them, so that a field may be called `__proto__`, and with the speed of
 * ordinary ones, which `Object.create(null)` lacks. A class per selection lets the engine know each shape apart.
 */
function responseClass(): new () => Response {
  function Response() {}
  Response.prototype = Object.create(null)
  return Response as unknown as new () => Response
}

function runTogether(
  steps: Step[],
  out: Response,
  source: unknown,
  execution: Execution,
  path: Path | undefined,
): unknown {
  let pending: Promise<void>[] | undefined
  try {
    for (const { key, run } of steps) {
      const value = run(source, execution, path)
      out[key] = value
      if (isPromise(value)) {
        pending ??= []
        pending.push(
          value.then((resolved) => {
            out[key] = resolved
          }),
        )
      }
    }
  } catch (error) {
    if (!pending) throw error
    // The other fields may reject as well: they are waited for, so that no rejection goes unhandled.
    return Promise.all(pending).finally(() => {
      throw error
    })
  }
  return pending ? Promise.all(pending).then(() => out) : out
}

function runSerially(
  steps: Step[],
  out: Response,
  source: unknown,
  execution: Execution,
  path: Path | undefined,
): unknown {
  const from = (start: number): unknown => {
    for (let i = start; i < steps.length; i++) {
      const { key, run } = steps[i]!
      const value = run(source, execution, path)
      if (isPromise(value)) {
        return value.then((resolved) => {
          out[key] = resolved
          return from(i + 1)
        })
      }
      out[key] = value
    }
    return out
  }
  return from(0)
}

function compileSteps(source: Source, parent: GraphQLObjectType, fields: Map<string, readonly FieldNode[]>): Step[] {
  const steps: Step[] = []
  for (const [key, nodes] of fields) {
    const node = nodes[0]!
    if (node.name.value === TypeNameMetaFieldDef.name) {
      steps.push({ key, run: () => parent.name })
      continue
    }
    const definition = fieldDefinition(source.schema, parent, node.name.value)
    if (definition) steps.push({ key, run: compileField(source, { key, nodes, definition, parent }) })
  }
  return steps
}

export function fieldDefinition(
  schema: GraphQLSchema,
  parent: GraphQLObjectType,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  if (parent === schema.getQueryType()) {
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef
  }
  return parent.getFields()[name]
}

function compileField(source: Source, field: FieldPlan): RunField {
  const { definition } = field
  const run = compileResolved(source, field)
  const isProperty = !definition.resolve && !definition.args.length && isLeafType(getNullableType(definition.type))
  return isProperty ? compileProperty(field, run) : run
}

/** Any field: arguments, resolver, completion, and what becomes of an error. */
function compileResolved(source: Source, field: FieldPlan): RunField {
  const { key, definition, parent } = field
  const resolve = definition.resolve ?? defaultFieldResolver
  const readArguments = compileArguments(definition, field.nodes[0]!)
  const complete = compileCompletion(definition.type, field, (type) => compileObject(source, type, field))
  const isEntities = definition.name === '_entities' && getNamedType(definition.type).name === '_Entity'
  const entities = isEntities ? compileEntities(source, field, (type) => compileObject(source, type, field)) : undefined
  return (value, execution, prev) => {
    const path: Path = { prev, key, typename: parent.name }
    try {
      const args = readArguments(execution.variables)
      const info = new ResolveInfo(field, execution, path)
      const direct = entities?.(args.representations, execution, info)
      if (direct !== undefined) return direct
      const result = resolve(value, args, execution.context, info)
      const completed = isPromise(result)
        ? result.then((resolved) => complete(resolved, execution, path))
        : complete(result, execution, path)
      return isPromise(completed)
        ? completed.then(undefined, (thrown) => fail(field, thrown, execution, path))
        : completed
    } catch (thrown) {
      return fail(field, thrown, execution, path)
    }
  }
}

/** A scalar that is simply read off its object: no path, no info and no arguments are made, unless it turns out otherwise. */
function compileProperty(field: FieldPlan, otherwise: RunField): RunField {
  const { key, definition, parent } = field
  const { name } = definition
  const complete = compileCompletion(definition.type, field, () => () => null)
  const nowhere: Path = { prev: undefined, key, typename: parent.name }
  return (source, execution, prev) => {
    if (typeof source !== 'object' || source === null) return otherwise(source, execution, prev)
    const value = (source as Record<string, unknown>)[name]
    if (typeof value === 'function' || isPromise(value)) return otherwise(source, execution, prev)
    try {
      return complete(value, execution, nowhere)
    } catch (thrown) {
      return fail(field, thrown, execution, { prev, key, typename: parent.name })
    }
  }
}

function fail(field: FieldPlan, thrown: unknown, execution: Execution, path: Path): null {
  const error = locatedError(thrown, field.nodes, pathToArray(path))
  if (isNonNullType(field.definition.type)) throw error
  execution.report(error, path)
  return null
}
