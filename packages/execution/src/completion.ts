import {
  defaultTypeResolver,
  type GraphQLAbstractType,
  GraphQLBoolean,
  GraphQLError,
  GraphQLID,
  type GraphQLLeafType,
  type GraphQLList,
  type GraphQLObjectType,
  type GraphQLOutputType,
  GraphQLString,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  locatedError,
} from 'graphql'
import { inspect } from 'graphql/jsutils/inspect.js'
import { type Execution, type FieldPlan, isPromise, ResolveInfo } from './execution.ts'
import { fieldPath, type Path, pathToArray } from './path.ts'
import { objectTypeNamed } from './runtime-type.ts'

/** Turns what a resolver gave into what the response holds. Throws when a null may not stand here. */
export type Complete = (value: unknown, execution: Execution, path: Path) => unknown
/** Runs the selection of an object. */
export type RunFields = (source: unknown, execution: Execution, path: Path | undefined) => unknown
export type CompileFields = (type: GraphQLObjectType, field: FieldPlan) => RunFields

/** Compiles the completion of one field's values, down to the selections of the objects in it. */
export function compileCompletion(type: GraphQLOutputType, field: FieldPlan, fieldsOf: CompileFields): Complete {
  if (isNonNullType(type)) return completeNonNull(compileCompletion(type.ofType, field, fieldsOf), field)
  if (isListType(type)) return completeList(type, compileCompletion(type.ofType, field, fieldsOf), field)
  if (isLeafType(type)) return completeLeaf(type)
  if (isObjectType(type)) return completeObject(type, field, fieldsOf(type, field))
  return completeAbstract(type, field, fieldsOf)
}

function completeNonNull(inner: Complete, field: FieldPlan): Complete {
  return (value, execution, path) => {
    const completed = inner(value, execution, path)
    // A promise never gives null: whatever is null is known at once.
    if (completed === null) {
      throw new Error(`Cannot return null for non-nullable field ${field.parent.name}.${field.definition.name}.`)
    }
    return completed
  }
}

function completeList(type: GraphQLList<GraphQLOutputType>, item: Complete, field: FieldPlan): Complete {
  const nullable = !isNonNullType(type.ofType)
  const recover = (thrown: unknown, execution: Execution, path: Path): null => {
    const error = locatedError(thrown, field.nodes, pathToArray(path))
    if (!nullable) throw error
    execution.report(error, path)
    return null
  }
  return (value, execution, path) => {
    if (value instanceof Error) throw value
    if (value === null || value === undefined) return null
    if (typeof value !== 'object' || !(Symbol.iterator in value)) {
      throw new GraphQLError(
        `Expected Iterable, but did not find one for field "${field.parent.name}.${field.definition.name}".`,
      )
    }
    const list: unknown[] = Array.isArray(value) ? value : Array.from(value as Iterable<unknown>)
    const completed: unknown[] = []
    let pending = false
    for (let i = 0; i < list.length; i++) {
      const at: Path = { prev: path, key: i, typename: undefined }
      try {
        const given = list[i]
        const done = isPromise(given)
          ? given.then((resolved) => item(resolved, execution, at))
          : item(given, execution, at)
        if (isPromise(done)) {
          pending = true
          completed.push(done.then(undefined, (thrown) => recover(thrown, execution, at)))
        } else completed.push(done)
      } catch (thrown) {
        try {
          completed.push(recover(thrown, execution, at))
        } catch (error) {
          // Earlier items may still reject: nobody will look at them any more, and an unhandled rejection ends the process.
          for (const earlier of completed) if (isPromise(earlier)) earlier.then(undefined, () => {})
          throw error
        }
      }
    }
    return pending ? Promise.all(completed) : completed
  }
}

function completeLeaf(type: GraphQLLeafType): Complete {
  // What most values are by far: text and truth values that are in their final form.
  const settled = type === GraphQLString || type === GraphQLID ? 'string' : type === GraphQLBoolean ? 'boolean' : ''
  return (value) => {
    if (typeof value === settled) return value
    if (value instanceof Error) throw value
    if (value === null || value === undefined) return null
    const serialized = type.serialize(value)
    if (serialized === null || serialized === undefined) {
      throw new Error(
        `Expected \`${inspect(type)}.serialize(${inspect(value)})\` to return non-nullable value, returned: ${inspect(serialized)}`,
      )
    }
    return serialized
  }
}

export function completeObject(type: GraphQLObjectType, field: FieldPlan, fields: RunFields): Complete {
  const refuse = (value: unknown): never => {
    throw new GraphQLError(`Expected value of type "${type.name}" but got: ${inspect(value)}.`, { nodes: field.nodes })
  }
  return (value, execution, path) => {
    if (value instanceof Error) throw value
    if (value === null || value === undefined) return null
    if (type.isTypeOf) {
      const info = new ResolveInfo(field, execution, fieldPath(path))
      const matches = type.isTypeOf(value, execution.context, info)
      if (isPromise(matches)) return matches.then((yes) => (yes ? fields(value, execution, path) : refuse(value)))
      if (!matches) refuse(value)
    }
    return fields(value, execution, path)
  }
}

function completeAbstract(type: GraphQLAbstractType, field: FieldPlan, fieldsOf: CompileFields): Complete {
  const byName = new Map<unknown, Complete>()
  const complete = (name: unknown, value: unknown, execution: Execution, path: Path): unknown => {
    let object = byName.get(name)
    if (!object) {
      const found = objectTypeNamed(name, type, field, execution.source.schema, value)
      object = completeObject(found, field, fieldsOf(found, field))
      byName.set(name, object)
    }
    return object(value, execution, path)
  }
  return (value, execution, path) => {
    if (value instanceof Error) throw value
    if (value === null || value === undefined) return null
    const info = new ResolveInfo(field, execution, fieldPath(path))
    const name = (type.resolveType ?? defaultTypeResolver)(value, execution.context, info, type)
    return isPromise(name)
      ? name.then((resolved) => complete(resolved, value, execution, path))
      : complete(name, value, execution, path)
  }
}
