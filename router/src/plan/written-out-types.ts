import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isObjectType,
  isUnionType,
  Kind,
  type NamedTypeNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'

/**
 * The document with fragments on interfaces and unions written out for each type of object, where they are spread on one of
 * the `interfaces`. The planner takes for impossible what an `@interfaceObject` is asked for by another abstract type.
 */
export function writeOutTypes(
  document: DocumentNode,
  api: GraphQLSchema,
  interfaces: ReadonlySet<unknown>,
): DocumentNode {
  if (!interfaces.size) return document
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)

  const typeNamed = ({ name }: NamedTypeNode) => api.getType(name.value) as GraphQLCompositeType
  const within = (node: SelectionSetNode, parent: GraphQLCompositeType, isOfNode: boolean): SelectionSetNode => {
    const ofNode = isOfNode || interfaces.has(parent.name)
    const selections = node.selections.flatMap((selection): SelectionNode[] => {
      if (selection.kind === Kind.FIELD) {
        const field = isUnionType(parent) ? undefined : parent.getFields()[selection.name.value]
        const type = field && getNamedType(field.type)
        if (!selection.selectionSet || !isCompositeType(type)) return [selection]
        return [{ ...selection, selectionSet: within(selection.selectionSet, type, false) }]
      }
      const isSpread = selection.kind === Kind.FRAGMENT_SPREAD
      const { typeCondition, selectionSet } = isSpread ? fragments.get(selection.name.value)! : selection
      const type = typeCondition ? typeNamed(typeCondition) : parent
      if (!ofNode) return [isSpread ? selection : { ...selection, selectionSet: within(selectionSet, type, false) }]
      const { directives } = selection
      const fragmentOn = (on: GraphQLCompositeType): SelectionNode => {
        const condition: NamedTypeNode = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: on.name } }
        const typeCondition = on === parent ? undefined : condition
        return { kind: Kind.INLINE_FRAGMENT, typeCondition, directives, selectionSet: within(selectionSet, on, true) }
      }
      if (type === parent) return [fragmentOn(parent)]
      const both = objectsOf(api, parent).filter((object) => objectsOf(api, type).includes(object))
      return both.map(fragmentOn)
    })
    return { ...node, selections: selections.length ? selections : [TYPENAME] }
  }
  const rootOf = (definition: DocumentNode['definitions'][number]) => {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) return typeNamed(definition.typeCondition)
    return definition.kind === Kind.OPERATION_DEFINITION ? api.getRootType(definition.operation) : undefined
  }
  return {
    ...document,
    definitions: document.definitions.map((definition) => {
      const root = rootOf(definition)
      return root && 'selectionSet' in definition
        ? { ...definition, selectionSet: within(definition.selectionSet, root, false) }
        : definition
    }),
  }
}

const TYPENAME: SelectionNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }

const objectsOf = (api: GraphQLSchema, type: GraphQLCompositeType): readonly GraphQLObjectType[] =>
  isObjectType(type) ? [type] : api.getPossibleTypes(type)
