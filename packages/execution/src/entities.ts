import { type GraphQLUnionType, getNamedType, isInterfaceType, locatedError } from 'graphql'
import { type CompileFields, type Complete, completeObject } from './completion.ts'
import { type Execution, type FieldPlan, isPromise, type ResolveInfo, type Source } from './execution.ts'
import { type Path, pathToArray } from './path.ts'
import { objectTypeNamed } from './runtime-type.ts'

type Representation = { __typename: string } & Record<string, unknown>
type ResolveReference = (reference: Representation, context: unknown, info: ResolveInfo) => unknown
interface Entity {
  readonly resolve: ResolveReference | undefined
  readonly complete: Complete
}
/** The completed entities, or undefined when the schema's own `_entities` resolver has to do it. */
export type ResolveEntities = (representations: unknown, execution: Execution, info: ResolveInfo) => unknown

/**
 * `Query._entities` without the detour through the resolver of `@apollo/subgraph`, which costs a promise for every
 * entity and writes a `__typename` onto the objects that reference resolvers return. It keeps those resolvers in the
 * extensions of the type. One difference is meant: a reference resolver that throws synchronously loses its own entity,
 * not all of them. Representations of an interface (a `@key` on an interface) go the long way.
 */
export function compileEntities(source: Source, field: FieldPlan, fieldsOf: CompileFields): ResolveEntities {
  const known = new Map<string, Entity>()
  const union = getNamedType(field.definition.type) as GraphQLUnionType
  const entityOf = (given: Representation): Entity => {
    let entity = known.get(given.__typename)
    if (!entity) {
      const type = objectTypeNamed(given.__typename, union, field, source.schema, given)
      const extensions = type.extensions as { apollo?: { subgraph?: { resolveReference?: ResolveReference } } }
      const resolve = extensions.apollo?.subgraph?.resolveReference
      entity = { resolve, complete: completeObject(type, field, fieldsOf(type, field)) }
      known.set(given.__typename, entity)
    }
    return entity
  }
  const recover = (thrown: unknown, execution: Execution, path: Path): null => {
    execution.report(locatedError(thrown, field.nodes, pathToArray(path)), path)
    return null
  }
  const one = (given: Representation, execution: Execution, info: ResolveInfo, path: Path): unknown => {
    try {
      const entity = entityOf(given)
      const value = entity.resolve ? entity.resolve(given, execution.context, info) : given
      const completed = isPromise(value)
        ? value.then((resolved) => entity.complete(resolved, execution, path))
        : entity.complete(value, execution, path)
      return isPromise(completed) ? completed.then(undefined, (thrown) => recover(thrown, execution, path)) : completed
    } catch (thrown) {
      return recover(thrown, execution, path)
    }
  }
  return (given, execution, info) => {
    const representations = given as Representation[]
    if (representations.some(({ __typename }) => !known.has(__typename) && isInterface(source, __typename)))
      return undefined
    let pending = false
    const entities = representations.map((representation, key) => {
      const entity = one(representation, execution, info, { prev: info.path, key, typename: undefined })
      pending ||= isPromise(entity)
      return entity
    })
    return pending ? Promise.all(entities) : entities
  }
}

function isInterface(source: Source, name: string): boolean {
  return isInterfaceType(source.schema.getType(name))
}
