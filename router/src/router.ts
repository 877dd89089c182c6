import { GraphQLError, type GraphQLSchema } from 'graphql'
import { type AuthorizationOptions, NO_RIGHTS } from './authorization/options.ts'
import type { RouterCache } from './cache/router-cache.ts'
import type { RunReads } from './cache/run-reads.ts'
import { withCaching } from './cache/with-caching.ts'
import { readCosts } from './cost/cost-schema.ts'
import { createMeter } from './cost/meter.ts'
import type { CostOptions } from './cost/options.ts'
import { OperationStopped } from './deadline.ts'
import { executeDeferred } from './defer/execute-deferred.ts'
import { PART_FORMATS, type PartFormatName } from './defer/part-format.ts'
import {
  errorResponse,
  executeOperation,
  type OperationResponse,
  type RunOptions,
  refusal,
  withExtensions,
} from './execute.ts'
import { LargeAnswers } from './large-answers.ts'
import { DEFAULT_LIMITS, type OperationLimits } from './limits/options.ts'
import { exceededVariables } from './limits/variables-size.ts'
import { type CompilerOptions, type Operation, withCode } from './operation/operation.ts'
import type { UsedOperation } from './operation/operations.ts'
import { createProgressiveOperations, type DecideOverride } from './operation/progressive-overrides.ts'
import { compileResponseNames } from './operation/response-names.ts'
import { explainPlan } from './plan/explain.ts'
import type { ResponseError } from './plan/run.ts'
import type { RateLimitOptions } from './rate-limit/options.ts'
import type { WriteResponse } from './response/shape.ts'
import { openSubscription } from './subscription/open-subscription.ts'
import { type SharingOptions, shareSubscriptions } from './subscription/sharing.ts'
import { loadSupergraph, type Supergraph } from './supergraph.ts'
import type { OnOperation } from './telemetry/observe.ts'
import { tracedTransport } from './telemetry/tracing.ts'
import { withTelemetry } from './telemetry/with-telemetry.ts'
import type { SubgraphTransport } from './transport.ts'

export interface GraphqlRequest {
  readonly query: string
  /** The id under which the query was published, when it was named by it. */
  readonly documentId?: string
  readonly operationName?: string
  readonly variables?: Record<string, unknown>
  readonly extensions?: Readonly<Record<string, unknown>>
  /** Told to the client with errors that the log explains. */
  readonly requestId?: string
}

/** Why a request is not run. */
export interface Refused {
  readonly errors: readonly (GraphQLError | ResponseError)[]
  /** The status and headers of the answer over HTTP, where the usual ones do not say enough. */
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
}

/** An operation that is valid, allowed to its caller and has its variables: it can run, for this caller. */
export interface PreparedOperation {
  readonly kind: 'query' | 'mutation' | 'subscription'
  /** The operation's name in its document. */
  readonly name: string | undefined
  /** Runs a query or a mutation. The signal stops it, as does the time limit. */
  execute(signal?: AbortSignal): Promise<OperationResponse>
  /**
   * Runs a query or a mutation whose fragments with `@defer` come later, and gives the JSON texts of the parts of its
   * response, in the form of 2022-08-24 unless another is named; undefined when nothing of it is deferred. A client that
   * knows no such parts has it executed instead.
   */
  defer(format?: PartFormatName): AsyncIterableIterator<string> | undefined
  /** Opens a subscription; each event is the JSON text of a response. */
  subscribe(): Promise<AsyncIterableIterator<string> | Refused>
  /** The query plan as text, worked out anew; undefined when there is nothing to fetch. */
  explain(): string | undefined
}

/** What a check sees of a request: the operation is valid, and its variables have their types. */
export interface CheckedRequest<C> {
  readonly operation: Operation<C>
  readonly request: GraphqlRequest
  readonly variables: Readonly<Record<string, unknown>>
  readonly context: C
}
/** Decides whether a caller may run an operation now: gives the errors that refuse it, or nothing. */
export type OperationCheck<C> = (
  request: CheckedRequest<C>,
) => Refused['errors'] | undefined | Promise<Refused['errors'] | undefined>

