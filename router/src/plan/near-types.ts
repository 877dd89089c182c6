import {
  type CompositeType,
  isCompositeType,
  isInterfaceObjectType,
  possibleRuntimeTypes,
  type Schema,
  type Selection,
} from '@apollo/federation-internals'
import type { QueryPlanner } from '@apollo/query-planner'

/** What of the planner is read and changed here. */
interface Internals {
  readonly federatedQueryGraph: { readonly nonLocalSelectionsMetadata: Estimation }
}
interface Estimation {
  /** Is told of every operation that is planned, or of what stays of it for one subgraph, before the first step. */
  checkNonLocalSelectionsLimitExceededAtRoot(stack: Branch[], state: unknown, full: Schema, ...rest: unknown[]): boolean
}
/** A selection that is to be planned, and the ways to the object that it selects from. */
type Branch = [selection: Selection, ways: readonly Way[]]
interface Way {
  readonly paths: readonly { readonly tail: { readonly type: CompositeType }; subgraphJumps(): number }[]
}

/**
 * Keeps what is selected for a type of object where the subgraph knows the type from which the object comes. The planner
 * takes a type for impossible when any subgraph that could give the object does not know it, though it asks another, and
 * the object would stay without the fields.
 */
export function keepNearTypes(planner: QueryPlanner): void {
  const { nonLocalSelectionsMetadata: estimation } = (planner as unknown as Internals).federatedQueryGraph
  const check = estimation.checkNonLocalSelectionsLimitExceededAtRoot
  estimation.checkNonLocalSelectionsLimitExceededAtRoot = (stack, state, full, ...rest) => {
    // The planner exports no class of its own that could be changed; this is the list that it takes its next step from.
    stack.pop = () => {
      const branch = Array.prototype.pop.call(stack) as Branch | undefined
      return branch && [branch[0], withoutImpossible(branch, full)]
    }
    return check.call(estimation, stack, state, full, ...rest)
  }
}

/** The ways by which the type of the fragment is possible, if it is by all of those with the fewest subgraphs on them. */
function withoutImpossible([{ element }, ways]: Branch, full: Schema): readonly Way[] {
  const condition = element.kind === 'FragmentElement' && element.typeCondition && full.type(element.typeCondition.name)
  if (ways.length < 2 || !condition || !isCompositeType(condition)) return ways
  const wanted = new Set(namesOf(condition))
  const possible = ways.filter(({ paths }) => paths.some(({ tail }) => canBe(tail.type, wanted)))
  if (possible.length === ways.length) return ways
  const fewest = Math.min(...ways.map(jumpsOf))
  return ways.every((way) => jumpsOf(way) > fewest || possible.includes(way)) ? possible : ways
}

const jumpsOf = ({ paths }: Way): number => Math.max(...paths.map((path) => path.subgraphJumps()))

const namesOf = (type: CompositeType): string[] => possibleRuntimeTypes(type).map(({ name }) => name)

const canBe = (type: CompositeType, wanted: ReadonlySet<string>): boolean =>
  isInterfaceObjectType(type) || namesOf(type).some((name) => wanted.has(name))
