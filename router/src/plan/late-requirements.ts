import type { FetchNode, PlanNode, ResponsePath } from '@apollo/query-planner'
import type { FieldNode } from 'graphql'
import type { Requirements } from './required-arguments.ts'
import { eachEntityField, leavesIn, onlyFields, type Requirement, withoutTopSpreads } from './separate-arguments.ts'

interface Split {
  readonly node: PlanNode | undefined
  /** What has to wait until its neighbours have come. */
  readonly late: readonly PlanNode[]
}

/**
 * Moves fields that a plan fetches without what they require behind what it fetches beside them. The planner loses the
 * requirement in chains of `@requires` that lead back to the subgraph where the entity came from.
 */
export function awaitRequirements(node: PlanNode, required: Requirements): PlanNode {
  const split = (part: PlanNode, path: ResponsePath): Split => {
    switch (part.kind) {
      case 'Fetch':
        return splitFetch(part, path, required)
      case 'Flatten': {
        const { node, late } = split(part.node, part.path)
        return { node: node && { ...part, node }, late }
      }
      case 'Sequence': {
        const nodes = part.nodes.flatMap((child) => {
          const { node, late } = split(child, path)
          return node ? [node, ...late] : late
        })
        return { node: { ...part, nodes }, late: [] }
      }
      case 'Parallel': {
        const splits = part.nodes.map((child) => split(child, path))
        return {
          node: { ...part, nodes: splits.flatMap(({ node }) => node ?? []) },
          late: splits.flatMap(({ late }) => late),
        }
      }
      case 'Condition':
        return {
          node: {
            ...part,
            ifClause: part.ifClause && whole(part.ifClause, path),
            elseClause: part.elseClause && whole(part.elseClause, path),
          },
          late: [],
        }
      default:
        return { node: part, late: [] }
    }
  }
  const whole = (part: PlanNode, path: ResponsePath): PlanNode | undefined => {
    const { node, late } = split(part, path)
    if (!late.length) return node
    return { kind: 'Sequence', nodes: node ? [node, ...late] : [...late] }
  }
  return whole(node, []) ?? node
}

function splitFetch(fetch: FetchNode, path: ResponsePath, required: Requirements): Split {
  if (!fetch.requires || !fetch.operationDocumentNode || !path.length) return { node: fetch, late: [] }
  const document = withoutTopSpreads(fetch.operationDocumentNode)
  const told = new Set(leavesIn(fetch.requires))
  const early = new Set<FieldNode>()
  const lacking = new Set<FieldNode>()
  const requirements: Requirement[number][] = []
  eachEntityField(document, (field, type) => {
    const requirement = required.of(fetch.serviceName, type, field.name.value) ?? []
    if (leavesIn(requirement).every((place) => told.has(place))) {
      early.add(field)
      return
    }
    lacking.add(field)
    requirements.push({ kind: 'InlineFragment', typeCondition: type, selections: [...requirement] })
  })
  if (!lacking.size) return { node: fetch, late: [] }
  const node = onlyFields({ ...fetch, requires: [...fetch.requires, ...requirements] }, document, lacking)
  return {
    node: early.size ? onlyFields(fetch, document, early) : undefined,
    late: [{ kind: 'Flatten', path, node }],
  }
}
