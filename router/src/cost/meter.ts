import { GraphQLError } from 'graphql'
import type { OperationResponse } from '../execute.ts'
import type { Operation } from '../operation/operation.ts'
import { memoryBuckets } from '../rate-limit/memory-buckets.ts'
import type { CallersBucket, RateLimitOptions } from '../rate-limit/options.ts'
import type { CheckedRequest, Refused } from '../request.ts'
import type { Supergraph } from '../supergraph.ts'
import { type CostCompiler, compileCost, type OperationCost } from './compile-cost.ts'
import type { CostSchema } from './cost-schema.ts'
import type { CostOptions, CostReport } from './options.ts'

type Data = Readonly<Record<string, unknown>>

/** What was taken for an operation that may run. */
export interface Charge {
  /** Counts what a plan gathered; undefined when nobody wants to know. */
  readonly count: ((data: Data) => void) | undefined
  /** Puts back what was taken too much, and tells the cost in the answer when that was asked for. */
  settle(response: OperationResponse): OperationResponse
}

/** Decides what operations may cost. */
export interface Meter<C> {
  admit(asked: CheckedRequest<C>): Promise<Charge | Refused | undefined> | Charge | Refused | undefined
  close(): Promise<void>
}

export interface MeterOptions<C> {
  readonly supergraph: Supergraph
  readonly costs: CostSchema
  readonly cost: CostOptions<C> | undefined
  readonly rateLimit: RateLimitOptions<C> | undefined
  readonly onError: (error: unknown) => void
}

/** Even an answer that was kept costs something: it was asked for, and sent. */
const LEAST = 1
/** A wait that never ends is told as an hour. */
const LONGEST_WAIT_MS = 3_600_000

/** Makes what estimates operations, limits and counts them; undefined when nothing of that is wanted. */
export function createMeter<C>({ supergraph, costs, cost, rateLimit, onError }: MeterOptions<C>): Meter<C> | undefined {
  if (!cost && !rateLimit) return undefined
  const { max, maxOf, mode = 'enforce', report = 'asked', assumedListSize = 10 } = cost ?? { report: 'never' as const }
  const { bucketOf, by = 'cost', buckets = memoryBuckets() } = rateLimit ?? {}
  const compiler: CostCompiler = { schema: supergraph.api, costs, assumedListSize }
  const compiled = new WeakMap<Operation<C>, OperationCost>()

  const costOf = (operation: Operation<C>): OperationCost => {
    let known = compiled.get(operation)
    if (!known) {
      known = operation.document ? compileCost(compiler, operation.document, operation.definition) : NOTHING
      compiled.set(operation, known)
    }
    return known
  }
  const isAsked = ({ extensions }: CheckedRequest<C>['request']): boolean =>
    report === 'always' || (report === 'asked' && extensions?.cost === true)

  const charge = (
    asked: CheckedRequest<C>,
    estimated: number,
    ceiling: number | undefined,
    drawn: Drawn | undefined,
  ) => {
    const told = isAsked(asked.request)
    const refunds = drawn !== undefined && by === 'cost'
    if (!told && !refunds) return undefined
    let counted: number | undefined
    const { count } = costOf(asked.operation)
    return {
      count: (data: Data) => {
        counted = count(data, asked.variables)
      },
      settle(response: OperationResponse): OperationResponse {
        // An answer that was kept has cost nothing; an operation that was stopped may have cost all of it.
        const actual = counted ?? (response.hasErrors ? estimated : 0)
        const unused = refunds ? Math.max(0, drawn.amount - Math.max(LEAST, actual)) : 0
        if (unused) void giveBack(drawn!.bucket, unused)
        if (!told) return response
        const result =
          ceiling !== undefined && actual > ceiling ? 'COST_ACTUAL_TOO_EXPENSIVE' : resultOf(estimated, ceiling)
        const cost: CostReport = { estimated, actual, ...(ceiling !== undefined && { max: ceiling }), result }
        const throttleStatus = drawn && statusOf(drawn.bucket, drawn.available + unused)
        // What one caller has left is not for others.
        return {
          ...response,
          caching: undefined,
          extensions: { ...response.extensions, cost: { ...cost, ...(throttleStatus && { throttleStatus }) } },
        }
      },
    }
  }
  const giveBack = async (bucket: CallersBucket, amount: number): Promise<void> => {
    try {
      await buckets.giveBack(bucket.key, amount, bucket)
    } catch (error) {
      onError(error)
    }
  }
  const draw = async (
    asked: CheckedRequest<C>,
    bucket: CallersBucket,
    estimated: number,
    ceiling: number | undefined,
  ) => {
    const amount = by === 'cost' ? Math.max(LEAST, estimated) : 1
    const { allowed, available, waitMs } = await buckets.take(bucket.key, amount, bucket)
    if (!allowed) return rateLimited(bucket, estimated, available, waitMs)
    return charge(asked, estimated, ceiling, { bucket, amount, available })
  }

  return {
    admit(asked) {
      const { operation, variables, context } = asked
      let estimated: number
      try {
        estimated = costOf(operation).estimate(variables)
      } catch (error) {
        if (error instanceof GraphQLError) return { errors: [error] }
        throw error
      }
      const ceiling = lower(max, maxOf?.(context))
      if (mode === 'enforce' && resultOf(estimated, ceiling) !== 'COST_OK') return tooExpensive(estimated, ceiling!)
      const bucket = bucketOf?.(context)
      return bucket ? draw(asked, bucket, estimated, ceiling) : charge(asked, estimated, ceiling, undefined)
    },
    close: () => buckets.close(),
  }
}

interface Drawn {
  readonly bucket: CallersBucket
  readonly amount: number
  /** What was left then. */
  readonly available: number
}

const NOTHING: OperationCost = { estimate: () => 0, count: () => 0 }

const lower = (one: number | undefined, other: number | undefined): number | undefined =>
  one === undefined ? other : other === undefined ? one : Math.min(one, other)

function resultOf(estimated: number, ceiling: number | undefined): CostReport['result'] {
  return ceiling !== undefined && estimated > ceiling ? 'COST_ESTIMATED_TOO_EXPENSIVE' : 'COST_OK'
}

function statusOf({ capacity, restorePerSecond }: CallersBucket, available: number) {
  return {
    maximumAvailable: capacity,
    currentlyAvailable: Math.floor(Math.min(capacity, available)),
    restoreRate: restorePerSecond,
  }
}

function tooExpensive(estimated: number, max: number): Refused {
  const message = `The operation is estimated to cost ${estimated}, and at most ${max} is allowed.`
  const code = 'COST_ESTIMATED_TOO_EXPENSIVE'
  return { errors: [{ message, extensions: { code, cost: { estimated, max, result: code } } }] }
}

function rateLimited(bucket: CallersBucket, estimated: number, available: number, waitMs: number): Refused {
  const never = !Number.isFinite(waitMs)
  const seconds = Math.ceil(Math.min(waitMs, LONGEST_WAIT_MS) / 1000)
  const message = never
    ? `The operation costs ${estimated}, more than may ever be asked for at once.`
    : `Too much was asked for: try again in ${seconds} s.`
  const extensions = {
    code: 'RATE_LIMITED',
    ...(!never && { retryAfter: seconds }),
    cost: { estimated, throttleStatus: statusOf(bucket, available) },
  }
  return {
    errors: [{ message, extensions }],
    status: 429,
    headers: { 'cache-control': 'no-store', ...(!never && { 'retry-after': String(seconds) }) },
  }
}
