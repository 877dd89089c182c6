import { emptyHistogram, MAX_USAGE_RECORDS, stepOf } from '@saler/accounts'
import type { Calls } from '@saler/subgraph'
import { RecordOperationUsageDocument } from '../generated/calls/accounts.ts'

/** One call of an operation by an app, when it is over. */
export interface OperationCall {
  readonly appId: string
  readonly operationName?: string
  /** The id that it was published under, or the SHA-256 of its text. */
  readonly operationId: string
  readonly milliseconds: number
  /** True when the answer had errors. */
  readonly failed: boolean
}

export interface OperationUsageOptions {
  readonly calls: Calls
  readonly onError: (error: unknown) => void
  /** How often the counts are written, in milliseconds. Default: every 5 seconds. */
  readonly flushEveryMs?: number
}

/** Counts calls of operations in memory and writes the counts now and then, so that counting costs a request nothing. */
export interface OperationUsage {
  /** Never throws and never waits. */
  record(call: OperationCall): void
  /** Writes what was counted until now. Counts that could not be written are tried again the next time. */
  flush(): Promise<void>
  /** Writes the rest and stops. */
  close(): Promise<void>
}

interface Counts {
  readonly appId: string
  readonly operationId: string
  operationName: string | undefined
  readonly hour: string
  calls: number
  errors: number
  readonly latencies: number[]
  lastSeenAt: number
}

const HOUR = 60 * 60_000
/** Operations of an app in an hour that are counted by themselves. Texts that are made anew for each request have no end. */
const MAX_OPERATIONS = 500
/** What those beyond are counted as. */
const OTHER = 'other'
/** Counts that wait to be written at most; the rest of a long outage is not counted. */
const MAX_WAITING = 20_000

export function createOperationUsage({ calls, onError, flushEveryMs = 5_000 }: OperationUsageOptions): OperationUsage {
  let waiting = new Map<string, Counts>()
  let flushing: Promise<void> | undefined
  let hour = 0
  const operationsOf = new Map<string, Set<string>>()

  /** The id under which an operation is counted. */
  const countedAs = (appId: string, operationId: string, now: number): string => {
    const currentHour = Math.floor(now / HOUR) * HOUR
    if (currentHour !== hour) {
      hour = currentHour
      operationsOf.clear()
    }
    const operations = operationsOf.get(appId) ?? new Set()
    operationsOf.set(appId, operations)
    if (operations.has(operationId)) return operationId
    if (operations.size >= MAX_OPERATIONS) return OTHER
    operations.add(operationId)
    return operationId
  }

  const countsOf = (appId: string, operationId: string): Counts | undefined => {
    const key = `${hour} ${appId} ${operationId}`
    const known = waiting.get(key)
    if (known || waiting.size >= MAX_WAITING) return known
    const counts: Counts = {
      appId,
      operationId,
      operationName: undefined,
      hour: new Date(hour).toISOString(),
      calls: 0,
      errors: 0,
      latencies: emptyHistogram(),
      lastSeenAt: 0,
    }
    waiting.set(key, counts)
    return counts
  }

  const writeAll = async (): Promise<void> => {
    while (waiting.size > 0) {
      const taken = [...waiting].slice(0, MAX_USAGE_RECORDS)
      for (const [key] of taken) waiting.delete(key)
      try {
        await write(taken.map(([, counts]) => counts))
      } catch (error) {
        waiting = merged(new Map(taken), waiting)
        onError(error)
        return
      }
    }
  }

  const write = async (counted: readonly Counts[]): Promise<void> => {
    const usage = counted.map(({ lastSeenAt, ...counts }) => ({
      ...counts,
      lastSeenAt: new Date(lastSeenAt).toISOString(),
    }))
    const identity = { kind: 'service', service: 'router', requestId: 'operation-usage' } as const
    await calls.request('accounts', RecordOperationUsageDocument, { usage }, identity)
  }

  const flush = (): Promise<void> => {
    flushing ??= writeAll().finally(() => {
      flushing = undefined
    })
    return flushing
  }

  const timer = setInterval(() => void flush(), flushEveryMs).unref()

  return {
    record({ appId, operationName, operationId, milliseconds, failed }) {
      const now = Date.now()
      const id = countedAs(appId, operationId, now)
      const counts = countsOf(appId, id)
      if (!counts) return
      if (id !== OTHER) counts.operationName ??= operationName
      counts.calls++
      if (failed) counts.errors++
      counts.latencies[stepOf(milliseconds)]!++
      counts.lastSeenAt = now
    },
    flush,
    async close() {
      clearInterval(timer)
      await flushing
      await flush()
    },
  }
}

/** Counts that were not written, put together with those that were made since. */
function merged(unwritten: Map<string, Counts>, since: ReadonlyMap<string, Counts>): Map<string, Counts> {
  for (const [key, counts] of since) {
    const kept = unwritten.get(key)
    if (!kept) {
      unwritten.set(key, counts)
      continue
    }
    kept.calls += counts.calls
    kept.errors += counts.errors
    kept.operationName ??= counts.operationName
    kept.lastSeenAt = Math.max(kept.lastSeenAt, counts.lastSeenAt)
    for (const [step, count] of counts.latencies.entries()) kept.latencies[step]! += count
  }
  return unwritten
}
