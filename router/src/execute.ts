import type { RunReads } from './cache/run-reads.ts'
import { OperationStopped, withDeadline } from './deadline.ts'
import type { Operation } from './operation/operation.ts'
import { type Data, merge } from './plan/merge.ts'
import { type ResponseError, Run } from './plan/run.ts'
import type { WriteResponse } from './response/shape.ts'
import type { SubgraphResult } from './transport.ts'

/** What one run needs besides the operation itself. */
export interface RunOptions<C> {
  readonly operation: Operation<C>
  readonly write: WriteResponse
  readonly variables: Data
  readonly context: C
  readonly requestId: string | undefined
  readonly timeoutMs: number
  readonly onError: (error: unknown) => void
  /** Shown what the plan gathered. */
  readonly onData?: ((data: Data) => void) | undefined
}

/** How the answer to a query may be kept by others, as its `@cacheControl` hints say. */
export interface CachingPolicy {
  readonly maxAgeSeconds: number
  /** Whether the answer is the same for everybody. */
  readonly scope: 'public' | 'private'
}

/** The answer to an operation. */
export interface OperationResponse {
  /** The response as JSON text. */
  readonly text: string
  readonly hasErrors: boolean
  /** What is told beside the data and is not in `text` yet. */
  readonly extensions?: Readonly<Record<string, unknown>>
  /** Absent when nobody may keep the answer. */
  readonly caching?: CachingPolicy
}

/** Runs the plan and gives the response; notes in `reads` what it read. Rejects with `OperationStopped` when time is up. */
export async function executeOperation<C>(
  options: RunOptions<C>,
  signal: AbortSignal | undefined,
  reads: RunReads | undefined,
): Promise<OperationResponse> {
  const run = new Run(options.variables, options.context, options.onError)
  run.fresh = options.operation.kind !== 'query'
  run.reads = reads
  await runPlan(options, run, signal)
  options.onData?.(run.data)
  return respond(options, run)
}

/** Runs what follows an event of a subscription, and gives the text of that event's response. */
export async function executeEvent<C>(options: RunOptions<C>, service: string, event: SubgraphResult): Promise<string> {
  const run = new Run(options.variables, options.context, options.onError)
  run.fresh = true
  for (const error of event.errors ?? []) run.report(error, service, error.path)
  if (event.data) merge(run.data, event.data)
  try {
    await runPlan(options, run, undefined)
  } catch (error) {
    if (!(error instanceof OperationStopped)) throw error
    return errorResponse([{ message: error.message, extensions: { code: error.code } }], true)
  }
  return withExtensions(respond(options, run)).text
}

async function runPlan<C>(options: RunOptions<C>, run: Run<C>, signal: AbortSignal | undefined): Promise<void> {
  const work = options.operation.step(run, [run.data])
  if (work) await withDeadline(work, options.timeoutMs, signal, (reason) => run.cancel(reason))
}

function respond<C>(options: RunOptions<C>, run: Run<C>): OperationResponse {
  const { write } = options
  const { json, errors } = write(run.data, run.variables, run.shared)
  const all = responseErrors(options, run, errors)
  const errorsFirst = all.length ? `"errors":${JSON.stringify(all)},` : ''
  const response = { text: `{${errorsFirst}"data":${json}}`, hasErrors: all.length > 0 }
  return run.extensions ? { ...response, extensions: run.extensions } : response
}

/** All errors of a response: what subgraphs reported, what the caller may not see, and what else was wrong when it was written. */
export function responseErrors<C>(
  { operation, requestId }: RunOptions<C>,
  run: Run<C>,
  written: readonly ResponseError[],
): ResponseError[] {
  const { restriction, clientNames } = operation
  const reported = run.errors.map((error) => visibleError(error, clientNames, requestId))
  const withheld = (restriction?.errorsFor(run.variables) ?? []).map((error) =>
    visibleError(error, clientNames, requestId),
  )
  if (restriction?.report === 'extensions' && withheld.length)
    run.extensions = { ...run.extensions, authorizationErrors: withheld }
  const explaining = [...withheld, ...reported]
  return [...(restriction?.report === 'errors' ? explaining : reported), ...unexplained(written, explaining)]
}

/** What was wrong when a response was written, but for what another error says already. */
export const unexplained = (written: readonly ResponseError[], explaining: readonly ResponseError[]): ResponseError[] =>
  written.filter(({ path }) => !isExplained(path ?? [], explaining))

/** Writes what is told beside the data into the text, as its last member. */
export function withExtensions(response: OperationResponse): OperationResponse {
  const { extensions, ...rest } = response
  if (!extensions) return response
  return { ...rest, text: `${rest.text.slice(0, -1)},"extensions":${JSON.stringify(extensions)}}` }
}

/** An error as the client is told of it. */
export function visibleError(
  error: ResponseError,
  clientNames: ReadonlyMap<string, string>,
  requestId: string | undefined,
): ResponseError {
  const { message, path, extensions } = error
  const isInternal = requestId !== undefined && extensions?.code === 'INTERNAL_SERVER_ERROR'
  return {
    message,
    ...(path && { path: clientNames.size ? path.map((key) => clientNames.get(String(key)) ?? key) : path }),
    extensions: isInternal ? { ...extensions, requestId } : extensions,
  }
}

/** Whether another error already says why there is nothing at this path. In the path of what was left out, @ is every item. */
function isExplained(path: readonly (string | number)[], reported: readonly ResponseError[]): boolean {
  return reported.some((error) => {
    const known = error.path ?? []
    const both = Math.min(known.length, path.length)
    return known.slice(0, both).every((key, i) => key === path[i] || key === '@')
  })
}

/** The response to an operation that gave no data of a subgraph. */
export const refusal = (errors: readonly (ResponseError | Error)[], began: boolean): OperationResponse => ({
  text: errorResponse(errors, began),
  hasErrors: true,
})

/** A response without data of a subgraph: `data` is null when execution had begun, and absent when it had not. */
export function errorResponse(errors: readonly (ResponseError | Error)[], began: boolean): string {
  return began ? `{"errors":${JSON.stringify(errors)},"data":null}` : `{"errors":${JSON.stringify(errors)}}`
}
