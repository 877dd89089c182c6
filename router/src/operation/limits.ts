import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'

/** How large an operation may be. Every limit counts what is left when fragments are written out. */
export interface OperationLimits {
  /** Tokens of the document's text. Default 15,000. */
  maxTokens?: number
  /** Fields within fields. Default 20. */
  maxDepth?: number
  /** Fields at the root of an operation: as many can be asked for under aliases. Default 50. */
  maxRootFields?: number
  /** Fields of the whole operation. Default 5,000. */
  maxFields?: number
}

export const DEFAULT_LIMITS: Required<OperationLimits> = {
  maxTokens: 15_000,
  maxDepth: 20,
  maxRootFields: 50,
  maxFields: 5_000,
}

interface Size {
  readonly depth: number
  readonly fields: number
  /** Fields at the top of the selection itself. */
  readonly top: number
}
const NOTHING: Size = { depth: 0, fields: 0, top: 0 }

/** Says which limits the operations of a document exceed. Runs before validation, which is slow for what is too large. */
export function exceededLimits(document: DocumentNode, limits: Required<OperationLimits>): GraphQLError[] {
  const measure = measurer(document)
  const errors: GraphQLError[] = []
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue
    const { depth, fields, top } = measure(definition.selectionSet)
    const check = (code: string, what: string, is: number, most: number): void => {
      if (is > most) errors.push(tooLarge(definition, code, `${what}: ${is}, and at most ${most} are allowed.`))
    }
    check('DEPTH_LIMIT_EXCEEDED', 'The operation nests too many fields', depth, limits.maxDepth)
    check('ROOT_FIELD_LIMIT_EXCEEDED', 'The operation has too many root fields', top, limits.maxRootFields)
    check('FIELD_LIMIT_EXCEEDED', 'The operation selects too many fields', fields, limits.maxFields)
  }
  return errors
}

function tooLarge(nodes: OperationDefinitionNode, code: string, message: string): GraphQLError {
  return new GraphQLError(message, { nodes, extensions: { code } })
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
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const inner = selection.selectionSet ? measure(selection.selectionSet) : NOTHING
        depth = Math.max(depth, inner.depth + 1)
        fields += inner.fields + 1
        top += 1
        continue
      }
      const inner =
        selection.kind === Kind.INLINE_FRAGMENT ? measure(selection.selectionSet) : sizeOfFragment(selection.name.value)
      depth = Math.max(depth, inner.depth)
      fields += inner.fields
      top += inner.top
    }
    return { depth, fields, top }
  }
  return measure
}
