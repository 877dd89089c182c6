import {
  type DirectiveNode,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'
import type { ResponseError } from '../plan/run.ts'
import type { GuardedSchema } from './guarded-schema.ts'
import { isMet, type Requirement, type Rights } from './rights.ts'

/** What is left of an operation for callers who fail some of what it asks for. */
export interface Filtered {
  /** Undefined when nothing is left. */
  readonly operation: OperationDefinitionNode | undefined
  /** The fields that are null in the answer because they, or everything selected in them, are left out. */
  readonly denied: ReadonlySet<FieldNode>
  /** What was left out that the variables do not leave out anyway. */
  errorsFor(variables: Variables): readonly ResponseError[]
}

/** What an operation asks of its callers. */
export interface Guard {
  /** Says which of its requirements a caller fails, by their numbers; empty for those who may see everything. */
  failedBy(rights: Rights): readonly number[]
  /** Leaves out what asks for something that is failed; `code` is told of it. */
  filter(failed: readonly number[], code: string): Filtered
}

type Variables = Readonly<Record<string, unknown>>
/** A `@skip` or `@include` on the way to a field. */
interface Condition {
  readonly include: boolean
  readonly value: boolean | { readonly variable: string }
}
interface GuardedField {
  /** The numbers of what is asked. */
  readonly asks: readonly number[]
  readonly path: readonly string[]
  readonly conditions: readonly Condition[]
}

/**
 * Finds what an operation, whose fragments are written out, touches of what is guarded; undefined when that is nothing, so
 * that such an operation costs nothing more.
 */
export function guardOperation(
  schema: GraphQLSchema,
  guards: GuardedSchema,
  operation: OperationDefinitionNode,
): Guard | undefined {
  const requirements: Requirement[] = []
  const guarded = new Map<FieldNode, GuardedField>()
  const numberOf = (requirement: Requirement): number => {
    const known = requirements.indexOf(requirement)
    return known < 0 ? requirements.push(requirement) - 1 : known
  }
  const look = (
    { selections }: SelectionSetNode,
    parent: GraphQLNamedType,
    path: readonly string[],
    outer: readonly Condition[],
  ): void => {
    for (const selection of selections) {
      const conditions = [...outer, ...conditionsOf(selection.directives)]
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const on = selection.typeCondition && schema.getType(selection.typeCondition.name.value)
        look(selection.selectionSet, on ?? parent, path, conditions)
      } else if (selection.kind === Kind.FIELD) {
        const field = selection.name.value
        const type = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[field]?.type : undefined
        // `__typename` and introspection are for everybody.
        if (!type) continue
        const inner = [...path, selection.alias?.value ?? field]
        if (isListType(isNonNullType(type) ? type.ofType : type)) inner.push('@')
        const asked = guards.requirementsOf(parent, field)
        if (asked.length) guarded.set(selection, { asks: asked.map(numberOf), path: inner, conditions })
        if (selection.selectionSet) look(selection.selectionSet, getNamedType(type), inner, conditions)
      }
    }
  }
  look(operation.selectionSet, schema.getRootType(operation.operation)!, [], [])
  if (!guarded.size) return undefined
  return {
    failedBy: (rights) => requirements.flatMap((requirement, number) => (isMet(requirement, rights) ? [] : [number])),
    filter: (failed, code) => filterOperation(operation, guarded, new Set(failed), code),
  }
}

function filterOperation(
  operation: OperationDefinitionNode,
  guarded: ReadonlyMap<FieldNode, GuardedField>,
  failed: ReadonlySet<number>,
  code: string,
): Filtered {
  const denied = new Set<FieldNode>()
  const places: GuardedField[] = []
  const isDenied = (field: FieldNode): boolean => {
    const guard = guarded.get(field)
    if (!guard?.asks.some((number) => failed.has(number))) return false
    places.push(guard)
    return true
  }
  const filterOne = (selection: SelectionNode): SelectionNode | undefined => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return selection
    if (selection.kind === Kind.FIELD && isDenied(selection)) {
      deny(selection, denied)
      return undefined
    }
    if (!selection.selectionSet) return selection
    const selectionSet = filter(selection.selectionSet)
    if (selectionSet) return { ...selection, selectionSet }
    // Nobody is asked for an object of which nothing may be told.
    if (selection.kind === Kind.FIELD) denied.add(selection)
    return undefined
  }
  const filter = ({ selections }: SelectionSetNode): SelectionSetNode | undefined => {
    const left = selections.flatMap((selection) => filterOne(selection) ?? [])
    return left.length ? { kind: Kind.SELECTION_SET, selections: left } : undefined
  }
  const selectionSet = filter(operation.selectionSet)
  return {
    operation: selectionSet && { ...operation, selectionSet },
    denied,
    errorsFor: (variables) =>
      places.flatMap(({ path, conditions }) =>
        conditions.every((condition) => isFulfilled(condition, variables)) ? [unauthorized(path, code)] : [],
      ),
  }
}

/** A field with all that is selected in it: another selection of the same name may be allowed, and shows only its own. */
function deny(selection: SelectionNode, denied: Set<FieldNode>): void {
  if (selection.kind === Kind.FRAGMENT_SPREAD) return
  if (selection.kind === Kind.FIELD) denied.add(selection)
  for (const inner of selection.selectionSet?.selections ?? []) deny(inner, denied)
}

function unauthorized(path: readonly string[], code: string): ResponseError {
  return { message: 'Unauthorized field or type', path, extensions: { code } }
}

function conditionsOf(directives: readonly DirectiveNode[] | undefined): Condition[] {
  return (directives ?? []).flatMap(({ name, arguments: args }): Condition[] => {
    const value = args?.find((argument) => argument.name.value === 'if')?.value
    if ((name.value !== 'skip' && name.value !== 'include') || !value) return []
    const include = name.value === 'include'
    if (value.kind === Kind.VARIABLE) return [{ include, value: { variable: value.name.value } }]
    return value.kind === Kind.BOOLEAN ? [{ include, value: value.value }] : []
  })
}

function isFulfilled({ include, value }: Condition, variables: Variables): boolean {
  return (typeof value === 'boolean' ? value : variables[value.variable] === true) === include
}
