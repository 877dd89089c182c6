import {
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  print,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'

/** A document, and whether each of its fields that require others has all conditions that are above it. */
export interface Repeated {
  readonly document: DocumentNode
  readonly isWhole: boolean
}

/**
 * The document with conditions repeated on the fields below them that are in `requiring`. The planner fetches a field
 * apart from its neighbours when it requires others, and forgets then under which conditions: it would ask a subgraph for
 * what is left out, and without what that requires.
 */
export function repeatConditions(document: DocumentNode, requiring: ReadonlySet<string>): Repeated {
  if (!requiring.size) return { document, isWhole: true }
  let isWhole = true
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)

  const within = (node: SelectionSetNode, outer: readonly DirectiveNode[]): SelectionSetNode => ({
    ...node,
    selections: node.selections.map((selection): SelectionNode => {
      const { directives = [] } = selection
      const conditions = [...directives.filter(isCondition), ...outer]
      if (selection.kind === Kind.INLINE_FRAGMENT)
        return { ...selection, selectionSet: within(selection.selectionSet, conditions) }
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        if (!conditions.length) return selection
        // A fragment may be spread elsewhere under other conditions.
        const { typeCondition, selectionSet } = fragments.get(selection.name.value)!
        return { kind: Kind.INLINE_FRAGMENT, typeCondition, directives, selectionSet: within(selectionSet, conditions) }
      }
      const isRequiring = requiring.has(selection.name.value)
      if (isRequiring) isWhole &&= conditions.every((one) => conditions.every((other) => canMeet(one, other)))
      return {
        ...selection,
        directives: isRequiring ? withConditions(directives, outer) : directives,
        selectionSet: selection.selectionSet && within(selection.selectionSet, conditions),
      }
    }),
  })
  const definitions = document.definitions.map((definition) =>
    'selectionSet' in definition ? { ...definition, selectionSet: within(definition.selectionSet, []) } : definition,
  )
  return { document: { ...document, definitions }, isWhole }
}

/** Whether a field can have both conditions: it can have one of each kind. */
const canMeet = (one: DirectiveNode, other: DirectiveNode): boolean =>
  one.name.value !== other.name.value || print(one) === print(other)

export const isCondition = ({ name }: DirectiveNode): boolean => name.value === 'skip' || name.value === 'include'

/** With those conditions of which a field has none yet. */
function withConditions(directives: readonly DirectiveNode[], conditions: readonly DirectiveNode[]): DirectiveNode[] {
  const all = [...directives]
  for (const condition of conditions)
    if (!all.some(({ name }) => name.value === condition.name.value)) all.push(condition)
  return all
}
