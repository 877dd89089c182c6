import type { FetchDataRewrite, QueryPlanSelectionNode } from '@apollo/query-planner'
import { type GraphQLSchema, isEnumType, isInterfaceType, Kind } from 'graphql'
import { argumentsOf } from '../supergraph-directives.ts'

/** The interfaces that subgraphs have as objects, by `@interfaceObject`: all of them, and by subgraph. */
export interface InterfaceObjects {
  readonly all: ReadonlySet<unknown>
  readonly bySubgraph: ReadonlyMap<string, ReadonlySet<string>>
}

const read = new WeakMap<GraphQLSchema, InterfaceObjects>()

export function interfaceObjects(schema: GraphQLSchema): InterfaceObjects {
  let found = read.get(schema)
  if (!found) {
    found = readInterfaceObjects(schema)
    read.set(schema, found)
  }
  return found
}

/**
 * Has such a subgraph told the interface for the type of an entity, which is all it knows. The planner sees to that only
 * where it comes from a subgraph that knows the type itself.
 */
export function typesForInterfaceObjects(
  requires: readonly QueryPlanSelectionNode[],
  known: ReadonlySet<string> | undefined,
): FetchDataRewrite[] {
  return requires.flatMap((selection) => {
    if (selection.kind !== 'InlineFragment') return []
    const { typeCondition: type } = selection
    if (type === undefined || !known?.has(type)) return []
    return [{ kind: 'ValueSetter', path: [`... on ${type}`, '__typename'], setValueTo: type }]
  })
}

function readInterfaceObjects(schema: GraphQLSchema): InterfaceObjects {
  const bySubgraph = new Map<string, Set<string>>()
  const names = subgraphNames(schema)
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isInterfaceType(type)) continue
    for (const directive of type.astNode?.directives ?? []) {
      if (directive.name.value !== 'join__type') continue
      const args = argumentsOf(directive)
      const isObject = args.get('isInterfaceObject')
      const graph = args.get('graph')
      if (isObject?.kind !== Kind.BOOLEAN || !isObject.value || graph?.kind !== Kind.ENUM) continue
      const subgraph = names.get(graph.value)!
      bySubgraph.set(subgraph, (bySubgraph.get(subgraph) ?? new Set()).add(type.name))
    }
  }
  return { all: new Set([...bySubgraph.values()].flatMap((types) => [...types])), bySubgraph }
}

/** What the subgraphs are called, by what the supergraph calls them. */
function subgraphNames(schema: GraphQLSchema): Map<string, string> {
  const graphs = schema.getType('join__Graph')
  const values = isEnumType(graphs) ? graphs.getValues() : []
  return new Map(
    values.flatMap(({ name: value, astNode }) => {
      const use = astNode?.directives?.find(({ name }) => name.value === 'join__graph')
      const name = use && argumentsOf(use).get('name')
      return name?.kind === Kind.STRING ? [[value, name.value]] : []
    }),
  )
}
