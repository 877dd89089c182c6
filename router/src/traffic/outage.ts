import { SubgraphFailure } from '../plan/run.ts'

/** A call that was not made: the subgraph failed too often, and is left alone for a while. */
export class CircuitOpen extends SubgraphFailure {
  constructor(service: string) {
    super('SUBGRAPH_UNAVAILABLE', `The subgraph "${service}" failed too often: it is tried again in a moment.`)
  }
}

const SERVER_TROUBLE = 500
/** What proxies answer for a service that is away: it never saw the request, or will not work on it. */
const AWAY = new Set([502, 503, 504])

/** Whether an error says that the subgraph is in trouble, and not merely that this request was a bad one. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof SubgraphFailure) || error instanceof CircuitOpen) return false
  return error.code !== 'SUBGRAPH_RESPONSE_INVALID' || (error.status ?? 0) >= SERVER_TROUBLE
}

/** Whether the same request may succeed at once. One that took too long has cost enough. */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof SubgraphFailure) || error instanceof CircuitOpen) return false
  return error.code === 'SUBGRAPH_UNAVAILABLE' || AWAY.has(error.status ?? 0)
}
