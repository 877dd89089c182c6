import type { FetchNode, PlanNode, QueryPlanSelectionNode } from '@apollo/query-planner'
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionNode,
  type SelectionSetNode,
  stripIgnoredCharacters,
  visit,
} from 'graphql'
import type { Requirements } from './required-arguments.ts'

/**
 * Fetches apart what cannot be fetched together: an entity is told the price in one currency only, so fields that
 * require it in several come from as many fetches. The planner puts them into one. What a field requires that `@skip` or
 * `@include` may leave out is put apart from what others require: it may be missing alone. `apart` has fields with different
 * requirements fetched apart, each only where all that it requires is there.
 */
export function separateArguments(node: PlanNode, required: Requirements, apart: boolean): PlanNode {
  const walk = (part: PlanNode): PlanNode => {
    switch (part.kind) {
      case 'Fetch':
        return separateFetch(part, required, apart)
      case 'Flatten':
        return { ...part, node: walk(part.node) }
      case 'Condition':
        return {
          ...part,
          ifClause: part.ifClause && walk(part.ifClause),
          elseClause: part.elseClause && walk(part.elseClause),
        }
      case 'Defer': {
        const { primary, deferred } = part
        return {
          ...part,
          primary: { ...primary, node: primary.node && walk(primary.node) },
          deferred: deferred.map((one) => ({ ...one, node: one.node && walk(one.node) })),
        }
      }
      default:
        return { ...part, nodes: part.nodes.map(walk) }
    }
  }
  return walk(node)
}

type Requirement = readonly QueryPlanSelectionNode[]
/** Under which name a field is required, by where it stands. */
type NamesByPlace = Map<string, string>

/** Fields of entities that can be fetched together. */
interface Group {
  /** What the first of them requires. */
  readonly requires: string
  readonly names: NamesByPlace
  readonly fields: Set<FieldNode>
  readonly requirements: QueryPlanSelectionNode[]
}

function separateFetch(fetch: FetchNode, required: Requirements, apart: boolean): PlanNode {
  if (!fetch.requires || !fetch.operationDocumentNode) return fetch
  const document = withoutTopSpreads(fetch.operationDocumentNode)
  const groups: Group[] = []
  let mayLack = false
  eachEntityField(document, (field, type, isConditional) => {
    const requirement = required.of(fetch.serviceName, type, field.name.value) ?? []
    const names = namesIn(requirement)
    const requires = JSON.stringify(requirement)
    const fitting = groups.find(
      (one) =>
        (!apart || one.requires === requires) &&
        [...names].every(([place, name]) => (one.names.get(place) ?? name) === name),
    )
    const group: Group = fitting ?? { requires, names: new Map(), fields: new Set(), requirements: [] }
    if (!fitting) groups.push(group)
    for (const [place, name] of names) group.names.set(place, name)
    mayLack ||= isConditional && requirement.length > 0
    if (requirement.length)
      group.requirements.push({ kind: 'InlineFragment', typeCondition: type, selections: [...requirement] })
    group.fields.add(field)
  })
  const isTold = groups.some(({ requirements }) => requirements.length)
  if (!mayLack && !(apart && isTold) && groups.every(({ names }) => !names.size)) return fetch
  const places = new Set(groups.flatMap(({ requirements }) => leavesIn(requirements)))
  const others = withoutPlaces(fetch.requires, places)
  const nodes = groups.map(({ fields, requirements }): FetchNode => {
    const requires = apart ? withAll(others, requirements) : [...others, ...requirements]
    if (groups.length === 1) return { ...fetch, requires }
    return onlyFields({ ...fetch, requires }, document, fields)
  })
  return nodes.length === 1 ? nodes[0]! : { kind: 'Parallel', nodes }
}

/** Keys that count only together with requirements. */
const withAll = (keys: Requirement, requirements: Requirement): QueryPlanSelectionNode[] =>
  keys.map((key) => (key.selections ? { ...key, selections: [...key.selections, ...requirements] } : key))

/** The part of a fetch that asks for some of its entities' fields. */
function onlyFields(fetch: FetchNode, document: DocumentNode, fields: ReadonlySet<FieldNode>): FetchNode {
  const part = keepEntityFields(document, fields)
  const used = variablesOf(part)
  const variableUsages = fetch.variableUsages?.filter((name) => used.has(name))
  return { ...fetch, operation: stripIgnoredCharacters(print(part)), operationDocumentNode: part, variableUsages }
}

function namesIn(requirement: Requirement, parent = '', names: NamesByPlace = new Map()): NamesByPlace {
  for (const selection of requirement) {
    if (selection.kind === 'InlineFragment') namesIn(selection.selections, parent, names)
    else {
      const place = `${parent}.${selection.name}`
      if (selection.alias) names.set(place, selection.alias)
      namesIn(selection.selections ?? [], place, names)
    }
  }
  return names
}

