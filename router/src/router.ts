import { createOperationCache, mapStream } from '@saler/execution'
import { GraphQLError, type GraphQLSchema } from 'graphql'
import { OperationStopped } from './deadline.ts'
import { errorResponse, executeEvent, executeOperation, type RunOptions } from './execute.ts'
import { DEFAULT_LIMITS, type OperationLimits } from './operation/limits.ts'
import { type CompilerOptions, compileOperation, type Operation, withCode } from './operation/operation.ts'
import { compileResponseNames } from './operation/response-names.ts'
import { pickVariables } from './plan/fetch.ts'
import { type ResponseError, Run, SubgraphFailure } from './plan/run.ts'
import type { WriteResponse } from './response/shape.ts'
import { loadSupergraph, type Supergraph } from './supergraph.ts'
import type { SubgraphResult, SubgraphTransport } from './transport.ts'

export interface GraphqlRequest {
  readonly query: string
  readonly operationName?: string
  readonly variables?: Record<string, unknown>
  /** Told to the client with errors that the log explains. */
  readonly requestId?: string
}

/** An operation that is valid and has its variables: it can run. */
export interface PreparedOperation<C> {
  readonly kind: 'query' | 'mutation' | 'subscription'
  /** Runs a query or a mutation and gives the response as JSON text. The signal stops it, as does the time limit. */
  execute(context: C, signal?: AbortSignal): Promise<string>
  /** Opens a subscription; each event is the JSON text of a response. */
  subscribe(context: C): Promise<AsyncIterableIterator<string> | { errors: readonly ResponseError[] }>
}

/** One federated graph in front of many subgraphs. C is the request context of the host application. */
export interface Router<C> {
  /** The schema that clients see. */
  readonly schema: GraphQLSchema
  /** Parses, validates and plans the request, or says what is wrong with it. Operations are remembered. */
  prepare(request: GraphqlRequest): PreparedOperation<C> | { errors: readonly (GraphQLError | ResponseError)[] }
  /** Runs a query or a mutation. The response is JSON text; a bad request gives one with errors only. */
  execute(request: GraphqlRequest, context: C, signal?: AbortSignal): Promise<string>
  /** Opens a subscription. */
  subscribe(
    request: GraphqlRequest,
    context: C,
  ): Promise<AsyncIterableIterator<string> | { errors: readonly (GraphQLError | ResponseError)[] }>
  /** Closes the transports. */
  close(): Promise<void>
}

export interface RouterOptions<C> {
  supergraphSdl: string
  /** False spares the start a check of the schema, for a supergraph that comes straight from composition. Default true. */
  validateSupergraph?: boolean
  /** How to reach each subgraph: by its name in the supergraph, or made from its name and routing address. */
  transports: Record<string, SubgraphTransport<C>> | ((subgraph: { name: string; url: string }) => SubgraphTransport<C>)
  /** How many operations are remembered. Default 1,000. */
  maxCachedOperations?: number
  /** How long one operation, or one event of a subscription, may take. Default 30 s. */
  operationTimeoutMs?: number
  limits?: OperationLimits
  /** Told of everything that clients are not: bugs of subgraphs in this process, subgraphs that do not answer. */
  onError?: (error: unknown, requestId: string | undefined) => void
}

/** All remembered operations together are at most this much text: what is compiled out of it is several times as large. */
const MAX_CACHED_CHARACTERS = 4_000_000

