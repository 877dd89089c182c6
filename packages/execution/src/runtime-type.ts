import {
  type GraphQLAbstractType,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
} from 'graphql'
import { inspect } from 'graphql/jsutils/inspect.js'
import type { FieldPlan } from './execution.ts'

/** The object type that `resolveType` named, or the same error that graphql-js would give. */
export function objectTypeNamed(
  name: unknown,
  type: GraphQLAbstractType,
  field: FieldPlan,
  schema: GraphQLSchema,
  value: unknown,
): GraphQLObjectType {
  const nodes = field.nodes
  const where = `must resolve to an Object type at runtime for field "${field.parent.name}.${field.definition.name}"`
  if (name === null || name === undefined) {
    throw new GraphQLError(
      `Abstract type "${type.name}" ${where}. Either the "${type.name}" type should provide a "resolveType" function or each possible type should provide an "isTypeOf" function.`,
      { nodes },
    )
  }
  if (isObjectType(name)) {
    throw new GraphQLError(
      'Support for returning GraphQLObjectType from resolveType was removed in graphql-js@16.0.0 please return type name instead.',
    )
  }
  if (typeof name !== 'string') {
    throw new GraphQLError(
      `Abstract type "${type.name}" ${where} with value ${inspect(value)}, received "${inspect(name)}".`,
    )
  }
  const found = schema.getType(name)
  if (!found) {
    throw new GraphQLError(
      `Abstract type "${type.name}" was resolved to a type "${name}" that does not exist inside the schema.`,
      { nodes },
    )
  }
  if (!isObjectType(found)) {
    throw new GraphQLError(`Abstract type "${type.name}" was resolved to a non-object type "${name}".`, { nodes })
  }
  if (!schema.isSubType(type, found)) {
    throw new GraphQLError(`Runtime Object type "${found.name}" is not a possible type for "${type.name}".`, { nodes })
  }
  return found
}
