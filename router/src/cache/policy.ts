import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import type { CacheHint, CacheHints } from './hints.ts'

/** For how long an answer may be kept, and by whom. */
export interface CachePolicy {
  /** Seconds, more than 0. */
  readonly maxAge: number
  readonly scope: 'PUBLIC' | 'PRIVATE'
}

/** What was found so far: the shortest age, undefined as long as nothing said any. */
interface Found {
  maxAge: number | undefined
  scope: 'PUBLIC' | 'PRIVATE' | undefined
}

export interface PolicyOptions {
  readonly schema: GraphQLSchema
  readonly hints: CacheHints
  readonly document: DocumentNode
  readonly operation: OperationDefinitionNode
}

/**
 * The policy of an operation by the rules that Apollo Server documents: the shortest `maxAge` of all fields counts and
 * one PRIVATE makes all private. A field without a hint of its own or of its type may not be kept when it is at the
 * root or gives objects, and is as its parent otherwise. A field's hint goes before that of its type, and
 * `inheritMaxAge` lets objects be as their parent. What `@skip` and `@include` may leave out counts as asked for.
 * Undefined when the answer must not be kept.
 *
 * The operation may be one that the planner wrote for a subgraph: then each entity counts by its type's hint.
 */
export function cachePolicy({ schema, hints, document, operation }: PolicyOptions): CachePolicy | undefined {
  if (operation.operation !== 'query') return undefined
  const fragments = fragmentsOf(document)
  const visited = new Set<string>()
  const overall: Found = { maxAge: undefined, scope: undefined }

  const walkSelections = (parent: GraphQLNamedType, { selections }: SelectionSetNode, root: boolean): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) walkField(parent, selection, root)
      else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const name = selection.typeCondition?.name.value
        const type = name === undefined ? parent : schema.getType(name)
        if (type) walkSelections(type, selection.selectionSet, root)
      } else {
        const fragment = fragments.get(selection.name.value)
        const type = fragment && schema.getType(fragment.typeCondition.name.value)
        const place = `${selection.name.value} ${root}`
        if (!type || visited.has(place)) continue
        visited.add(place)
        walkSelections(type, fragment.selectionSet, root)
      }
    }
  }
  const walkField = (parent: GraphQLNamedType, node: FieldNode, root: boolean): void => {
    const name = node.name.value
    if (name === '__typename') return
    if (root && name === '_entities') {
      walkEntities(node)
      return
    }
    const type = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name]?.type : undefined
    // Introspection, and whatever else no hint can stand at.
    if (!type) {
      restrict(overall, { maxAge: 0 })
      return
    }
    const named = getNamedType(type)
    for (const hint of hints.ofField(parent, name))
      restrict(overall, fieldPolicy(named, hints.ofType(named), hint, root))
    if (node.selectionSet) walkSelections(named, node.selectionSet, false)
  }
  const walkEntities = ({ selectionSet }: FieldNode): void => {
    for (const selection of selectionSet?.selections ?? []) {
      const name = selection.kind === Kind.INLINE_FRAGMENT ? selection.typeCondition?.name.value : undefined
      const type = name === undefined ? undefined : schema.getType(name)
      if (selection.kind !== Kind.INLINE_FRAGMENT || !type) restrict(overall, { maxAge: 0 })
      else {
        restrict(overall, hints.ofType(type) ?? {})
        walkSelections(type, selection.selectionSet, false)
      }
    }
  }

  const root = schema.getQueryType()
  if (root) walkSelections(root, operation.selectionSet, true)
  return overall.maxAge ? { maxAge: overall.maxAge, scope: overall.scope ?? 'PUBLIC' } : undefined
}

function fieldPolicy(
  type: GraphQLNamedType,
  ofType: CacheHint | undefined,
  ofField: CacheHint | undefined,
  root: boolean,
): CacheHint {
  const composite = isCompositeType(type)
  const general = composite ? ofType : undefined
  const inherits = general?.inheritMaxAge || (ofField?.inheritMaxAge && general?.maxAge === undefined)
  const said = inherits ? general?.maxAge : (ofField?.maxAge ?? general?.maxAge)
  const maxAge = said ?? (root || (composite && !inherits) ? 0 : undefined)
  const scope = ofField?.scope ?? general?.scope
  return { ...(maxAge !== undefined && { maxAge }), ...(scope && { scope }) }
}

function restrict(found: Found, { maxAge, scope }: CacheHint): void {
  if (maxAge !== undefined) found.maxAge = Math.min(found.maxAge ?? maxAge, maxAge)
  if (scope !== undefined && found.scope !== 'PRIVATE') found.scope = scope
}

function fragmentsOf(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  }
  return fragments
}
