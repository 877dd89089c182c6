import {
  type GraphQLCompositeType,
  type GraphQLLeafType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isObjectType,
} from 'graphql'

// What is `@inaccessible` is null for clients. The subgraph that gave it has kept to its schema, so there is no error.

/** Whether a value that is not of a client's type is a value of that type which clients may not see. */
export function isHiddenValue(full: GraphQLSchema, { name }: GraphQLLeafType, value: unknown): boolean {
  const type = full.getType(name)
  return isEnumType(type) && typeof value === 'string' && type.getValue(value) !== undefined
}

/** Whether objects of a type that clients may not see can stand for a type which they see. */
export function isHiddenType(
  full: GraphQLSchema,
  api: GraphQLSchema,
  { name }: GraphQLCompositeType,
  typename: unknown,
): boolean {
  if (typeof typename !== 'string' || api.getType(typename)) return false
  const type = full.getType(name)
  const hidden = full.getType(typename)
  return isAbstractType(type) && isObjectType(hidden) && full.isSubType(type, hidden)
}
