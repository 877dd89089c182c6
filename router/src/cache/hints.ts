import { type ConstDirectiveNode, type GraphQLNamedType, type GraphQLSchema, isAbstractType, Kind } from 'graphql'

/** What one `@cacheControl` says. What it leaves out is undefined. */
export interface CacheHint {
  /** Seconds. */
  readonly maxAge?: number
  readonly scope?: 'PUBLIC' | 'PRIVATE'
  readonly inheritMaxAge?: boolean
}

/** The `@cacheControl` hints of a schema. */
export interface CacheHints {
  ofType(type: GraphQLNamedType): CacheHint | undefined
  /** What is hinted at a field: for an object once, for an interface once for each type that may stand behind it. */
  ofField(parent: GraphQLNamedType, field: string): readonly (CacheHint | undefined)[]
}

const DIRECTIVE = 'cacheControl'

/** Reads the hints that composition carried into a supergraph. A supergraph without any has none to give. */
export function readHints(schema: GraphQLSchema): CacheHints {
  const types = new Map<string, CacheHint>()
  const fields = new Map<string, CacheHint>()
  for (const { name, astNode } of Object.values(schema.getTypeMap())) {
    const onType = hintOf(astNode?.directives)
    if (onType) types.set(name, onType)
    if (astNode?.kind !== Kind.OBJECT_TYPE_DEFINITION && astNode?.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue
    for (const field of astNode.fields ?? []) {
      const onField = hintOf(field.directives)
      if (onField) fields.set(`${name}.${field.name.value}`, onField)
    }
  }
  return {
    ofType: ({ name }) => types.get(name),
    ofField(parent, field) {
      const possible = isAbstractType(parent) ? schema.getPossibleTypes(parent) : []
      return (possible.length ? possible : [parent]).map(({ name }) => fields.get(`${name}.${field}`))
    },
  }
}

function hintOf(directives: readonly ConstDirectiveNode[] | undefined): CacheHint | undefined {
  const directive = directives?.find(({ name }) => name.value === DIRECTIVE)
  if (!directive) return undefined
  const hint: { -readonly [K in keyof CacheHint]: CacheHint[K] } = {}
  for (const { name, value } of directive.arguments ?? []) {
    if (name.value === 'maxAge' && value.kind === Kind.INT) hint.maxAge = Math.max(0, Number(value.value))
    if (name.value === 'scope' && (value.kind === Kind.ENUM || value.kind === Kind.STRING))
      hint.scope = value.value === 'PRIVATE' ? 'PRIVATE' : 'PUBLIC'
    if (name.value === 'inheritMaxAge' && value.kind === Kind.BOOLEAN) hint.inheritMaxAge = value.value
  }
  return hint
}
