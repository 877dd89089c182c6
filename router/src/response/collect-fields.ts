import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  isAbstractType,
  Kind,
  type SelectionSetNode,
} from 'graphql'
import { deferredLabel, type Fragment } from '../defer/deferrals.ts'
import type { Data } from '../plan/merge.ts'

/** The fields of an object, and the fragments on it that come later. */
export interface Collected {
  readonly fields: ReadonlyMap<string, readonly FieldNode[]>
  readonly deferred: ReadonlyMap<string, SelectionSetNode>
}

export interface Selecting {
  readonly schema: GraphQLSchema
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>
  /** The values of the variables in `@skip`, `@include` and `@defer`. */
  readonly toggles: Data
}

/** Collects the fields of selections on one type as the specification says, but sets deferred fragments apart. */
export function collectDeferring(
  { schema, fragments, toggles }: Selecting,
  type: GraphQLObjectType | GraphQLInterfaceType,
  selectionSets: readonly SelectionSetNode[],
): Collected {
  const fields = new Map<string, FieldNode[]>()
  const deferred = new Map<string, SelectionSetNode>()
  const visited = new Set<string>()
  const applies = (condition: string | undefined): boolean => {
    if (condition === undefined || condition === type.name) return true
    const wanted = schema.getType(condition)
    return isAbstractType(wanted) && schema.isSubType(wanted, type)
  }
  const collectFragment = (fragment: Fragment): void => {
    const spread = fragment.kind === Kind.FRAGMENT_SPREAD ? fragment.name.value : undefined
    const source = fragment.kind === Kind.FRAGMENT_SPREAD ? fragments[fragment.name.value] : fragment
    if (!source || !applies(source.typeCondition?.name.value)) return
    const label = deferredLabel(fragment, toggles)
    if (label !== undefined) deferred.set(label, source.selectionSet)
    else if (spread === undefined || !visited.has(spread)) {
      if (spread !== undefined) visited.add(spread)
      collect(source.selectionSet)
    }
  }
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (getDirectiveValues(GraphQLSkipDirective, selection, toggles)?.if === true) continue
      if (getDirectiveValues(GraphQLIncludeDirective, selection, toggles)?.if === false) continue
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value
        const known = fields.get(key)
        if (known) known.push(selection)
        else fields.set(key, [selection])
      } else collectFragment(selection)
    }
  }
  for (const selectionSet of selectionSets) collect(selectionSet)
  return { fields, deferred }
}
