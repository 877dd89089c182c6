import {
  type DefinitionNode,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'
import { isCondition } from './repeated-conditions.ts'
import { withoutUnused } from './separate-arguments.ts'

/**
 * The document with the fields of mutations in the order in which they run: those of one name together, where the first of
 * them stands, and without fragments around them. The planner takes named fragments first, and would run a mutation twice
 * that stands there twice under different conditions.
 */
export function orderMutations(document: DocumentNode): DocumentNode {
  const isMutation = (node: DefinitionNode): node is OperationDefinitionNode =>
    node.kind === Kind.OPERATION_DEFINITION && node.operation === OperationTypeNode.MUTATION
  if (!document.definitions.some(isMutation)) return document
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)

  const ordered = ({ selections }: SelectionSetNode): SelectionSetNode => {
    const byName = new Map<string, SelectionNode[]>()
    eachField(selections, fragments, [], (field, around) => {
      const name = (field.alias ?? field.name).value
      byName.set(name, [...(byName.get(name) ?? []), within(around, field)])
    })
    return { kind: Kind.SELECTION_SET, selections: [...byName.values()].flat() }
  }
  // The planner would write the fragments back that it knows.
  return withoutUnused({
    ...document,
    definitions: document.definitions.map((definition) =>
      isMutation(definition) ? { ...definition, selectionSet: ordered(definition.selectionSet) } : definition,
    ),
  })
}

/** Calls `see` with each field of the root type, and the conditions of each fragment around it, the outermost first. */
function eachField(
  selections: readonly SelectionNode[],
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  around: readonly DirectiveNode[][],
  see: (field: FieldNode, around: readonly DirectiveNode[][]) => void,
): void {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      see(selection, around)
      continue
    }
    const conditions = selection.directives?.filter(isCondition) ?? []
    const { selectionSet } = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value)! : selection
    eachField(selectionSet.selections, fragments, conditions.length ? [...around, conditions] : around, see)
  }
}

function within(around: readonly DirectiveNode[][], field: FieldNode): SelectionNode {
  return around.reduceRight<SelectionNode>(
    (inner, directives) => ({
      kind: Kind.INLINE_FRAGMENT,
      directives,
      selectionSet: { kind: Kind.SELECTION_SET, selections: [inner] },
    }),
    field,
  )
}
