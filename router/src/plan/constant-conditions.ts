import {
  type ASTNode,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentSpreadNode,
  type InlineFragmentNode,
  Kind,
  visit,
} from 'graphql'

type Selection = FieldNode | FragmentSpreadNode | InlineFragmentNode

/**
 * The document without what `@skip(if: true)` and `@include(if: false)` leave out, and without such conditions on the rest.
 * The planner takes constants for conditions that it has dealt with, and would fetch what is to be left out.
 */
export function withoutConstantConditions(document: DocumentNode): DocumentNode {
  const decide = (node: Selection): ASTNode | null | undefined => {
    const constants = (node.directives ?? []).filter((directive) => constantOf(directive) !== undefined)
    if (!constants.length) return undefined
    if (constants.some((directive) => constantOf(directive) === (directive.name.value === 'skip'))) return null
    return { ...node, directives: node.directives!.filter((directive) => !constants.includes(directive)) }
  }
  return visit(document, {
    Field: decide,
    FragmentSpread: decide,
    InlineFragment: decide,
    SelectionSet: {
      // Where variables may leave out everything, the object itself is still there.
      leave: (node, _key, parent) => {
        const isRoot = !!parent && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION
        const mayBeEmpty = node.selections.every(({ directives }) => directives?.length && !isRoot)
        return mayBeEmpty || !node.selections.length
          ? { ...node, selections: [...node.selections, TYPENAME] }
          : undefined
      },
    },
  })
}

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }

function constantOf({ name, arguments: args }: DirectiveNode): boolean | undefined {
  if (name.value !== 'skip' && name.value !== 'include') return undefined
  const value = args?.find((arg) => arg.name.value === 'if')?.value
  return value?.kind === Kind.BOOLEAN ? value.value : undefined
}
