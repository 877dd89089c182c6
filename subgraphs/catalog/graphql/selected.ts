import type { FieldNode, FragmentDefinitionNode, GraphQLResolveInfo, SelectionNode, SelectionSetNode } from 'graphql'

// The nodes of a compiled operation are the same in every run, so each is looked through once.
const known = new WeakMap<FieldNode, Map<string, boolean>>()

/**
 * True when a field with this name stands anywhere below the field that is being resolved. A statement can then fetch
 * what it needs at once. A field behind a fragment or a condition counts as selected: then too much is fetched, never
 * too little.
 */
export function selected(info: GraphQLResolveInfo, name: string): boolean {
  const answers = answersFor(info.fieldNodes[0]!)
  let answer = answers.get(name)
  if (answer === undefined) {
    answer = info.fieldNodes.some((field) => contains(field.selectionSet, name, info.fragments))
    answers.set(name, answer)
  }
  return answer
}

function answersFor(node: FieldNode): Map<string, boolean> {
  let answers = known.get(node)
  if (!answers) {
    answers = new Map()
    known.set(node, answers)
  }
  return answers
}

function contains(
  set: SelectionSetNode | undefined,
  name: string,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
): boolean {
  const isOrContains = (selection: SelectionNode): boolean => {
    if (selection.kind === 'FragmentSpread')
      return contains(fragments[selection.name.value]?.selectionSet, name, fragments)
    if (selection.kind === 'Field' && selection.name.value === name) return true
    return contains(selection.selectionSet, name, fragments)
  }
  return set?.selections.some(isOrContains) ?? false
}
