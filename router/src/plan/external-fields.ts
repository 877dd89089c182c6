import { federationMetadata, isInterfaceType, isObjectType, type Schema } from '@apollo/federation-internals'
import type { QueryPlanner } from '@apollo/query-planner'

/** What of the planner is read and changed here. */
interface Internals {
  readonly federatedQueryGraph: { readonly sources: ReadonlyMap<string, Schema> }
}

/**
 * Hides from the planner the fields that a subgraph declares as `@external` and never provides. The planner has read by
 * then what requires them. Where one `@requires` leads to another, it looks whether a subgraph has a field, and not
 * whether the subgraph can resolve it, and would ask for it there.
 */
export function hideExternalFields(planner: QueryPlanner): void {
  const { sources } = (planner as unknown as Internals).federatedQueryGraph
  for (const schema of sources.values()) {
    const metadata = federationMetadata(schema)
    if (!metadata) continue
    for (const type of schema.types()) {
      if (!isObjectType(type) && !isInterfaceType(type)) continue
      const external = type.fields().filter((field) => metadata.isFieldFullyExternal(field))
      if (!external.length) continue
      const hidden = new Set(external.map(({ name }) => name))
      const find = type.field.bind(type)
      Object.assign(type, { field: (name: string) => (hidden.has(name) ? undefined : find(name)) })
    }
  }
}
