import { trace } from '@opentelemetry/api'
import type { OnOperation, OperationRecord } from './observe.ts'

/** The part of a pino logger that is used. */
export interface OperationLogger {
  debug(fields: object, message: string): void
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
}

export interface OperationLogOptions<C> {
  readonly logger: OperationLogger
  /** The level of the line that tells of each operation. Default `debug`. */
  readonly level?: 'debug' | 'info' | 'off'
  /** Told with their plan, some of them. Default: as long as a second, six a minute. */
  readonly slow?: { readonly thresholdMs?: number; readonly perMinute?: number }
  /** What else to tell of who asked, such as the store and the app; nothing secret. */
  readonly about?: (context: C) => object
}

const MAX_TEXT = 4_000
const MINUTE_MS = 60_000

/**
 * Logs each operation, and some of the slow ones with their plan. Values never appear in it: neither variables nor what
 * stands in the text of a document in quotes.
 */
export function logOperations<C>(options: OperationLogOptions<C>): OnOperation<C> {
  const { logger, level = 'debug', slow = {}, about = () => ({}) } = options
  const { thresholdMs = 1_000, perMinute = 6 } = slow
  const isSample = sampler(perMinute)
  return (record, context) => {
    const { milliseconds, kind } = record
    // A subscription takes as long as its subgraph likes until it is open; a refusal has no plan.
    const isSlow = milliseconds >= thresholdMs && kind !== undefined && kind !== 'subscription' && isSample()
    if (level === 'off' && !isSlow) return
    const fields = { ...fieldsOf(record), ...about(context) }
    if (isSlow) {
      const [text, plan] = [withoutValues(record.text), withoutValues(record.plan() ?? '')]
      logger.warn({ ...fields, text: text.slice(0, MAX_TEXT), plan: plan.slice(0, MAX_TEXT) }, 'a slow operation')
    }
    if (level !== 'off') logger[level](fields, 'an operation')
  }
}

function fieldsOf({ requestId, name, kind, documentId, milliseconds, hasErrors, refusedWith }: OperationRecord) {
  const traceId = trace.getActiveSpan()?.spanContext().traceId
  return {
    requestId,
    operation: name,
    kind,
    ...(documentId !== undefined && { documentId }),
    milliseconds: Math.round(milliseconds * 10) / 10,
    status: refusedWith ?? (hasErrors ? 'errors' : 'ok'),
    ...(traceId !== undefined && { traceId }),
  }
}

/** Allows so many a minute. */
function sampler(perMinute: number): () => boolean {
  let minute = 0
  let told = 0
  return () => {
    const now = Math.floor(Date.now() / MINUTE_MS)
    if (now !== minute) {
      minute = now
      told = 0
    }
    return ++told <= perMinute
  }
}

/** Texts in quotes, but for the names of subgraphs in a plan. */
const QUOTED = /(?<!service: )(?:"""[\s\S]*?"""|"(?:[^"\\\n]|\\.)*")/g

export const withoutValues = (text: string): string => text.replace(QUOTED, '"…"')
