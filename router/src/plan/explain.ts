import { prettyFormatQueryPlan } from '@apollo/query-planner'
import type { Operation } from '../operation/operation.ts'
import type { Supergraph } from '../supergraph.ts'

/** The query plan of an operation as text. It is planned anew: plans are compiled and let go of. */
export function explainPlan<C>({ plan }: Supergraph, { document, name }: Operation<C>): string | undefined {
  return document && prettyFormatQueryPlan(plan(document, name))
}
