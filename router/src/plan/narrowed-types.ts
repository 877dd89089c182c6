import {
  type DocumentNode,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import { argumentsOf } from '../supergraph-directives.ts'

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }

/** The fields, as `Type.field`, that are of an interface or a union, and of one object type in some subgraph. */
export function narrowedFields(full: GraphQLSchema): Set<string> {
  const found = new Set<string>()
  for (const type of Object.values(full.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue
    for (const { name, type: fieldType, astNode } of Object.values(type.getFields())) {
      if (!isAbstractType(getNamedType(fieldType))) continue
      const inSubgraphs = astNode?.directives?.map(
        (use) => use.name.value === 'join__field' && argumentsOf(use).get('type'),
      )
      if (!inSubgraphs?.some((text) => text && text.kind === Kind.STRING && isObjectType(named(text.value, full))))
        continue
      for (const { name: owner } of [type, ...type.getInterfaces()]) found.add(`${owner}.${name}`)
    }
  }
  return found
}

const named = (text: string, schema: GraphQLSchema): GraphQLNamedType | undefined =>
  schema.getType(text.replace(/[[\]!]/g, ''))

/**
 * The document asking for the types of what `narrowed` fields give, where fragments select by them. The planner leaves that
 * out where the subgraph has only one type: nobody would know of which type the object is.
 */
export function askForTypes(document: DocumentNode, api: GraphQLSchema, narrowed: ReadonlySet<string>): DocumentNode {
  if (!narrowed.size) return document
  const types = new TypeInfo(api)
  return visit(
    document,
    visitWithTypeInfo(types, {
      Field(node) {
        const { selectionSet } = node
        if (!selectionSet?.selections.some(({ kind }) => kind !== Kind.FIELD)) return undefined
        if (!narrowed.has(`${types.getParentType()?.name}.${node.name.value}`)) return undefined
        return { ...node, selectionSet: { ...selectionSet, selections: [TYPENAME, ...selectionSet.selections] } }
      },
    }),
  )
}
