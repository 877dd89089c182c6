import { type Selection, type SelectionSet, selectionOfElement } from '@apollo/federation-internals'
import type { QueryPlanner, QueryPlanSelectionNode } from '@apollo/query-planner'

/** What fields require. */
export interface Requirements {
  /** The names under which the planner fetches what takes arguments. */
  readonly names: ReadonlySet<string>
  /** The names of the fields that require others. */
  readonly fields: ReadonlySet<string>
  /** What a field of a subgraph requires, with those names as aliases. */
  of(service: string, type: string, field: string): readonly QueryPlanSelectionNode[] | undefined
}

/** What of the planner is read and changed here. */
interface Internals {
  readonly federatedQueryGraph: {
    allEdges(): Iterable<{
      readonly head: { readonly source: string }
      readonly transition: {
        readonly kind: string
        readonly definition?: { readonly name: string; readonly coordinate: string }
      }
      _conditions?: SelectionSet
    }>
  }
}

/**
 * Lets the planner fetch required fields that take arguments under names of their own. It would fetch
 * `@requires(fields: "price(currency: \"SAR\")")` as `price`, and then get or clobber what the client or another
 * `@requires` asked for with other arguments. Federation allows no aliases in `@requires`, so they are put into the graph
 * that the planner has made of the supergraph.
 */
export function nameRequiredArguments(planner: QueryPlanner): Requirements {
  const names = new Map<string, string>()
  const fields = new Set<string>()
  const required = new Map<string, QueryPlanSelectionNode[]>()
  const aliased = (selections: SelectionSet): SelectionSet =>
    selections.lazyMap((selection: Selection) => {
      const inner = selection.selectionSet && aliased(selection.selectionSet)
      if (selection.kind !== 'FieldSelection' || !selection.element.definition.hasArguments())
        return inner === selection.selectionSet || !inner ? selection : selection.withUpdatedSelectionSet(inner)
      const { element } = selection
      const text = String(element)
      const name = names.get(text) ?? `_required_${names.size}_${element.name}`
      names.set(text, name)
      return selectionOfElement(element.withUpdatedAlias(name), inner)
    })
  const graph = (planner as unknown as Internals).federatedQueryGraph
  for (const edge of graph.allEdges()) {
    const { kind, definition } = edge.transition
    if (kind !== 'FieldCollection' || !definition || !edge._conditions) continue
    edge._conditions = aliased(edge._conditions)
    fields.add(definition.name)
    required.set(`${edge.head.source}:${definition.coordinate}`, nodesOf(edge._conditions))
  }
  return {
    names: new Set(names.values()),
    fields,
    of: (service, type, field) => required.get(`${service}:${type}.${field}`),
  }
}

function nodesOf(selections: SelectionSet): QueryPlanSelectionNode[] {
  return selections.selections().map((selection): QueryPlanSelectionNode => {
    const inner = selection.selectionSet && nodesOf(selection.selectionSet)
    if (selection.kind !== 'FieldSelection')
      return { kind: 'InlineFragment', typeCondition: selection.element.typeCondition?.name, selections: inner ?? [] }
    const { name, alias } = selection.element
    return { kind: 'Field', name, ...(alias && { alias }), ...(inner && { selections: inner }) }
  })
}
