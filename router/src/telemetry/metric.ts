/** Metrics in the text format of Prometheus (version 0.0.4), kept in memory of this process. */

type Labels = readonly string[]
interface Named {
  readonly name: string
  readonly help: string
  readonly type: 'counter' | 'gauge' | 'histogram'
  lines(): string[]
}

/** A number that only grows. */
export interface Count {
  add(amount?: number): void
}
/** Sorts measured values into ranges. */
export interface Distribution {
  record(value: number): void
}

/** Seconds; from a kept answer to the longest that an operation may take. */
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

/** Metrics by name, in the order in which they were made. */
export class Metrics {
  readonly #metrics: Named[] = []

  /** Gives the count of a combination of label values; keep it where it is used often. */
  counter(name: string, help: string, labels: Labels = []): (...values: string[]) => Count {
    const series = new Series<{ value: number; add(amount?: number): void }>(labels, () => ({
      value: 0,
      add(amount = 1) {
        this.value += amount
      },
    }))
    this.#add({ name, help, type: 'counter', lines: () => series.map((at, { value }) => [`${name}${at} ${value}`]) })
    return (...values) => series.of(values)
  }

  /** A number that is looked up when somebody asks: by the values of the labels. */
  gauge(name: string, help: string, labels: Labels, read: () => Iterable<readonly [Labels, number]>): void {
    this.#asked(name, help, 'gauge', labels, read)
  }

  /** As a gauge, for a number that somebody else counts. */
  counted(name: string, help: string, labels: Labels, read: () => Iterable<readonly [Labels, number]>): void {
    this.#asked(name, help, 'counter', labels, read)
  }

  histogram(name: string, help: string, labels: Labels = []): (...values: string[]) => Distribution {
    const series = new Series(labels, () => new Ranges())
    const lines = (): string[] =>
      series.map((at, ranges) => {
        const open = at === '' ? '{' : `${at.slice(0, -1)},`
        return [
          ...ranges.upTo().map(([limit, count]) => `${name}_bucket${open}le="${limit}"} ${count}`),
          `${name}_sum${at} ${ranges.sum}`,
          `${name}_count${at} ${ranges.count}`,
        ]
      })
    this.#add({ name, help, type: 'histogram', lines })
    return (...values) => series.of(values)
  }

  /** All metrics as text. */
  text(): string {
    const blocks = this.#metrics.map(({ name, help, type, lines }) =>
      [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...lines()].join('\n'),
    )
    return `${blocks.join('\n')}\n`
  }

  #asked(
    name: string,
    help: string,
    type: Named['type'],
    labels: Labels,
    read: () => Iterable<readonly [Labels, number]>,
  ): void {
    const lines = (): string[] =>
      Array.from(read(), ([values, value]) => `${name}${labelText(labels, values)} ${value}`)
    this.#add({ name, help, type, lines })
  }

  #add(metric: Named): void {
    if (this.#metrics.some(({ name }) => name === metric.name)) throw new Error(`There is a metric ${metric.name}.`)
    this.#metrics.push(metric)
  }
}

/** One value for each combination of label values. */
class Series<T> {
  readonly #labels: Labels
  readonly #create: () => T
  readonly #values = new Map<string, T>()

  constructor(labels: Labels, create: () => T) {
    this.#labels = labels
    this.#create = create
    if (!labels.length) this.of([])
  }

  of(values: Labels): T {
    const at = labelText(this.#labels, values)
    let value = this.#values.get(at)
    if (!value) {
      value = this.#create()
      this.#values.set(at, value)
    }
    return value
  }

  map(lines: (at: string, value: T) => string[]): string[] {
    return [...this.#values].flatMap(([at, value]) => lines(at, value))
  }
}

class Ranges implements Distribution {
  sum = 0
  count = 0
  readonly #counts = SECONDS.map(() => 0)

  record(value: number): void {
    this.sum += value
    this.count++
    let range = 0
    while (range < SECONDS.length && value > SECONDS[range]!) range++
    if (range < SECONDS.length) this.#counts[range]!++
  }

  /** How many values are at most so large. */
  upTo(): [string, number][] {
    let total = 0
    const below = this.#counts.map((count, range): [string, number] => {
      total += count
      return [String(SECONDS[range]), total]
    })
    return [...below, ['+Inf', this.count]]
  }
}

function labelText(labels: Labels, values: Labels): string {
  if (!labels.length) return ''
  return `{${labels.map((label, i) => `${label}="${escapeLabel(values[i] ?? '')}"`).join()}}`
}

const ESCAPED: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n' }
const escapeLabel = (text: string): string => text.replace(/[\\"\n]/g, (found) => ESCAPED[found]!)
