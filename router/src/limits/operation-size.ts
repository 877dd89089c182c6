import { type DocumentNode, type FragmentDefinitionNode, type GraphQLError, Kind, type SelectionSetNode } from 'graphql'
import { exceeded } from './exceeded.ts'
import type { LimitCode, OperationLimits } from './options.ts'

interface Size {
  readonly depth: number
  readonly fields: number
  /** Fields at the top of the selection itself. */
  readonly top: number
  readonly aliases: number
}
const NOTHING: Size = { depth: 0, fields: 0, top: 0, aliases: 0 }

/** Says which limits the operations of a document exceed. Runs before validation, which is slow for what is too large. */
export function exceededLimits(document: DocumentNode, limits: Required<OperationLimits>): GraphQLError[] {
  const measure = measurer(document)
  const errors: GraphQLError[] = []
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue
    const { depth, fields, top, aliases } = measure(definition.selectionSet)
    const check = (code: LimitCode, what: string, is: number, most: number): void => {
      if (is > most) errors.push(exceeded(code, `${what}: ${is}, and at most ${most} are allowed.`, definition))
    }
    check('DEPTH_LIMIT_EXCEEDED', 'The operation nests too many fields', depth, limits.maxDepth)
    check('ROOT_FIELD_LIMIT_EXCEEDED', 'The operation has too many root fields', top, limits.maxRootFields)
    const variables = definition.variableDefinitions?.length ?? 0
    check('VARIABLES_LIMIT_EXCEEDED', 'The operation declares too many variables', variables, limits.maxVariables)
    check('ALIAS_LIMIT_EXCEEDED', 'The operation has too many aliases', aliases, limits.maxAliases)
    check('FIELD_LIMIT_EXCEEDED', 'The operation selects too many fields', fields, limits.maxFields)
  }
  return errors
}

/** Measures each fragment once, however often it is spread. One that spreads itself is left to validation. */
function measurer(document: DocumentNode): (selections: SelectionSetNode) => Size {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  }
  const sizes = new Map<string, Size>()
  const sizeOfFragment = (name: string): Size => {
    const known = sizes.get(name)
    if (known) return known
    sizes.set(name, NOTHING)
    const fragment = fragments.get(name)
    const size = fragment ? measure(fragment.selectionSet) : NOTHING
    sizes.set(name, size)
    return size
  }
  const measure = ({ selections }: SelectionSetNode): Size => {
    let depth = 0
    let fields = 0
    let top = 0
    let aliases = 0
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const inner = selection.selectionSet ? measure(selection.selectionSet) : NOTHING
        depth = Math.max(depth, inner.depth + 1)
        fields += inner.fields + 1
        aliases += inner.aliases + (selection.alias ? 1 : 0)
        top += 1
        continue
      }
      const inner =
        selection.kind === Kind.INLINE_FRAGMENT ? measure(selection.selectionSet) : sizeOfFragment(selection.name.value)
      depth = Math.max(depth, inner.depth)
      fields += inner.fields
      top += inner.top
      aliases += inner.aliases
    }
    return { depth, fields, top, aliases }
  }
  return measure
}
