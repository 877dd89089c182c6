import { setTimeout as sleep } from 'node:timers/promises'
import type { SubgraphTransport } from '../transport.ts'
import { isPassing } from './outage.ts'
import { RetryBudget, type RetryBudgetOptions } from './retry-budget.ts'

export interface RetryOptions extends RetryBudgetOptions {
  /** How often one query is tried again. Default 2. */
  readonly maxRetries?: number
  /** The longest pause before the first retry; it doubles with each. The pause taken is anything up to it. Default 50. */
  readonly backoffMs?: number
  /** The longest pause of all. Default 1,000. */
  readonly maxBackoffMs?: number
}

/**
 * A transport that tries queries again when the subgraph could not be reached. Mutations are never sent twice, nor what
 * took too long. All retries together stay within a budget.
 */
export function withRetries<C>(
  transport: SubgraphTransport<C>,
  options: RetryOptions = {},
  onRetry: () => void = () => {},
): SubgraphTransport<C> {
  const { maxRetries = 2, backoffMs = 50, maxBackoffMs = 1_000 } = options
  const budget = new RetryBudget(options)
  return {
    prepare(operation) {
      const send = transport.prepare(operation)
      if (operation.kind !== 'query') return send
      return async (variables, context, call) => {
        budget.earn()
        for (let retry = 0; ; retry++) {
          try {
            return await send(variables, context, call)
          } catch (error) {
            if (retry >= maxRetries || !isPassing(error) || call?.signal.aborted || !budget.spend()) throw error
            onRetry()
            const pause = Math.random() * Math.min(backoffMs * 2 ** retry, maxBackoffMs)
            // A cancelled operation has no use for another try.
            await sleep(pause, undefined, { signal: call?.signal }).catch(() => {
              throw error
            })
          }
        }
      }
    },
    subscribe: (operation) => transport.subscribe(operation),
    close: () => transport.close(),
  }
}
