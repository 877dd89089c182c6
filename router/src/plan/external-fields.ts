import {
  baseType,
  type CompositeType,
  federationMetadata,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  type Schema,
  SelectionSet,
  type Type,
} from '@apollo/federation-internals'
import type { QueryPlanner } from '@apollo/query-planner'

/** What of the planner is read and changed here. */
interface Internals {
  readonly federatedQueryGraph: { readonly sources: ReadonlyMap<string, Schema> }
}

/** The schemas of planners that move no selection to where its fields are `@external`. */
const careful = new WeakSet<Schema>()
const { canRebaseOn } = SelectionSet.prototype
SelectionSet.prototype.canRebaseOn = function (type: CompositeType): boolean {
  return canRebaseOn.call(this, type) && !(careful.has(type.schema()) && selectsExternal(this, type))
}

/**
 * Hides from the planner the fields that a subgraph declares as `@external` and never provides. The planner has read by
 * then what requires them. Where one `@requires` leads to another, it looks whether a subgraph has a field, and not
 * whether the subgraph can resolve it, and would ask for it there. What is provided on some paths it asks for on those, but
 * moves nothing to where the field only might be provided.
 */
export function hideExternalFields(planner: QueryPlanner): void {
  const { sources } = (planner as unknown as Internals).federatedQueryGraph
  for (const schema of sources.values()) {
    const metadata = federationMetadata(schema)
    if (!metadata) continue
    careful.add(schema)
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

function selectsExternal(selections: SelectionSet, type: Type): boolean {
  const schema = type.schema()
  const metadata = federationMetadata(schema)!
  return selections.selections().some((selection) => {
    if (selection.kind === 'FragmentSelection') {
      const { typeCondition } = selection.element
      const narrowed = typeCondition ? schema.type(typeCondition.name) : type
      return narrowed !== undefined && selectsExternal(selection.selectionSet, narrowed)
    }
    const field = isCompositeType(type) ? type.field(selection.element.name) : undefined
    if (!field?.type) return false
    if (metadata.isFieldPartiallyExternal(field)) return true
    return selection.selectionSet !== undefined && selectsExternal(selection.selectionSet, baseType(field.type))
  })
}
