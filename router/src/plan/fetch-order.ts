import { MapWithCachedArrays } from '@apollo/federation-internals'
import type { QueryPlanner } from '@apollo/query-planner'

/** What of the planner's fetches is read and changed here. */
interface FetchGroup {
  readonly dependencyGraph: { readonly federatedQueryGraph: object }
  parents(): readonly { readonly group: FetchGroup }[]
  isDescendantOf(group: FetchGroup): boolean
  canMergeChildIn(child: FetchGroup): boolean
  removeChild(child: FetchGroup): void
  mergeInWithAllDependencies(other: FetchGroup): void
}

/** The query graphs of the planners that merge fetches only where that keeps their order. */
const careful = new WeakSet<object>()
let isWaiting = false

/**
 * Keeps the planner from merging two fetches into one where another has to come between them. It would lose what the
 * later one awaits, as in chains of `@requires` that lead back to the subgraph where the entity came from, or make fetches
 * that await each other, and plan without end.
 */
export function keepFetchOrder(planner: QueryPlanner): void {
  careful.add((planner as unknown as { federatedQueryGraph: object }).federatedQueryGraph)
  if (isWaiting) return
  isWaiting = true
  // The planner exports no class of its fetches. The first one that it makes shows it, before any can be merged.
  const maps = MapWithCachedArrays.prototype
  const { set } = maps
  maps.set = function (key, value) {
    const methods = Object.getPrototypeOf(value)
    if (methods.canMergeChildIn) {
      maps.set = set
      mergeInOrder(methods)
    }
    return set.call(this, key, value)
  }
}

function mergeInOrder(methods: FetchGroup): void {
  const { canMergeChildIn, mergeInWithAllDependencies } = methods
  const isCareful = ({ dependencyGraph }: FetchGroup) => careful.has(dependencyGraph.federatedQueryGraph)
  methods.canMergeChildIn = function (this: FetchGroup, child) {
    if (!canMergeChildIn.call(this, child)) return false
    return !isCareful(this) || child.parents().every(({ group }) => group === this || this.isDescendantOf(group))
  }
  methods.mergeInWithAllDependencies = function (this: FetchGroup, other) {
    if (isCareful(this)) {
      if (this.isDescendantOf(other)) return
      // It would wait for itself.
      this.removeChild(other)
    }
    mergeInWithAllDependencies.call(this, other)
  }
}
