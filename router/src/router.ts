import type { GraphQLSchema } from 'graphql'
import { admission, internalError } from './admission.ts'
import { NO_RIGHTS } from './authorization/options.ts'
import type { RunReads } from './cache/run-reads.ts'
import { withCaching } from './cache/with-caching.ts'
import { readCosts } from './cost/cost-schema.ts'
import { createMeter } from './cost/meter.ts'
import { OperationStopped } from './deadline.ts'
import { executeDeferred } from './defer/execute-deferred.ts'
import { PART_FORMATS } from './defer/part-format.ts'
import {
  errorResponse,
  executeOperation,
  type OperationResponse,
  type RunOptions,
  refusal,
  withExtensions,
} from './execute.ts'
import { LargeAnswers } from './large-answers.ts'
import { DEFAULT_LIMITS } from './limits/options.ts'
import type { CompilerOptions } from './operation/operation.ts'
import type { UsedOperation } from './operation/operations.ts'
import { createProgressiveOperations } from './operation/progressive-overrides.ts'
import { compileResponseNames } from './operation/response-names.ts'
import type { RouterOptions } from './options.ts'
import { explainPlan } from './plan/explain.ts'
import type { ResponseError } from './plan/run.ts'
import type { GraphqlRequest, PreparedOperation, Refused } from './request.ts'
import { openSubscription } from './subscription/open-subscription.ts'
import { shareSubscriptions } from './subscription/sharing.ts'
import { loadSupergraph, type Supergraph } from './supergraph.ts'
import { tracedTransport } from './telemetry/tracing.ts'
import { withTelemetry } from './telemetry/with-telemetry.ts'
import type { SubgraphTransport } from './transport.ts'

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

  const admit = admission({ operations, limits: compiler.limits, checks, meter, onError })

  const prepareOperation: Router<C>['prepare'] = async (request, context) => {
    const decision = admit(request, context)
    const admitted = decision instanceof Promise ? await decision : decision
    if ('errors' in admitted) return admitted
    const { operation, variables, write, charge } = admitted
    const { requestId } = request
    const report = (error: unknown): void => onError(error, requestId)
    const run: RunOptions<C> = {
      operation,
      write,
      variables,
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
      return cache.answer({ id, caching, variables, context, run: (reads) => runOnce(signal, reads) })
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
        const deferred = operation.deferredFor && tryTo(() => operation.deferredFor!(variables))
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

function mustSubscribe(): ResponseError {
  return { message: 'A subscription cannot be executed: subscribe to it.', extensions: { code: 'BAD_REQUEST' } }
}
