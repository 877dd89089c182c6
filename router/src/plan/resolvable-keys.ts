import {
  type Directive,
  federationMetadata,
  isInterfaceType,
  isObjectType,
  type Schema,
} from '@apollo/federation-internals'
import type { QueryPlanner } from '@apollo/query-planner'

/** What of the planner is read and changed here. */
interface Internals {
  readonly federatedQueryGraph: { readonly sources: ReadonlyMap<string, Schema> }
}

/**
 * Shows the planner the resolvable keys of each type before its others. Back to an entity of a subgraph, with what a field
 * requires, it takes the first key that the subgraph declares, be it one that the subgraph does not resolve.
 */
export function preferResolvableKeys(planner: QueryPlanner): void {
  const { sources } = (planner as unknown as Internals).federatedQueryGraph
  for (const schema of sources.values()) {
    const key = federationMetadata(schema)?.keyDirective()
    if (!key) continue
    for (const type of schema.types()) {
      if (!isObjectType(type) && !isInterfaceType(type)) continue
      const declared = type.appliedDirectivesOf(key)
      const ordered = [...declared].sort((one, other) => Number(isResolvable(other)) - Number(isResolvable(one)))
      if (ordered.every((one, index) => one === declared[index])) continue
      const find = type.appliedDirectivesOf.bind(type) as (searched: unknown) => unknown
      Object.assign(type, {
        appliedDirectivesOf: (searched: unknown) => (searched === key ? ordered : find(searched)),
      })
    }
  }
}

const isResolvable = (key: Directive): boolean => key.arguments().resolvable !== false
