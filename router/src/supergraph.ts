import {
  Supergraph as ComposedSupergraph,
  operationFromDocument,
  ROUTER_SUPPORTED_SUPERGRAPH_FEATURES,
} from '@apollo/federation-internals'
import { type PlanNode, type QueryPlan, QueryPlanner } from '@apollo/query-planner'
import { type DocumentNode, type GraphQLSchema, isObjectType, Kind } from 'graphql'
import { digest } from './cache/cache-key.ts'
import { type CacheHints, readHints } from './cache/hints.ts'
import { asksSubgraphs } from './plan/asks-subgraphs.ts'
import { exposeComposedDirectives, withoutDirectives } from './plan/composed-directives.ts'
import { withoutConstantConditions } from './plan/constant-conditions.ts'
import { hideExternalFields } from './plan/external-fields.ts'
import { keepFetchOrder } from './plan/fetch-order.ts'
import { interfaceObjects } from './plan/interface-objects.ts'
import { orderMutations } from './plan/mutation-order.ts'
import { askForTypes, narrowedFields } from './plan/narrowed-types.ts'
import { keepNearTypes } from './plan/near-types.ts'
import { repeatConditions } from './plan/repeated-conditions.ts'
import { nameRequiredArguments } from './plan/required-arguments.ts'
import { preferResolvableKeys } from './plan/resolvable-keys.ts'
import { separateArguments } from './plan/separate-arguments.ts'
import { writeOutTypes } from './plan/written-out-types.ts'
import { argumentsOf } from './supergraph-directives.ts'

/** A composed supergraph: its planner and the two schemas that everything else is derived from. */
export interface Supergraph {
  /** What clients see: nothing that is `@inaccessible`, none of federation's machinery. */
  readonly api: GraphQLSchema
  /** What the subgraphs offer together, with federation's directives. */
  readonly full: GraphQLSchema
  readonly subgraphs: readonly { name: string; url: string }[]
  /** The `@cacheControl` hints that came along. */
  readonly hints: CacheHints
  /** Stands for the text that it was loaded from. */
  readonly id: string
  /** Names that the planner gives to fields which it fetches for itself. */
  readonly plannersNames: ReadonlySet<string>
  /** The label of each `Type.field` that moves to another subgraph by `@override(label:)`. */
  readonly overrideLabels: ReadonlyMap<string, string>
  /** Throws when no subgraphs can answer the operation together. Fields with one of the `moved` labels have moved. */
  plan(document: DocumentNode, operationName: string | undefined, moved?: readonly string[]): QueryPlan
}

/**
 * Loads a federation 2 supergraph. `@apollo/gateway` refuses one that uses `@authenticated` and its like; the parts it is
 * made of take them when told that somebody else enforces them. Throws when the text is no supergraph; `validate` says
 * whether its schema is validated as well, which takes most of the time.
 */
export function loadSupergraph(sdl: string, validate = true): Supergraph {
  const composed = ComposedSupergraph.build(sdl, {
    supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES,
    validateSupergraph: validate,
  })
  const planner = new QueryPlanner(composed, {
    exposeDocumentNodeInFetchNode: true,
    incrementalDelivery: { enableDefer: true },
    // Otherwise it asks for what is selected of one type of object for those of every type.
    typeConditionedFetching: true,
  })
  const required = nameRequiredArguments(planner)
  hideExternalFields(planner)
  const apiSchema = composed.apiSchema()
  keepFetchOrder(planner)
  keepNearTypes(planner)
  preferResolvableKeys(planner)
  const directives = exposeComposedDirectives(composed, apiSchema)
  const api = apiSchema.toGraphQLJSSchema({ includeDefer: true })
  const full = composed.schema.toGraphQLJSSchema()
  const narrowed = narrowedFields(full)
  const nodes = interfaceObjects(full).all
  return {
    api,
    full,
    hints: readHints(full),
    subgraphs: composed.subgraphsMetadata().map(({ name, url }) => ({ name, url })),
    id: digest(sdl),
    plannersNames: required.names,
    overrideLabels: readOverrideLabels(full),
    plan: (document, operationName, moved = []) => {
      const typed = askForTypes(writeOutTypes(document, api, nodes), api, narrowed)
      const sent = orderMutations(withoutConstantConditions(withoutDirectives(typed, directives)))
      const repeated = repeatConditions(sent, required.fields)
      const operation = operationFromDocument(apiSchema, repeated.document, { operationName })
      const overrideConditions = new Map(moved.map((label) => [label, true]))
      const { kind, node } = planner.buildQueryPlan(operation, { overrideConditions })
      if (!node) {
        // An interface that nothing implements where it is asked for, for example. Composition lets that pass.
        if (asksSubgraphs(document, operationName)) throw new Error('No subgraph can answer the operation.')
        return { kind }
      }
      const separate = (part: PlanNode) => separateArguments(part, required, !repeated.isWhole)
      if (node.kind !== 'Subscription') return { kind, node: separate(node) }
      return { kind, node: { ...node, rest: node.rest && separate(node.rest) } }
    },
  }
}

function readOverrideLabels(full: GraphQLSchema): Map<string, string> {
  const labels = new Map<string, string>()
  for (const type of Object.values(full.getTypeMap())) {
    if (!isObjectType(type)) continue
    for (const { name, astNode } of Object.values(type.getFields())) {
      for (const directive of astNode?.directives ?? []) {
        if (directive.name.value !== 'join__field') continue
        const label = argumentsOf(directive).get('overrideLabel')
        if (label?.kind === Kind.STRING) labels.set(`${type.name}.${name}`, label.value)
      }
    }
  }
  return labels
}
