import {
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isObjectType,
  isScalarType,
} from 'graphql'

/** True when the argument, or anything inside it, is an id. */
function takesId(type: GraphQLInputType, seen = new Set<string>()): boolean {
  const named = getNamedType(type)
  if (isScalarType(named)) return named.name === 'ID'
  if (!isInputObjectType(named) || seen.has(named.name)) return false
  seen.add(named.name)
  return Object.values(named.getFields()).some((field) => takesId(field.type, seen))
}

/** The coordinates of every field that takes an id in some argument, such as `Mutation.placeOrder`. */
export const fieldsThatTakeAnId = (schema: GraphQLSchema): string[] =>
  Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && !type.name.startsWith('__'))
    .flatMap((type) =>
      Object.values(isObjectType(type) ? type.getFields() : {})
        .filter((field) => field.args.some((argument) => takesId(argument.type)))
        .map((field) => `${type.name}.${field.name}`),
    )
    .sort()
