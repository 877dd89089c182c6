import { type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'
import type { BeginStatement } from '@saler/database'
import { ConfigurationError } from '@saler/kernel'
import type { Config } from './config.ts'

/** Begins to send traces, when the configuration says where to. Called before anything else is opened. */
export async function openTracing({ traces }: Pick<Config, 'traces'>, serviceName: string): Promise<Closable> {
  if (!traces) return { close: async () => {} }
  // Loaded only where it is wanted: an SDK takes its time and memory.
  const { startTracing } = await import('@saler/router/tracing')
  return startTracing({ serviceName, ...traces })
}

interface Closable {
  close(): Promise<void>
}

/** Statements of the code are at most this long where they are shown. */
const MAX_SQL = 2_000

/** A span for each statement that a domain's database is sent, once tracing is open. Its values are no part of it. */
export function traceStatements(database: string): BeginStatement {
  const tracer = trace.getTracer('database')
  return (sql) => {
    const [verb = 'SQL'] = sql.trimStart().split(/\s/, 1)
    const span = tracer.startSpan(`${verb.toUpperCase()} ${database}`, {
      kind: SpanKind.CLIENT,
      attributes: { 'db.system.name': 'postgresql', 'db.namespace': database, 'db.query.text': sql.slice(0, MAX_SQL) },
    })
    return (error) => end(span, error)
  }
}

function end(span: Span, error: unknown): void {
  if (error !== undefined) {
    // The message of a database may quote values.
    const { code } = error as { code?: unknown }
    span.setStatus({ code: SpanStatusCode.ERROR, message: typeof code === 'string' ? code : 'failed' })
  }
  span.end()
}

/** What is measured of a process, served to Prometheus on a port of its own. */
export interface OpenMetrics extends Closable {
  readonly metrics: import('@saler/router').RouterMetrics | undefined
  /** The port, which matters when 0 was asked for. */
  readonly port: number | undefined
}

/** @throws ConfigurationError when the port cannot be listened on. */
export async function openMetrics({ metricsPort, host }: Pick<Config, 'metricsPort' | 'host'>): Promise<OpenMetrics> {
  if (metricsPort === undefined) return { metrics: undefined, port: undefined, close: async () => {} }
  const { createRouterMetrics, serveMetrics } = await import('@saler/router')
  const metrics = createRouterMetrics()
  const served = await serveMetrics({ port: metricsPort, host, text: metrics.text }).catch((cause: Error) => {
    metrics.close()
    throw new ConfigurationError(`METRICS_PORT is ${metricsPort}, where nothing can listen: ${cause.message}.`)
  })
  return {
    metrics,
    port: served.port,
    async close() {
      await served.close()
      metrics.close()
    },
  }
}