/** One federated graph in front of many subgraphs. C is the request context of the host application. */
export interface Router<C> {
  /** The schema that clients see. */
  readonly schema: GraphQLSchema
  /** Parses, validates and plans the request, or says what is wrong with it. Operations are remembered. */
  prepare(request: GraphqlRequest, context: C): Promise<PreparedOperation | Refused>
  /** Runs a query or a mutation. The response is JSON text; a bad request gives one with errors only. */
  execute(request: GraphqlRequest, context: C, signal?: AbortSignal): Promise<string>
  /** Opens a subscription. */
  subscribe(request: GraphqlRequest, context: C): Promise<AsyncIterableIterator<string> | Refused>
  /** The remembered operations that were asked for most often. */
  mostUsed(limit: number): readonly UsedOperation[]
  /** Plans an operation before it is asked for; false when it is not valid, or cannot be planned. */
  warm(operation: UsedOperation): boolean
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
  /** Whether clients may ask for the schema with `__schema` and `__type`. Default true. */
  introspection?: boolean
  /**
   * Enforces `@authenticated`, `@requiresScopes` and `@policy`. Without it nobody has any rights; false says that somebody
   * else enforces them.
   */
  authorization?: AuthorizationOptions<C> | false
  /** Estimates and limits what operations cost. Without it nothing is estimated, unless `rateLimit` goes by cost. */
  cost?: CostOptions<C>
  /** Limits how much callers may ask for in a time. Without it nobody is limited. */
  rateLimit?: RateLimitOptions<C>
  /** Asked in this order before an operation runs; the first that refuses decides. */
  checks?: readonly OperationCheck<C>[]
  /** Keeps public answers. Without it nothing is kept, and hints alone say what others may keep. */
  cache?: RouterCache<C>
  /** Lets equal subscriptions be served by one stream. Without it each has its own. */
  sharing?: SharingOptions<C>
  /** Whether spans are made (OpenTelemetry), for whichever SDK the process registered. Default false. */
  tracing?: boolean
  /** Told of each operation when it is over. */
  onOperation?: OnOperation<C>
  /** Decides which fields of `@override(label:)` have moved for a caller. Without it `percent(…)` is decided by chance. */
  overrides?: DecideOverride<C>
  /** Told of everything that clients are not: bugs of subgraphs in this process, subgraphs that do not answer. */
  onError?: (error: unknown, requestId: string | undefined) => void
}