function leavesIn(requirement: Requirement, parent = ''): string[] {
  return requirement.flatMap((selection) => {
    const place = selection.kind === 'Field' ? `${parent}.${selection.name}` : parent
    return selection.selections ? leavesIn(selection.selections, place) : [place]
  })
}

function withoutPlaces(requires: Requirement, places: ReadonlySet<string>, parent = ''): QueryPlanSelectionNode[] {
  return requires.flatMap((selection) => {
    const place = selection.kind === 'Field' ? `${parent}.${selection.name}` : parent
    if (selection.kind === 'Field' && places.has(place)) return []
    if (!selection.selections) return [selection]
    const selections = withoutPlaces(selection.selections, places, place)
    return selections.length ? [{ ...selection, selections }] : []
  })
}

type EntityField = (field: FieldNode, type: string, isConditional: boolean) => void

const isEntities = (node: FieldNode): boolean => node.name.value === '_entities'

function eachEntityField(document: DocumentNode, see: EntityField): void {
  const walk = ({ selections }: SelectionSetNode, type: string, within: boolean): void => {
    for (const selection of selections) {
      const isConditional = within || !!selection.directives?.length
      if (selection.kind === Kind.FIELD) see(selection, type, isConditional)
      else if (selection.kind === Kind.INLINE_FRAGMENT)
        walk(selection.selectionSet, selection.typeCondition?.name.value ?? type, isConditional)
    }
  }
  visit(document, {
    Field: (node) => {
      if (!isEntities(node)) return undefined
      walk(node.selectionSet!, '', false)
      return false
    },
  })
}

function keepEntityFields(document: DocumentNode, fields: ReadonlySet<FieldNode>): DocumentNode {
  const keep = ({ selections }: SelectionSetNode): SelectionNode[] =>
    selections.flatMap((selection): SelectionNode[] => {
      if (selection.kind === Kind.FIELD) return fields.has(selection) ? [selection] : []
      if (selection.kind !== Kind.INLINE_FRAGMENT) return []
      const inner = keep(selection.selectionSet)
      return inner.length ? [{ ...selection, selectionSet: { kind: Kind.SELECTION_SET, selections: inner } }] : []
    })
  const kept = visit(document, {
    Field: (node) => {
      if (!isEntities(node)) return undefined
      return { ...node, selectionSet: { kind: Kind.SELECTION_SET, selections: keep(node.selectionSet!) } }
    },
  })
  return withoutUnused(kept)
}

/** The document with the fragments written out that are spread directly on the entities. */
function withoutTopSpreads(document: DocumentNode): DocumentNode {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  if (!fragments.size) return document
  const writeOut = ({ selections }: SelectionSetNode): SelectionSetNode => ({
    kind: Kind.SELECTION_SET,
    selections: selections.map((selection) => {
      if (selection.kind === Kind.FIELD) return selection
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value)! : selection
      const { typeCondition, selectionSet } = fragment
      const { directives } = selection
      return { kind: Kind.INLINE_FRAGMENT, typeCondition, directives, selectionSet: writeOut(selectionSet) }
    }),
  })
  return visit(document, {
    Field: (node) => (isEntities(node) ? { ...node, selectionSet: writeOut(node.selectionSet!) } : undefined),
  })
}

/** Subgraphs refuse documents with fragments or variables that nothing uses. */
export function withoutUnused(document: DocumentNode): DocumentNode {
  const used = new Set<string>()
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  const spreads = (node: OperationDefinitionNode | FragmentDefinitionNode): void => {
    visit(node, {
      FragmentSpread: ({ name }) => {
        if (used.has(name.value)) return
        used.add(name.value)
        spreads(fragments.get(name.value)!)
      },
    })
  }
  for (const definition of document.definitions) if (definition.kind === Kind.OPERATION_DEFINITION) spreads(definition)
  const definitions = document.definitions.filter(
    (definition) => definition.kind !== Kind.FRAGMENT_DEFINITION || used.has(definition.name.value),
  )
  const variables = variablesOf({ ...document, definitions })
  return {
    ...document,
    definitions: definitions.map((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION
        ? {
            ...definition,
            variableDefinitions: definition.variableDefinitions?.filter(({ variable }) =>
              variables.has(variable.name.value),
            ),
          }
        : definition,
    ),
  }
}

function variablesOf(document: DocumentNode): Set<string> {
  const used = new Set<string>()
  visit(document, {
    VariableDefinition: () => false,
    Variable: ({ name }) => void used.add(name.value),
  })
  return used
}
