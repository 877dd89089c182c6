import type { SubgraphTransport } from '../transport.ts'
import { Circuit, type CircuitOptions, type CircuitState, type Outcome } from './circuit.ts'
import { CircuitOpen, isOutage } from './outage.ts'

/**
 * A transport that leaves a subgraph alone for a while when most calls to it failed: they then fail at once with
 * SUBGRAPH_UNAVAILABLE, and cost an answer only their fields.
 */
export function withCircuitBreaker<C>(
  service: string,
  transport: SubgraphTransport<C>,
  options: CircuitOptions = {},
  onState: (state: CircuitState) => void = () => {},
): SubgraphTransport<C> {
  const circuit = new Circuit(options, onState)
  const guarded = async <T>(send: () => Promise<T> | T, isCancelled: () => boolean): Promise<T> => {
    const pass = circuit.enter()
    if (!pass) throw new CircuitOpen(service)
    let outcome: Outcome = 'good'
    try {
      return await send()
    } catch (error) {
      outcome = isCancelled() ? 'neither' : isOutage(error) ? 'bad' : 'good'
      throw error
    } finally {
      circuit.leave(pass, outcome)
    }
  }
  return {
    prepare(operation) {
      const send = transport.prepare(operation)
      return (variables, context, call) =>
        guarded(
          () => send(variables, context, call),
          () => call?.signal.aborted ?? false,
        )
    },
    subscribe(operation) {
      const open = transport.subscribe(operation)
      return (variables, context) =>
        guarded(
          () => open(variables, context),
          () => false,
        )
    },
    close: () => transport.close(),
  }
}