/** Throws when the supergraph is invalid, or when one of its subgraphs has no transport. */
export function createRouter<C>(options: RouterOptions<C>): Router<C> {
  const supergraph = loadSupergraph(options.supergraphSdl, options.validateSupergraph)
  const { maxCachedOperations = 1_000, operationTimeoutMs = 30_000, checks = [], onError = () => {} } = options
  const { cache, sharing } = options
  const largeAnswers = new LargeAnswers()
  const shared = sharing && shareSubscriptions(sharing)
  const transports = openTransports(supergraph, options.transports)
  if (options.tracing) {
    for (const [name, transport] of transports) transports.set(name, tracedTransport(name, transport))
  }
  if (cache) {
    for (const [name, transport] of transports) transports.set(name, cache.around(name, transport, supergraph))
  }
  const compiler: CompilerOptions<C> = {
    supergraph,
    renameResponses: compileResponseNames(supergraph),
    transportOf: (service) => transports.get(service)!,
    limits: { ...DEFAULT_LIMITS, ...options.limits },
    costs: readCosts(supergraph.full),
    introspection: options.introspection ?? true,
  }
  const { authorization = NO_RIGHTS, cost, rateLimit } = options
  const operations = createProgressiveOperations<C>(
    {
      compiler,
      capacity: maxCachedOperations,
      authorization: authorization || undefined,
    },
    options.overrides,
  )
  const meter = createMeter<C>({
    supergraph,
    costs: compiler.costs,
    cost,
    rateLimit,
    onError: (error) => onError(error, undefined),
  })

  const operationOf = (request: GraphqlRequest, context: C): Operation<C> | Refused => {
    try {
      return operations.find(request, context)
    } catch (error) {
      onError(error, request.requestId)
      return { errors: [internalError(request.requestId)] }
    }
  }
  const prepareOperation: Router<C>['prepare'] = async (request, context) => {
    const { requestId } = request
    const operation = operationOf(request, context)
    if ('errors' in operation) return operation
    const given = request.variables ?? {}
    const tooLarge = exceededVariables(given, compiler.limits)
    if (tooLarge) return { errors: [tooLarge] }
    const { coerced, errors } = operation.coerce(given)
    if (errors) return { errors: errors.map((error) => withCode(error, 'BAD_USER_INPUT')) }
    const tooLong = operation.checkListSizes?.(coerced) ?? []
    if (tooLong.length) return { errors: tooLong }
    let write: WriteResponse
    try {
      write = operation.writerFor(coerced)
    } catch (error) {
      // A null where `@skip` or `@include` needs a truth value is known only now.
      if (error instanceof GraphQLError) return { errors: [withCode(error, 'BAD_USER_INPUT')] }
      throw error
    }
    const { restriction } = operation
    const withheld = restriction?.refuses ? restriction.errorsFor(coerced) : []
    if (withheld.length) return { errors: withheld }
    for (const check of checks) {
      const refused = await check({ operation, request, variables: coerced, context })
      if (refused?.length) return { errors: refused }
    }
    const admitted = meter?.admit({ operation, request, variables: coerced, context })
    const charge = admitted instanceof Promise ? await admitted : admitted
    if (charge && 'errors' in charge) return charge
    const report = (error: unknown): void => onError(error, requestId)
    const run: RunOptions<C> = {
      operation,
      write,
      variables: coerced,
      context,
      requestId,
      timeoutMs: operationTimeoutMs,
      onError: report,
      onData: charge?.count,
    }
    const runOnce = async (signal: AbortSignal | undefined, reads?: RunReads): Promise<OperationResponse> => {
      try {
        return await largeAnswers.run(operation, run.timeoutMs, signal, (timeoutMs) =>
          executeOperation({ ...run, timeoutMs }, signal, reads),
        )
      } catch (error) {
        if (error instanceof OperationStopped) {
          return refusal([{ message: error.message, extensions: { code: error.code } }], true)
        }
        report(error)
        return refusal([internalError(requestId)], true)
      }
    }
    const tryTo = <T>(compile: () => T): T | undefined => {
      try {
        return compile()
      } catch (error) {
        report(error)
        return undefined
      }
    }
    const answer = async (signal: AbortSignal | undefined): Promise<OperationResponse> => {
      const { id, kind, caching } = operation
      if (kind === 'mutation') {
        const response = await runOnce(signal)
        cache?.mutated()
        return response
      }
      if (!cache) return withCaching(await runOnce(signal), caching)
      return cache.answer({ id, caching, variables: coerced, context, run: (reads) => runOnce(signal, reads) })
    }
    return {
      kind: operation.kind,
      name: operation.name,
      async execute(signal) {
        if (operation.events) return refusal([mustSubscribe()], false)
        const response = await answer(signal)
        return withExtensions(charge ? charge.settle(response) : response)
      },
      defer(format = 'deferSpec=20220824') {
        const deferred = operation.deferredFor && tryTo(() => operation.deferredFor!(coerced))
        if (!deferred) return undefined
        return executeDeferred(run, deferred, PART_FORMATS[format], () => {
          if (operation.kind === 'mutation') cache?.mutated()
          charge?.settle({ text: '', hasErrors: false })
        })
      },
      subscribe: () => (shared ? shared.subscribe(run) : openSubscription(run)),
      explain: () => explainPlan(supergraph, operation),
    }
  }
  const prepare = withTelemetry(prepareOperation, options)
  return {
    schema: supergraph.api,
    prepare,
    async execute(request, context, signal) {
      const prepared = await prepare(request, context)
      return 'errors' in prepared ? errorResponse(prepared.errors, false) : (await prepared.execute(signal)).text
    },
    async subscribe(request, context) {
      const prepared = await prepare(request, context)
      return 'errors' in prepared ? prepared : prepared.subscribe()
    },
    mostUsed: operations.mostUsed,
    warm(operation) {
      try {
        return operations.warm(operation)
      } catch (error) {
        onError(error, undefined)
        return false
      }
    },
    async close() {
      await Promise.all([meter?.close(), ...[...new Set(transports.values())].map((transport) => transport.close())])
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

function internalError(requestId: string | undefined): ResponseError {
  const extensions = { code: 'INTERNAL_SERVER_ERROR', ...(requestId !== undefined && { requestId }) }
  return { message: 'Internal server error', extensions }
}

function mustSubscribe(): ResponseError {
  return { message: 'A subscription cannot be executed: subscribe to it.', extensions: { code: 'BAD_REQUEST' } }
}
