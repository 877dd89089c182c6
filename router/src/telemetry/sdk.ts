import { context, propagation, trace } from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import {
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace'
import { traceContext } from './trace-context.ts'

export interface TracingOptions {
  /** The name of this process in traces. */
  readonly serviceName: string
  /** Where traces are sent, as OTLP over HTTP: `http://collector:4318/v1/traces`. */
  readonly endpoint: string
  readonly headers?: Readonly<Record<string, string>>
  /** The share of requests that are traced when the client does not say. Default 1. */
  readonly sampleRatio?: number
}

/**
 * Registers an OpenTelemetry SDK for this process: spans are collected and sent in the background. Loaded only where traces
 * are wanted.
 */
export function startTracing({ serviceName, endpoint, headers, sampleRatio = 1 }: TracingOptions): {
  /** Sends what is left, for at most some seconds, and makes no more spans. */
  close(): Promise<void>
} {
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': serviceName }),
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(sampleRatio) }),
    spanProcessors: [
      new BatchSpanProcessor({ exporter: new OTLPTraceExporter({ url: endpoint, headers: { ...headers } }) }),
    ],
  })
  const contexts = new AsyncLocalStorageContextManager().enable()
  context.setGlobalContextManager(contexts)
  propagation.setGlobalPropagator(traceContext)
  trace.setGlobalTracerProvider(provider)
  return {
    async close() {
      await provider.shutdown().catch(() => {})
      trace.disable()
      propagation.disable()
      context.disable()
    },
  }
}
