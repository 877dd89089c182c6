import { copy } from '../plan/merge.ts'
import type { SubgraphOperation, SubgraphResult, SubgraphTransport } from '../transport.ts'
import { Flight } from './flight.ts'

export interface DeduplicationOptions<C> {
  /**
   * Stands for everything in a context that an answer may depend on, such as the headers that are sent along: only
   * callers with the same key share an answer. Undefined: not shared.
   */
  readonly shareKey: (context: C) => string | undefined
}

/** Equal reads that are under way at the same time are sent once. */
export interface ReadsInFlight<C> {
  around(transport: SubgraphTransport<C>): SubgraphTransport<C>
}

/**
 * Shares reads among the subgraphs of one router. Whoever asks after a mutation was answered never gets what was read
 * before it: a mutation, at whichever subgraph, ends the sharing of all reads under way.
 */
export function readsInFlight<C>({ shareKey }: DeduplicationOptions<C>): ReadsInFlight<C> {
  const flights = new Map<string, Flight>()

  return {
    around: (transport) => ({
      prepare(operation) {
        const send = transport.prepare(operation)
        if (operation.kind === 'mutation') {
          return async (variables, context, call) => {
            try {
              return await send(variables, context, call)
            } finally {
              flights.clear()
            }
          }
        }
        const asked = askedBy(operation)
        return (variables, context, call) => {
          const share = call?.fresh ? undefined : shareKey(context)
          if (share === undefined) return send(variables, context, call)
          const key = JSON.stringify([asked, share, variables])
          let flight = flights.get(key)
          if (!flight) {
            const begun = new Flight(async (signal) => send(variables, context, { signal }), copyOf)
            begun.onEnd = () => {
              if (flights.get(key) === begun) flights.delete(key)
            }
            flights.set(key, begun)
            flight = begun
          }
          return flight.join(call?.signal)
        }
      },
      subscribe: (operation) => transport.subscribe(operation),
      close: () => transport.close(),
    }),
  }
}

/** The planner numbers the names of its operations and begins them with the client's: they make no difference. */
function askedBy({ service, source, name }: SubgraphOperation): string {
  return `${service} ${name === undefined ? source : source.replace(name, '')}`
}

/** Each run extends what it is given, so each has its own. */
function copyOf({ data, ...rest }: SubgraphResult): SubgraphResult {
  return { ...rest, data: copy(data) }
}
