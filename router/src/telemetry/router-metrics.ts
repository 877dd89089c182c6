import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { CacheStatistics } from '../cache/cache-statistics.ts'
import { SubgraphFailure } from '../plan/run.ts'
import type { CircuitState } from '../traffic/circuit.ts'
import { CircuitOpen } from '../traffic/outage.ts'
import type { SubgraphTransport } from '../transport.ts'
import { Metrics } from './metric.ts'
import type { OperationRecord } from './observe.ts'

export interface RouterMetricsOptions {
  /** How many names of operations are counted by themselves; those beyond count as `other`. Default 300. */
  readonly maxOperationNames?: number
}

/** What a router measures of itself. */
export interface RouterMetrics {
  /** To add more to. */
  readonly metrics: Metrics
  onOperation(record: OperationRecord): void
  onCircuit(service: string, state: CircuitState): void
  onRetry(service: string): void
  onReload(outcome: 'taken' | 'refused'): void
  /** Counts and times the calls to a subgraph. */
  around<C>(service: string, transport: SubgraphTransport<C>): SubgraphTransport<C>
  /** Shows a number that is known elsewhere, such as how many sockets are open. */
  watch(name: string, help: string, read: () => number): void
  watchCache(statistics: CacheStatistics): void
  /** In the text format of Prometheus. */
  text(): string
  close(): void
}

const CIRCUIT: Readonly<Record<CircuitState, number>> = { closed: 0, 'half-open': 1, open: 2 }
const OTHER = 'other'

export function createRouterMetrics({ maxOperationNames = 300 }: RouterMetricsOptions = {}): RouterMetrics {
  const metrics = new Metrics()
  const operations = metrics.counter('router_operations_total', 'Operations by name, type and outcome.', [
    'operation',
    'type',
    'status',
  ])
  const durations = metrics.histogram('router_operation_duration_seconds', 'From request to answer.', [
    'operation',
    'type',
  ])
  const refusals = metrics.counter('router_refusals_total', 'Requests that were not run, by error code.', ['code'])
  const fetches = metrics.counter('router_subgraph_fetches_total', 'Calls to subgraphs, by outcome.', [
    'subgraph',
    'status',
  ])
  const fetchDurations = metrics.histogram('router_subgraph_fetch_duration_seconds', 'Of calls that were answered.', [
    'subgraph',
  ])
  const retries = metrics.counter('router_subgraph_retries_total', 'Queries that were sent again.', ['subgraph'])
  const reloads = metrics.counter('router_supergraph_reloads_total', 'Changes of the supergraph.', ['outcome'])
  const circuits = new Map<string, CircuitState>()
  metrics.gauge('router_circuit_state', 'Of each subgraph: 0 closed, 1 half-open, 2 open.', ['subgraph'], () =>
    [...circuits].map(([service, state]) => [[service], CIRCUIT[state]] as const),
  )
  const loop = watchProcess(metrics)
  const names = new Set<string>()
  const nameOf = (name: string): string => {
    if (names.has(name)) return name
    if (names.size >= maxOperationNames) return OTHER
    names.add(name)
    return name
  }

  return {
    metrics,
    onOperation({ name = '', kind, hasErrors, refusedWith, milliseconds }) {
      // A request that names no operation of ours could be named anything.
      const counted = kind ? nameOf(name) : ''
      const type = kind ?? 'unknown'
      operations(counted, type, refusedWith ? 'refused' : hasErrors ? 'errors' : 'ok').add()
      if (refusedWith) refusals(refusedWith).add()
      else durations(counted, type).record(milliseconds / 1000)
    },
    onCircuit: (service, state) => void circuits.set(service, state),
    onRetry: (service) => retries(service).add(),
    onReload: (outcome) => reloads(outcome).add(),
    around(service, transport) {
      const [ok, errors] = [fetches(service, 'ok'), fetches(service, 'errors')]
      const duration = fetchDurations(service)
      circuits.set(service, circuits.get(service) ?? 'closed')
      return {
        prepare(operation) {
          const send = transport.prepare(operation)
          return async (variables, context, call) => {
            const begun = performance.now()
            try {
              const result = await send(variables, context, call)
              duration.record((performance.now() - begun) / 1000)
              ;(result.errors?.length ? errors : ok).add()
              return result
            } catch (error) {
              fetches(service, call?.signal.aborted ? 'cancelled' : failureOf(error)).add()
              throw error
            }
          }
        },
        subscribe: (operation) => transport.subscribe(operation),
        close: () => transport.close(),
      }
    },
    watch: (name, help, read) => metrics.gauge(name, help, [], () => [[[], read()]]),
    watchCache(statistics) {
      metrics.counted('router_cache_lookups_total', 'Of what is kept, by kind and outcome.', ['kind', 'outcome'], () =>
        lookupsOf(statistics),
      )
    },
    text: () => metrics.text(),
    close: () => void loop.disable(),
  }
}

function failureOf(error: unknown): string {
  if (error instanceof CircuitOpen) return 'circuit_open'
  if (!(error instanceof SubgraphFailure)) return 'failed'
  return error.code.replace('SUBGRAPH_', '').toLowerCase()
}

function* lookupsOf(statistics: CacheStatistics): Iterable<readonly [string[], number]> {
  for (const [kind, lookups] of Object.entries(statistics)) {
    if (typeof lookups === 'number') yield [['all', kind], lookups]
    else for (const [outcome, count] of Object.entries(lookups)) yield [[kind, outcome], Number(count)]
  }
}

const NANOSECONDS = 1e9
const MICROSECONDS = 1e6

/** What tells an operator whether the process is well. The names are those of Prometheus' own clients. */
function watchProcess(metrics: Metrics) {
  const loop = monitorEventLoopDelay({ resolution: 20 })
  loop.enable()
  const one = (value: number): Iterable<readonly [string[], number]> => [[[], value]]
  metrics.gauge('process_resident_memory_bytes', 'Memory of the process.', [], () => one(process.memoryUsage.rss()))
  metrics.gauge('nodejs_heap_size_used_bytes', 'Used heap.', [], () => one(process.memoryUsage().heapUsed))
  metrics.counted('process_cpu_seconds_total', 'Processor time.', [], () => {
    const { user, system } = process.cpuUsage()
    return one((user + system) / MICROSECONDS)
  })
  metrics.gauge('nodejs_eventloop_lag_p99_seconds', 'Of the time since it was last asked.', [], () => {
    const lag = loop.percentile(99) / NANOSECONDS
    loop.reset()
    return one(Number.isFinite(lag) ? lag : 0)
  })
  return loop
}
