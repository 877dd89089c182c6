import type { IncomingMessage, ServerResponse } from 'node:http'
import { context, propagation, type Span, SpanKind, SpanStatusCode, type Tracer, trace } from '@opentelemetry/api'
import { whenDone } from '../defer/when-done.ts'
import type { HttpHandler } from '../http/handler.ts'
import type { Router } from '../router.ts'
import type { SubgraphTransport } from '../transport.ts'

/**
 * Spans go to the SDK that the process registered; to nobody when there is none. Asked for when something is wrapped: it may
 * have been registered through another copy of the interface, of which one that was made before hears nothing.
 */
const getTracer = (): Tracer => trace.getTracer('router')

/** A span for each request, below the span of the client when it says which (W3C `traceparent`). */
export function tracedHandler(handler: HttpHandler): HttpHandler {
  const tracer = getTracer()
  return (request, response) => {
    const parent = propagation.extract(context.active(), request.headers)
    const [path] = request.url?.split('?') ?? []
    const attributes = { 'http.request.method': request.method, 'url.path': path }
    const span = tracer.startSpan(`${request.method} ${path}`, { kind: SpanKind.SERVER, attributes }, parent)
    return context.with(trace.setSpan(parent, span), async () => {
      const isOurs = await handler(request, response)
      if (isOurs) endWithResponse(span, request, response)
      return isOurs
    })
  }
}

function endWithResponse(span: Span, { socket }: IncomingMessage, response: ServerResponse): void {
  const end = (): void => {
    span.setAttribute('http.response.status_code', response.statusCode)
    if (socket.remoteAddress) span.setAttribute('client.address', socket.remoteAddress)
    if (response.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR })
    span.end()
  }
  if (response.closed) end()
  else response.once('close', end)
}

/**
 * A span for each operation, from the moment it is asked for to its answer, with one below it for its preparation: that is
 * long when it is planned, and short when its plan is known.
 */
export function tracedPrepare<C>(prepare: Router<C>['prepare']): Router<C>['prepare'] {
  const tracer = getTracer()
  return async (request, caller) => {
    const operation = tracer.startSpan('graphql.operation')
    const within = trace.setSpan(context.active(), operation)
    const planning = tracer.startSpan('graphql.plan', undefined, within)
    const prepared = await context.with(trace.setSpan(within, planning), () => prepare(request, caller))
    planning.end()
    if (request.requestId) operation.setAttribute('request.id', request.requestId)
    if ('errors' in prepared) {
      const [first] = prepared.errors
      operation.setStatus({ code: SpanStatusCode.ERROR, message: first?.message })
      operation.end()
      return prepared
    }
    const { kind, name } = prepared
    operation.setAttribute('graphql.operation.type', kind)
    if (name !== undefined) operation.setAttribute('graphql.operation.name', name)
    operation.updateName(name === undefined ? kind : `${kind} ${name}`)
    return {
      ...prepared,
      execute: (signal) =>
        spanning(within, operation, async () => {
          const response = await prepared.execute(signal)
          if (response.hasErrors) operation.setStatus({ code: SpanStatusCode.ERROR })
          return response
        }),
      defer(format) {
        const parts = prepared.defer(format)
        if (!parts) return undefined
        const traced: typeof parts = {
          [Symbol.asyncIterator]: () => traced,
          next: context.bind(within, () => parts.next()),
          return: () => parts.return!(),
        }
        return whenDone(traced, () => operation.end())
      },
      subscribe: () => spanning(within, operation, () => prepared.subscribe()),
    }
  }
}

/** A span for each call to a subgraph, of which the subgraph is told over HTTP. */
export function tracedTransport<C>(service: string, transport: SubgraphTransport<C>): SubgraphTransport<C> {
  const tracer = getTracer()
  return {
    prepare(operation) {
      const send = transport.prepare(operation)
      const attributes = { 'subgraph.name': service, 'graphql.operation.type': operation.kind }
      return (variables, caller, call) => {
        const span = tracer.startSpan(`fetch ${service}`, { kind: SpanKind.CLIENT, attributes })
        return spanning(trace.setSpan(context.active(), span), span, async () => {
          const result = await send(variables, caller, call)
          if (result.errors?.length) span.setStatus({ code: SpanStatusCode.ERROR, message: result.errors[0]!.message })
          return result
        })
      }
    },
    subscribe: (operation) => transport.subscribe(operation),
    close: () => transport.close(),
  }
}

async function spanning<T>(active: ReturnType<typeof context.active>, span: Span, work: () => Promise<T>): Promise<T> {
  try {
    return await context.with(active, work)
  } catch (error) {
    span.recordException(error as Error)
    span.setStatus({ code: SpanStatusCode.ERROR, message: (error as Error).message })
    throw error
  } finally {
    span.end()
  }
}

/** The headers that tell another process to which trace a request belongs; none when there is no trace. */
export function traceHeaders(): Record<string, string> {
  const headers: Record<string, string> = {}
  propagation.inject(context.active(), headers)
  return headers
}
