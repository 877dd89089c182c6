import type { Queries } from '@saler/database'
import { Refusal } from '@saler/kernel'
import type { LoggedEvent } from './event.ts'
import { Follower } from './follower.ts'
import { decodeLogCursor } from './log-cursor.ts'
import { Pump } from './pump.ts'
import { lastPositions, readLogs, refuseGap } from './read-log.ts'
import { StoreTail } from './store-tail.ts'
import { logChannel, storesOfWakeup, type Wakeups } from './wakeups.ts'

export interface FollowOptions {
  readonly storeNo: number
  /** The cursor of the last event that was seen; without it only what happens from now on comes. */
  readonly after?: string | null
  /** Ends the iteration, as `return()` does. */
  readonly signal?: AbortSignal
}

/** A domain's events as a stream. */
export interface Log {
  /**
   * A store's events behind a cursor: those that are there, then each new one, in order, each once, until `return()` is
   * called or the log is closed. While the database is away it waits. What is asked of it for longer than events are kept
   * fails with CURSOR_TOO_OLD as well, instead of leaving something out.
   *
   * @throws Refusal INVALID on `after` when it is no cursor, CURSOR_TOO_OLD when something behind it is no longer kept.
   */
  follow(options: FollowOptions): Promise<AsyncIterableIterator<LoggedEvent>>
  /** Ends every stream. */
  close(): Promise<void>
}

export interface LogOptions {
  readonly database: Queries
  readonly domain: string
  readonly wakeups: Wakeups
  /** How often (milliseconds) it looks for events that no wake-up told of. 5,000 unless given. */
  readonly lookAgainMs?: number
  /** Told of each failure to read. It is tried again for as long as it takes. */
  readonly onError?: (error: Error) => void
}

const LOOK_AGAIN = 5_000
/** How many new events of each store are read at once. */
const PORTION = 200

/**
 * Opens a domain's log for following. All followers in the process share one subscription to wake-ups, and the
 * followers of a store share one reading of its new events.
 */
export function createLog(options: LogOptions): Log {
  return new DomainLog(options)
}

class DomainLog implements Log {
  readonly #database: Queries
  readonly #onError: (error: Error) => void
  /** What was read of the end of each followed store's log. */
  readonly #tails = new Map<number, StoreTail>()
  /** The stores that may have news. */
  readonly #stale = new Set<number>()
  readonly #reading: Pump
  readonly #stopListening: () => void
  readonly #lookAgain: NodeJS.Timeout
  #closed = false

  constructor({ database, domain, wakeups, lookAgainMs = LOOK_AGAIN, onError = () => {} }: LogOptions) {
    this.#database = database
    this.#onError = onError
    this.#reading = new Pump({ step: () => this.#readNews(), onError })
    this.#stopListening = wakeups.subscribe(
      logChannel(domain),
      (message) => this.#look(storesOfWakeup(message)),
      () => this.#look(),
    )
    this.#lookAgain = setInterval(() => this.#look(), lookAgainMs)
    // Looking again is no reason to keep a process alive.
    this.#lookAgain.unref()
  }

  async follow({ storeNo, after, signal }: FollowOptions): Promise<AsyncIterableIterator<LoggedEvent>> {
    const position = after == null ? undefined : decodeLogCursor(after)
    if (position !== undefined) await this.#refuseGap(storeNo, position)
    if (this.#closed) throw new Error('The log is closed.')
    const tail = this.#tail(storeNo)
    return new Follower({
      database: this.#database,
      tail,
      after: position,
      signal,
      onError: this.#onError,
      onEnd: () => {
        if (!tail.followed && this.#tails.get(storeNo) === tail) this.#tails.delete(storeNo)
      },
    })
  }

  async close(): Promise<void> {
    this.#closed = true
    this.#stopListening()
    clearInterval(this.#lookAgain)
    await this.#reading.stop()
    for (const tail of this.#tails.values()) tail.close()
  }

  /** While the database is away nobody can tell: then the follower checks again when it reads. */
  async #refuseGap(storeNo: number, position: bigint): Promise<void> {
    try {
      await refuseGap(this.#database, storeNo, position)
    } catch (error) {
      if (error instanceof Refusal) throw error
      this.#onError(error as Error)
    }
  }

  #tail(storeNo: number): StoreTail {
    const known = this.#tails.get(storeNo)
    if (known) return known
    const tail = new StoreTail(storeNo)
    this.#tails.set(storeNo, tail)
    this.#look([storeNo])
    return tail
  }

  #look(stores: Iterable<number> = this.#tails.keys()): void {
    for (const store of stores) if (this.#tails.has(store)) this.#stale.add(store)
    if (this.#stale.size > 0) this.#reading.poke()
  }

  /** Reads the news of every stale store, in one statement for those that begin and one for the others. */
  async #readNews(): Promise<boolean> {
    const tails = [...this.#stale].flatMap((store) => this.#tails.get(store) ?? [])
    this.#stale.clear()
    try {
      await this.#open(tails.filter((tail) => tail.end === undefined))
      await this.#append(tails.filter((tail) => tail.end !== undefined))
    } catch (error) {
      for (const { storeNo } of tails) this.#stale.add(storeNo)
      throw error
    }
    return this.#stale.size > 0
  }

  async #open(tails: readonly StoreTail[]): Promise<void> {
    if (tails.length === 0) return
    const stores = tails.map((tail) => tail.storeNo)
    const positions = await lastPositions(this.#database, stores)
    for (const tail of tails) tail.open(positions.get(tail.storeNo) ?? 0n)
  }

  async #append(tails: readonly StoreTail[]): Promise<void> {
    if (tails.length === 0) return
    const after = new Map(tails.map((tail) => [tail.storeNo, tail.end ?? 0n]))
    const news = await readLogs({ database: this.#database, after, limit: PORTION })
    const byStore = Map.groupBy(news, (event) => event.storeNo)
    for (const tail of tails) {
      const events = byStore.get(tail.storeNo) ?? []
      tail.append(events)
      if (events.length === PORTION) this.#stale.add(tail.storeNo)
    }
  }
}
