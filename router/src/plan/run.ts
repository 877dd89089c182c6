import type { RunReads } from '../cache/run-reads.ts'
import type { Deferring } from '../defer/deferring.ts'
import type { SubgraphCall, SubgraphError } from '../transport.ts'
import type { Batch } from './batch.ts'
import type { Data } from './merge.ts'

/** An error as the client will see it, but for what only the log may know. */
export interface ResponseError {
  readonly message: string
  readonly path?: readonly (string | number)[]
  readonly extensions?: Record<string, unknown>
}

/** One execution of a query plan. */
export class Run<C> implements SubgraphCall {
  readonly data: Data
  readonly errors: ResponseError[] = []
  readonly variables: Data
  readonly context: C
  /** The entities that each prepared fetch was asked for so far, by its number and the context that they are in. */
  readonly batches = new Map<number | string, Batch<C>>()
  /** True once two places of the response hold one object; steps and writers then look at each object once. */
  shared = false
  /** What the response tells beside its data, such as its cost. */
  extensions: Record<string, unknown> | undefined
  fresh = false
  reads: RunReads | undefined
  /** What deferred fragments wait for; undefined when nothing is deferred. */
  deferring: Deferring<C> | undefined
  readonly #onError: (error: unknown) => void
  #controller: AbortController | undefined
  #cancelled: Error | undefined
  #forks: Run<C>[] | undefined

  constructor(variables: Data, context: C, onError: (error: unknown) => void, data: Data = {}) {
    this.variables = variables
    this.context = context
    this.#onError = onError
    this.data = data
  }

  /** A run over the same data that keeps errors of its own, and is cancelled with this one. */
  fork(): Run<C> {
    const fork = new Run(this.variables, this.context, this.#onError, this.data)
    fork.shared = this.shared
    fork.fresh = this.fresh
    fork.deferring = this.deferring
    if (this.#cancelled) fork.cancel(this.#cancelled)
    this.#forks ??= []
    this.#forks.push(fork)
    return fork
  }

  /** Made when somebody asks: operations that only call subgraphs of this process never do. */
  get signal(): AbortSignal {
    if (!this.#controller) {
      this.#controller = new AbortController()
      if (this.#cancelled) this.#controller.abort(this.#cancelled)
    }
    return this.#controller.signal
  }

  cancel(reason: Error): void {
    this.#cancelled = reason
    this.#controller?.abort(reason)
    for (const fork of this.#forks ?? []) fork.cancel(reason)
  }

  /** Keeps an error of a subgraph; tells the log what must not reach the client. */
  report(error: SubgraphError, service: string, path: readonly (string | number)[] | undefined): void {
    const { originalError, extensions } = error
    const masked = isUnexpected(originalError)
    if (masked) this.#onError(originalError)
    this.errors.push({
      message: masked ? 'Internal server error' : error.message,
      ...(path && { path }),
      extensions: { code: 'INTERNAL_SERVER_ERROR', ...(masked ? {} : publicExtensions(extensions)), service },
    })
  }

  /** Keeps the failure of a whole subgraph call. */
  fail(thrown: unknown, service: string): void {
    // What a cancelled operation leaves behind is not news.
    if (this.#cancelled) return
    if (thrown instanceof SubgraphFailure) {
      this.#onError(thrown)
      this.errors.push({ message: thrown.message, extensions: { code: thrown.code, service } })
      return
    }
    const { message, extensions } = (thrown ?? {}) as { message?: unknown; extensions?: Record<string, unknown> }
    const error = { message: String(message), extensions, originalError: thrown ?? new Error('Nothing was thrown') }
    this.report(error, service, undefined)
  }
}

/** A subgraph that gave no usable answer. The message is for clients; the cause is for the log. */
export class SubgraphFailure extends Error {
  override readonly name = 'SubgraphFailure'
  readonly code: 'SUBGRAPH_UNAVAILABLE' | 'SUBGRAPH_TIMEOUT' | 'SUBGRAPH_RESPONSE_INVALID'
  /** The HTTP status, when there was one. */
  readonly status: number | undefined
  constructor(code: SubgraphFailure['code'], message: string, cause?: unknown, status?: number) {
    super(message, { cause })
    this.code = code
    this.status = status
  }
}

/** Whether an error was not raised on purpose: no GraphQLError, and nothing that carries a code for clients. */
function isUnexpected(error: unknown): boolean {
  if (error === undefined || error === null) return false
  if (typeof error !== 'object') return true
  if ('name' in error && error.name === 'GraphQLError') {
    return 'originalError' in error && isUnexpected(error.originalError)
  }
  const extensions = 'extensions' in error ? (error.extensions as { code?: unknown } | null | undefined) : undefined
  return typeof extensions?.code !== 'string'
}

/** Without what some servers add for developers: stack traces are for nobody outside. */
function publicExtensions(extensions: Record<string, unknown> | undefined): Record<string, unknown> {
  if (!extensions) return {}
  const { stacktrace: _stack, exception: _exception, ...rest } = extensions
  return rest
}
