import type { QueryPlanSelectionNode } from '@apollo/query-planner'
import { type Data, merge } from './merge.ts'
import type { TypesOf } from './type-conditions.ts'

/** Picks what a fetch requires out of an entity; undefined when something required is missing. */
export type Represent = (entity: Data) => Data | undefined
/** The scalar fields that tell entities apart. */
export interface Identity {
  readonly names: readonly string[]
  /** The same for all identities of these fields. */
  readonly signature: string
}
type Pick = (from: Data, into: Data) => boolean

export function compileRepresentation(selections: readonly QueryPlanSelectionNode[], typesOf: TypesOf): Represent {
  const parts = selections.map((selection) => compilePicks([selection], typesOf)[0]!)
  if (parts.length === 1) {
    const pick = parts[0]!
    return (entity) => {
      const picked: Data = {}
      return pick(entity, picked) && picked.__typename !== undefined ? picked : undefined
    }
  }
  // Each part is for other fields of the fetch, some of which `@skip` may leave out together with what they require.
  return (entity) => {
    const picked: Data = {}
    for (const pick of parts) {
      const part: Data = {}
      if (pick(entity, part)) merge(picked, part)
    }
    return picked.__typename === undefined ? undefined : picked
  }
}

function compilePicks(selections: readonly QueryPlanSelectionNode[], typesOf: TypesOf): Pick[] {
  return selections.map((selection) => {
    if (selection.kind === 'InlineFragment') {
      const inner = compilePicks(selection.selections, typesOf)
      const names = selection.typeCondition === undefined ? undefined : typesOf(selection.typeCondition)
      return (from, into) => (names && !names.has(String(from.__typename))) || inner.every((pick) => pick(from, into))
    }
    // What was fetched under a name of the planner's is told to the subgraph under the field's own.
    const { name, alias = name } = selection
    if (selection.selections) return pickObject(alias, name, compilePicks(selection.selections, typesOf))
    return (from, into) => {
      const value = from[alias]
      into[name] = value
      return value !== undefined
    }
  })
}

/** Stands for an object in which something required is missing. */
const LACKING = Symbol('lacking')

function pickObject(alias: string, name: string, inner: Pick[]): Pick {
  const project = (value: unknown): unknown => {
    if (Array.isArray(value)) return projectList(value)
    if (typeof value !== 'object' || value === null) return value
    const picked: Data = {}
    return inner.every((pick) => pick(value as Data, picked)) ? picked : LACKING
  }
  const projectList = (list: unknown[]): unknown => {
    const items = list.map(project)
    if (!items.includes(LACKING)) return items
    const isNone = items.every((item) => item === LACKING || item === null)
    return isNone ? LACKING : items.map((item) => (item === LACKING ? null : item))
  }
  return (from, into) => {
    const value = from[alias]
    if (value === undefined) return false
    const projected = project(value)
    if (projected === LACKING) return false
    // Two fragments of one fetch may require different fields of the same object.
    merge(into, { [name]: projected })
    return true
  }
}

/**
 * The identity of entities with scalar keys, `{ ... on T { __typename id } }`, which are nearly all of them; undefined
 * when only the picked data can tell.
 */
export function compileIdentity(selections: readonly QueryPlanSelectionNode[]): Identity | undefined {
  const names: string[] = []
  for (const selection of selections) {
    for (const field of selection.kind === 'InlineFragment' ? selection.selections : [selection]) {
      if (selections.length > 1 || field.kind !== 'Field' || field.selections) return undefined
      names.push(field.alias ?? field.name)
    }
  }
  names.sort()
  return { names, signature: names.join() }
}
