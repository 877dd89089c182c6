import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freePort } from './system/ports.ts'
import { PASSWORD, signUp } from './system/shop.ts'
import { type RunningSaler, startSaler, type Way } from './system/start.ts'
import { receiveTraces, type TracedSpan } from './system/traces.ts'

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736'
const UNSAMPLED = '5bf92f3577b34da6a3ce929d0e0e4736'
const PARENT = '00f067aa0ba902b7'

describe.each<Way>(['embedded', 'distributed'])('in the %s way', (way) => {
  let collector: Awaited<ReturnType<typeof receiveTraces>>
  let saler: RunningSaler
  let metricsUrl: string
  let closed = false
  beforeAll(async () => {
    collector = await receiveTraces()
    const port = await freePort()
    metricsUrl = `http://127.0.0.1:${port}/metrics`
    // Only the router of the distributed way has metrics; the subgraphs do not look at the setting.
    saler = await startSaler(way, { OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint, METRICS_PORT: String(port) })
  }, 120_000)
  const close = async (): Promise<void> => {
    if (!closed) await saler?.close()
    closed = true
  }
  afterAll(async () => {
    await close()
    await collector?.close()
  })

  const login = (email: string, traceparent: string) =>
    fetch(saler.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', traceparent },
      body: JSON.stringify({
        query:
          'mutation SignIn($input: LoginInput!) { login(input: $input) { session { user { id stores { id } } } userErrors { code } } }',
        variables: { input: { email, password: PASSWORD } },
      }),
    }).then((response) => response.json())

  test('a trace joins the request, its plan, the calls to subgraphs and their statements', async () => {
    const { email } = await signUp(saler.client)
    const answer = await login(email, `00-${TRACE}-${PARENT}-01`)
    expect(answer.data.login).toMatchObject({ session: { user: { stores: [] } }, userErrors: [] })
    await login(email, `00-${UNSAMPLED}-${PARENT}-00`)

    const metrics = await (await fetch(metricsUrl)).text()
    expect(metrics).toContain('router_operations_total{operation="SignIn",type="mutation",status="ok"} 2')
    expect(metrics).toMatch(/router_subgraph_fetches_total\{subgraph="accounts",status="ok"\} [1-9]/)
    expect(metrics).toMatch(/router_open_sockets 0/)

    // What waits to be sent goes out when the processes end.
    await close()
    const spans = collector.spans.filter(({ traceId }) => traceId === TRACE)
    const byId = new Map(spans.map((span) => [span.spanId, span]))
    const lineOf = (span: TracedSpan | undefined): string[] =>
      span ? [...lineOf(byId.get(span.parentSpanId ?? '')), span.name] : []
    const statement = spans.find(({ name }) => name === 'SELECT stores')!
    const served = way === 'distributed' ? ['POST /graphql'] : []
    expect(lineOf(statement)).toEqual(['POST /graphql', 'mutation SignIn', 'fetch stores', ...served, 'SELECT stores'])
    expect(spans.find(({ parentSpanId }) => parentSpanId === PARENT)?.name).toBe('POST /graphql')
    const plan = spans.find(({ name }) => name === 'graphql.plan')!
    expect(lineOf(plan)).toEqual(['POST /graphql', 'mutation SignIn', 'graphql.plan'])
    expect(statement.service).toBe(way === 'distributed' ? 'saler-stores' : 'saler')
    // Every span has its parent: nothing of the trace was lost on the way.
    for (const span of spans)
      if (span.parentSpanId !== PARENT) expect(byId.has(span.parentSpanId!), span.name).toBe(true)
    // A client that does not want a trace gets none.
    expect(collector.spans.some(({ traceId }) => traceId === UNSAMPLED)).toBe(false)
    const told = JSON.stringify(collector.spans)
    for (const secret of [PASSWORD, email]) expect(told).not.toContain(secret)
  }, 60_000)
})
