import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'

/**
 * The operation with its named fragments written out where they are spread, so that each selection stands at one place of
 * the answer. The limit on fields has counted it so already.
 */
export function writeOutFragments(document: DocumentNode, operation: OperationDefinitionNode): OperationDefinitionNode {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  const writeOut = ({ selections }: SelectionSetNode): SelectionSetNode => ({
    kind: Kind.SELECTION_SET,
    selections: selections.map((selection) => {
      if (selection.kind !== Kind.FRAGMENT_SPREAD) {
        const { selectionSet } = selection
        return selectionSet ? { ...selection, selectionSet: writeOut(selectionSet) } : { ...selection }
      }
      const { typeCondition, selectionSet } = fragments.get(selection.name.value)!
      const { directives } = selection
      return { kind: Kind.INLINE_FRAGMENT, typeCondition, directives, selectionSet: writeOut(selectionSet) }
    }),
  })
  return { ...operation, selectionSet: writeOut(operation.selectionSet) }
}
