import type { LoggedEvent } from './event.ts'

/** Somebody who reads a tail. */
export interface TailReader {
  /** Called once, with the position at which the tail begins. */
  begin(position: bigint): void
  /** Called when there are new events. */
  news(): void
  /** Called when there will be no more. */
  end(): void
}

/** How many events of a store are kept in memory. Who is further behind reads from the database. */
const KEPT = 500

/** The newest events of a store's log, for all in this process who follow it. */
export class StoreTail {
  readonly storeNo: number
  readonly #readers = new Set<TailReader>()
  #events: LoggedEvent[] = []
  /** It holds every event behind this position, up to `end`. */
  #start: bigint | undefined
  #end: bigint | undefined

  constructor(storeNo: number) {
    this.storeNo = storeNo
  }

  get start(): bigint | undefined {
    return this.#start
  }

  /** The newest position that is known; undefined until the tail is opened. */
  get end(): bigint | undefined {
    return this.#end
  }

  get followed(): boolean {
    return this.#readers.size > 0
  }

  /** Begins the tail behind the newest event of the store. */
  open(position: bigint): void {
    this.#start = position
    this.#end = position
    for (const reader of [...this.#readers]) reader.begin(position)
  }

  append(events: readonly LoggedEvent[]): void {
    const last = events.at(-1)
    if (!last) return
    this.#events.push(...events)
    this.#end = last.position
    if (this.#events.length > KEPT) {
      const dropped = this.#events.splice(0, this.#events.length - KEPT)
      this.#start = dropped.at(-1)!.position
    }
    for (const reader of [...this.#readers]) reader.news()
  }

  /** The events behind a position that is not before `start`. */
  after(position: bigint): readonly LoggedEvent[] {
    return this.#events.slice(this.#events.findLastIndex((event) => event.position <= position) + 1)
  }

  add(reader: TailReader): void {
    this.#readers.add(reader)
    if (this.#end !== undefined) reader.begin(this.#end)
  }

  remove(reader: TailReader): void {
    this.#readers.delete(reader)
  }

  /** Ends every stream that reads it. */
  close(): void {
    for (const reader of [...this.#readers]) reader.end()
  }
}
