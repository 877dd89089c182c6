import type { SubgraphError } from '../transport.ts'
import type { CacheEntry, CacheRead, CacheStore, FoundEntries } from './cache-store.ts'
import type { ChangeWatch } from './change-watch.ts'

/** What became of asking a subgraph for one thing. */
export interface Outcome {
  /** The JSON of what it gave; undefined when that cannot be written as JSON. */
  readonly text: string | undefined
  readonly errors: readonly SubgraphError[]
}
/** An answer that is under way. */
interface Flight {
  readonly read: CacheRead
  readonly outcome: Promise<Outcome>
}

/** What a cache keeps, what it waits for, and what it knows of changes: shared by everything that reads from it. */
export class KeptAnswers {
  readonly #store: CacheStore
  readonly #watches: ReadonlyMap<string, ChangeWatch>
  readonly #flights = new Map<string, Flight>()

  constructor(store: CacheStore, watches: ReadonlyMap<string, ChangeWatch>) {
    this.#store = store
    this.#watches = watches
  }

  /** The entries of these keys that are true as far as is known. */
  find(keys: readonly string[]): FoundEntries | Promise<FoundEntries> {
    return this.#store.read(keys, (entry) => this.isTrue(entry))
  }

  /** Keeps an answer, unless what it says has changed since it was asked for. */
  keep(key: string, entry: CacheEntry): void {
    if (this.isTrue(entry)) this.#store.write(key, entry)
  }

  /** The answer that somebody else waits for, unless what it says has changed since it was asked for. */
  join(key: string): Flight | undefined {
    const flight = this.#flights.get(key)
    return flight && this.#holds(flight.read) ? flight : undefined
  }

  /** Lets others wait for an answer until it is there. */
  share(key: string, flight: Flight): void {
    this.#flights.set(key, flight)
    const land = (): void => {
      if (this.#flights.get(key) === flight) this.#flights.delete(key)
    }
    flight.outcome.then(land, land)
  }

  /** Whether nothing that an entry says has changed since, as far as is known. */
  isTrue({ reads }: CacheEntry): boolean {
    return reads.every((read) => this.#holds(read))
  }

  #holds({ service, position, tags }: CacheRead): boolean {
    return this.#watches.get(service)?.holds(tags, position) ?? false
  }
}
