import { mapStream } from '@saler/execution'
import { errorResponse, executeEvent, type RunOptions } from '../execute.ts'
import { pickVariables } from '../plan/fetch.ts'
import { type ResponseError, Run, SubgraphFailure } from '../plan/run.ts'
import type { SubgraphResult } from '../transport.ts'

/** Why there is no stream. */
export interface NotOpened {
  readonly errors: readonly ResponseError[]
}

/** Opens the stream of a subscription's events, or says why that is not possible. It tells of its own breaking in a last event. */
export async function openSubscription<C>(options: RunOptions<C>): Promise<AsyncIterableIterator<string> | NotOpened> {
  const events = await openEvents(options)
  return 'errors' in events ? events : endWithError(events, options)
}

/** As `openSubscription`, but the stream rejects when the subgraph's breaks. */
export async function openEvents<C>(options: RunOptions<C>): Promise<AsyncIterableIterator<string> | NotOpened> {
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
  return mapStream(source, (event) => executeEvent(options, service, event))
}

/** The last event of a stream that broke: the client can subscribe again. */
export function interrupted<C>(error: unknown, { onError, operation }: RunOptions<C>): string {
  onError(error)
  const message = error instanceof SubgraphFailure ? error.message : 'The subscription was interrupted.'
  const extensions = { code: 'SUBSCRIPTION_INTERRUPTED', service: operation.events?.service }
  return errorResponse([{ message, extensions }], true)
}

function endWithError<C>(events: AsyncIterableIterator<string>, options: RunOptions<C>): AsyncIterableIterator<string> {
  let broken = false
  return {
    [Symbol.asyncIterator]() {
      return this
    },
    async next() {
      if (broken) return { value: undefined, done: true }
      try {
        return await events.next()
      } catch (error) {
        broken = true
        return { value: interrupted(error, options), done: false }
      }
    },
    return: () => events.return!(),
  }
}

function mustNotSubscribe(): ResponseError {
  return { message: 'Only a subscription can be subscribed to.', extensions: { code: 'BAD_REQUEST' } }
}
