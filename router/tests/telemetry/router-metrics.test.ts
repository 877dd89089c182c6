import { expect, it } from 'vitest'
import type { OperationRecord } from '../../src/index.ts'
import { createRouterMetrics } from '../../src/index.ts'

it('knows a limited number of names of operations', () => {
  const metrics = createRouterMetrics({ maxOperationNames: 2 })
  const record = (name: string | undefined, more: Partial<OperationRecord> = {}): void =>
    metrics.onOperation({
      requestId: 'r',
      kind: 'query',
      name,
      documentId: undefined,
      text: '',
      milliseconds: 4,
      hasErrors: false,
      refusedWith: undefined,
      plan: () => undefined,
      ...more,
    })
  for (const name of ['A', 'B', 'C', 'D', 'A']) record(name)
  record('A', { hasErrors: true })
  // A name that was only asked for is nobody's.
  for (let i = 0; i < 100; i++) record(`made-up-${i}`, { kind: undefined, refusedWith: 'GRAPHQL_PARSE_FAILED' })
  const text = metrics.text()
  const lines = text.split('\n').filter((line) => line.startsWith('router_operations_total{'))
  expect(lines).toEqual([
    'router_operations_total{operation="A",type="query",status="ok"} 2',
    'router_operations_total{operation="B",type="query",status="ok"} 1',
    'router_operations_total{operation="other",type="query",status="ok"} 2',
    'router_operations_total{operation="A",type="query",status="errors"} 1',
    'router_operations_total{operation="",type="unknown",status="refused"} 100',
  ])
  expect(text).toContain('router_refusals_total{code="GRAPHQL_PARSE_FAILED"} 100')
  metrics.close()
})
