import { defaultTextMapGetter, defaultTextMapSetter, ROOT_CONTEXT, trace } from '@opentelemetry/api'
import { describe, expect, it } from 'vitest'
import { traceContext } from '../../src/telemetry/trace-context.ts'

const PARENT = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01'
const extract = (carrier: Record<string, string>) =>
  trace.getSpanContext(traceContext.extract(ROOT_CONTEXT, carrier, defaultTextMapGetter))

describe('traceparent', () => {
  it('is taken in and passed on as it was', () => {
    const carrier = { traceparent: PARENT, tracestate: 'a=1,b=2' }
    const context = traceContext.extract(ROOT_CONTEXT, carrier, defaultTextMapGetter)
    expect(trace.getSpanContext(context)).toMatchObject({
      traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
      spanId: '00f067aa0ba902b7',
      traceFlags: 1,
      isRemote: true,
    })
    const passedOn = {}
    traceContext.inject(context, passedOn, defaultTextMapSetter)
    expect(passedOn).toEqual(carrier)
  })

  it('of a later version may say more', () => {
    expect(extract({ traceparent: PARENT.replace('00-', 'cc-') })?.traceFlags).toBe(1)
    expect(extract({ traceparent: `${PARENT.replace('00-', 'cc-')}-what-comes` })?.traceFlags).toBe(1)
  })

  it.each([
    '',
    'nonsense',
    `${PARENT}-more`,
    PARENT.replace('00-', 'ff-'),
    PARENT.toUpperCase(),
    '00-00000000000000000000000000000000-00f067aa0ba902b7-01',
    '00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01',
  ])('is not believed when it is %j', (traceparent) => {
    expect(extract({ traceparent })).toBeUndefined()
  })

  it('is not written where there is no trace', () => {
    const carrier = {}
    traceContext.inject(ROOT_CONTEXT, carrier, defaultTextMapSetter)
    expect(carrier).toEqual({})
  })
})
