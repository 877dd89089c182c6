import { expect, it } from 'vitest'
import { Metrics } from '../../src/telemetry/metric.ts'

it('counts by labels, whose values are escaped', () => {
  const metrics = new Metrics()
  const asked = metrics.counter('asked_total', 'Questions.', ['by', 'how'])
  asked('a', 'x').add()
  asked('a', 'x').add(2)
  asked('"b"\n\\', 'y').add()
  expect(metrics.text()).toBe(
    [
      '# HELP asked_total Questions.',
      '# TYPE asked_total counter',
      'asked_total{by="a",how="x"} 3',
      'asked_total{by="\\"b\\"\\n\\\\",how="y"} 1',
      '',
    ].join('\n'),
  )
})

it('sorts durations into ranges that each hold the ones below', () => {
  const metrics = new Metrics()
  const took = metrics.histogram('took_seconds', 'Time.', ['what'])('it')
  for (const seconds of [0.0005, 0.001, 0.002, 7, 100]) took.record(seconds)
  const lines = metrics.text().split('\n')
  expect(lines).toContain('took_seconds_bucket{what="it",le="0.001"} 2')
  expect(lines).toContain('took_seconds_bucket{what="it",le="0.0025"} 3')
  expect(lines).toContain('took_seconds_bucket{what="it",le="5"} 3')
  expect(lines).toContain('took_seconds_bucket{what="it",le="10"} 4')
  expect(lines).toContain('took_seconds_bucket{what="it",le="+Inf"} 5')
  expect(lines).toContain('took_seconds_sum{what="it"} 107.0035')
  expect(lines).toContain('took_seconds_count{what="it"} 5')
})

it('looks numbers up when it is asked, and has each name once', () => {
  const metrics = new Metrics()
  let open = 1
  metrics.gauge('open', 'Doors.', [], () => [[[], open]])
  open = 5
  expect(metrics.text()).toContain('\nopen 5\n')
  expect(() => metrics.counter('open', 'Again.')).toThrow('There is a metric open.')
})