/** Throws when the supergraph is invalid, or when one of its subgraphs has no transport. */
export function createRouter<C>(options: RouterOptions<C>): Router<C> {
  const supergraph = loadSupergraph(options.supergraphSdl, options.validateSupergraph)
  const { maxCachedOperations = 1_000, operationTimeoutMs = 30_000, onError = () => {} } = options
  const transports = openTransports(supergraph, options.transports)
  const compiler: CompilerOptions<C> = {
    supergraph,
    renameResponses: compileResponseNames(supergraph.full, supergraph.api),
    transportOf: (service) => transports.get(service)!,
    limits: { ...DEFAULT_LIMITS, ...options.limits },
  }
  const operations = createOperationCache<Operation<C>>(maxCachedOperations, MAX_CACHED_CHARACTERS)

  const operationOf = ({ query, operationName, requestId }: GraphqlRequest) => {
    const key = operationName === undefined ? query : `${operationName}\0${query}`
    const known = operations.get(key)
    if (known) return known
    try {
      const compiled = compileOperation(compiler, query, operationName)
      if (!('kind' in compiled)) return { errors: compiled }
      operations.set(key, compiled, key.length)
      return compiled
    } catch (error) {
      onError(error, requestId)
      return { errors: [internalError(requestId)] }
    }
  }
  const prepare: Router<C>['prepare'] = (request) => {
    const { requestId } = request
    const operation = operationOf(request)
    if ('errors' in operation) return operation
    const { coerced, errors } = operation.coerce(request.variables ?? {})
    if (errors) return { errors: errors.map((error) => withCode(error, 'BAD_USER_INPUT')) }
    let write: WriteResponse
    try {
      write = operation.writerFor(coerced)
    } catch (error) {
      // A null where `@skip` or `@include` needs a truth value is known only now.
      if (error instanceof GraphQLError) return { errors: [withCode(error, 'BAD_USER_INPUT')] }
      throw error
    }
    const report = (error: unknown): void => onError(error, requestId)
    const runOptions = (context: C): RunOptions<C> => ({
      operation,
      write,
      variables: coerced,
      context,
      requestId,
      timeoutMs: operationTimeoutMs,
      onError: report,
    })
    return {
      kind: operation.kind,
      async execute(context, signal) {
        if (operation.events) return errorResponse([mustSubscribe()], false)
        try {
          return await executeOperation(runOptions(context), signal)
        } catch (error) {
          if (error instanceof OperationStopped) {
            return errorResponse([{ message: error.message, extensions: { code: error.code } }], true)
          }
          report(error)
          return errorResponse([internalError(requestId)], true)
        }
      },
      subscribe: (context) => openSubscription(runOptions(context)),
    }
  }
  return {
    schema: supergraph.api,
    prepare,
    async execute(request, context, signal) {
      const prepared = prepare(request)
      return 'errors' in prepared ? errorResponse(prepared.errors, false) : prepared.execute(context, signal)
    },
    async subscribe(request, context) {
      const prepared = prepare(request)
      return 'errors' in prepared ? prepared : prepared.subscribe(context)
    },
    async close() {
      await Promise.all([...new Set(transports.values())].map((transport) => transport.close()))
    },
  }
}

function openTransports<C>(
  { subgraphs }: Supergraph,
  transports: RouterOptions<C>['transports'],
): Map<string, SubgraphTransport<C>> {
  if (typeof transports === 'function') {
    return new Map(subgraphs.map((subgraph) => [subgraph.name, transports(subgraph)]))
  }
  const missing = subgraphs.filter(({ name }) => !Object.hasOwn(transports, name)).map(({ name }) => `"${name}"`)
  if (missing.length) throw new Error(`The supergraph has subgraphs without a transport: ${missing.join(', ')}.`)
  return new Map(Object.entries(transports))
}

async function openSubscription<C>(
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

function internalError(requestId: string | undefined): ResponseError {
  const extensions = { code: 'INTERNAL_SERVER_ERROR', ...(requestId !== undefined && { requestId }) }
  return { message: 'Internal server error', extensions }
}

function mustSubscribe(): ResponseError {
  return { message: 'A subscription cannot be executed: subscribe to it.', extensions: { code: 'BAD_REQUEST' } }
}

function mustNotSubscribe(): ResponseError {
  return { message: 'Only a subscription can be subscribed to.', extensions: { code: 'BAD_REQUEST' } }
}
