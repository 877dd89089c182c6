import {
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  getOperationAST,
  Kind,
  type SelectionSetNode,
} from 'graphql'

/** Whether an operation selects a field of its root that only a subgraph can answer. Variables may still leave it out. */
export function asksSubgraphs(document: DocumentNode, operationName: string | undefined): boolean {
  const operation = getOperationAST(document, operationName)
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  const asks = ({ selections }: SelectionSetNode): boolean =>
    selections.some((selection) => {
      if (selection.directives?.some(alwaysLeavesOut)) return false
      if (selection.kind === Kind.FIELD) return !selection.name.value.startsWith('__')
      return asks(
        selection.kind === Kind.INLINE_FRAGMENT
          ? selection.selectionSet
          : fragments.get(selection.name.value)!.selectionSet,
      )
    })
  return operation ? asks(operation.selectionSet) : false
}

function alwaysLeavesOut({ name, arguments: args }: DirectiveNode): boolean {
  const value = args?.find((arg) => arg.name.value === 'if')?.value
  return value?.kind === Kind.BOOLEAN && value.value === (name.value === 'skip')
}
