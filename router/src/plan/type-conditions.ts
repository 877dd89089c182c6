import { type GraphQLSchema, isAbstractType, isInterfaceType, isObjectType } from 'graphql'

/** Gives the names of the types that satisfy `... on Condition`. */
export type TypesOf = (condition: string) => ReadonlySet<string>

export function typeConditions(schema: GraphQLSchema): TypesOf {
  const known = new Map<string, ReadonlySet<string>>()
  return (condition) => {
    let names = known.get(condition)
    if (!names) {
      names = new Set([condition, ...subtypes(schema, condition)])
      known.set(condition, names)
    }
    return names
  }
}

function subtypes(schema: GraphQLSchema, condition: string): string[] {
  const type = schema.getType(condition)
  if (!isAbstractType(type)) return []
  return Object.values(schema.getTypeMap()).flatMap((candidate) =>
    (isObjectType(candidate) || isInterfaceType(candidate)) && schema.isSubType(type, candidate)
      ? [candidate.name]
      : [],
  )
}
