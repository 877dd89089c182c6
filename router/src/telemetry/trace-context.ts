import {
  type Context,
  createTraceState,
  isSpanContextValid,
  type TextMapGetter,
  type TextMapPropagator,
  type TextMapSetter,
  trace,
} from '@opentelemetry/api'

const PARENT = 'traceparent'
const STATE = 'tracestate'
/** Version 00; later versions may say more behind the flags (W3C Trace Context, 3.2). */
const WELL_FORMED = /^(?!ff)([\da-f]{2})-([\da-f]{32})-([\da-f]{16})-([\da-f]{2})(?:$|-)/

/** Says between processes which trace a request belongs to, as the W3C recommends. */
export const traceContext: TextMapPropagator = {
  inject(context: Context, carrier: unknown, setter: TextMapSetter): void {
    const span = trace.getSpanContext(context)
    if (!span || !isSpanContextValid(span)) return
    const flags = span.traceFlags.toString(16).padStart(2, '0')
    setter.set(carrier, PARENT, `00-${span.traceId}-${span.spanId}-${flags}`)
    const state = span.traceState?.serialize()
    if (state) setter.set(carrier, STATE, state)
  },
  extract(context: Context, carrier: unknown, getter: TextMapGetter): Context {
    const parent = getter.get(carrier, PARENT)
    const found = typeof parent === 'string' ? WELL_FORMED.exec(parent) : null
    if (!found || (found[1] === '00' && parent!.length !== 55)) return context
    const [, , traceId, spanId, flags] = found
    const span = { traceId: traceId!, spanId: spanId!, traceFlags: Number.parseInt(flags!, 16) & 1, isRemote: true }
    if (!isSpanContextValid(span)) return context
    const state = getter.get(carrier, STATE)
    const traceState = typeof state === 'string' ? createTraceState(state) : undefined
    return trace.setSpanContext(context, traceState ? { ...span, traceState } : span)
  },
  fields: () => [PARENT, STATE],
}
