import { mapStream } from '@saler/execution'
import { errorResponse, executeEvent, type RunOptions } from '../execute.ts'
import { pickVariables } from '../plan/fetch.ts'
import { type ResponseError, Run, SubgraphFailure } from '../plan/run.ts'
import type { SubgraphResult } from '../transport.ts'

/** Opens the stream of a subscription's events, or says why that is not possible. */
export async function openSubscription<C>(
  options: RunOptions<C>,
): Promise<AsyncIterableIterator<string> | { errors: readonly ResponseError[] }> {
  const { operation, variables, context } = options
  const { events } = operation
  if (!events) return { errors: [mustNotSubscribe()] }
  const { service, variableNames, subscribe } = events
  let source: AsyncIterable<SubgraphResult>
  try {
    source = await subscribe(pickVariables(variableNames, variables), context)
  } catch (error) {
    const run = new Run(variables, context, options.onError)
    run.fail(error, service)
    return { errors: run.errors }
  }
  return mapStream(endWithError(source, service, options), (event) =>
    typeof event === 'string' ? event : executeEvent(options, service, event),
  )
}

/** When a subgraph's stream breaks, the client is told in a last event, and can subscribe again. */
function endWithError<C>(
  source: AsyncIterable<SubgraphResult>,
  service: string,
  { onError }: RunOptions<C>,
): AsyncIterable<SubgraphResult | string> {
  return {
    [Symbol.asyncIterator]() {
      const iterator = source[Symbol.asyncIterator]()
      let broken = false
      return {
        async next() {
          if (broken) return { value: undefined, done: true }
          try {
            return await iterator.next()
          } catch (error) {
            broken = true
            onError(error)
            const message = error instanceof SubgraphFailure ? error.message : 'The subscription was interrupted.'
            const extensions = { code: 'SUBSCRIPTION_INTERRUPTED', service }
            return { value: errorResponse([{ message, extensions }], true), done: false }
          }
        },
        async return() {
          await iterator.return?.()
          return { value: undefined, done: true }
        },
      }
    },
  }
}

function mustNotSubscribe(): ResponseError {
  return { message: 'Only a subscription can be subscribed to.', extensions: { code: 'BAD_REQUEST' } }
}
