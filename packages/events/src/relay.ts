import { setTimeout as sleep } from 'node:timers/promises'
import type { Database } from '@saler/database'
import type { NewJob, Queues } from '@saler/queue'
import { Pump } from './pump.ts'
import { type PassingEvent, RelaySession } from './relay-session.ts'
import { logChannel, outboxChannel, type Wakeups, wakeupFor } from './wakeups.ts'

export interface RelayOptions {
  readonly database: Database
  readonly domain: string
  readonly queues: Pick<Queues, 'add'>
  /** To which queues an event of a type goes. */
  readonly routes: Readonly<Record<string, readonly string[]>>
  readonly wakeups: Wakeups
  /** How long (milliseconds) an event waits at most that nobody told the relay of. 250 unless given. */
  readonly pollMs?: number
  /** Told of each failure. The relay tries again by itself, for as long as it takes. */
  readonly onError?: (error: Error) => void
}

export interface Relay {
  /** Says that events were committed. It costs next to nothing; call it after every such commit. */
  poke(): void
  /** Finishes the portion under way and lets another process take over. */
  close(): Promise<void>
}

/** How many events get their positions, or go to the queues, in one portion. */
const PORTION = 500
const POLL = 250
/** How often a relay that waits for its turn asks whether the leading one is gone, in milliseconds. */
const ASK_AGAIN = 500
const FIRST_PAUSE = 50
const LONGEST_PAUSE = 2_000
const CURSOR = 'jobs'

/**
 * Brings a domain's events from the table they were written to (the outbox) to everybody. Any number of processes may
 * have one; one of them at a time leads. Its two tasks run side by side:
 *
 * 1. It gives each event its position in the log, then wakes those who follow the log.
 * 2. It hands each event to the queues of its route, then notes how far it has come. Stopped in between, it hands the
 *    same events on again, whose jobs have the same ids and so are added once.
 */
export function createRelay(options: RelayOptions): Relay {
  return new DomainRelay(options)
}

class DomainRelay implements Relay {
  readonly #options: RelayOptions
  readonly #onError: (error: Error) => void
  readonly #types: readonly string[]
  readonly #stop = new AbortController()
  readonly #stopListening: () => void
  readonly #done: Promise<void>
  /** The first task, while this relay leads. */
  #numbering: Pump | undefined
  #telling: Promise<void> | undefined
  #tellAgain = false

  constructor(options: RelayOptions) {
    this.#options = options
    this.#onError = options.onError ?? (() => {})
    this.#types = Object.keys(options.routes)
    const look = () => this.#numbering?.poke()
    this.#stopListening = options.wakeups.subscribe(outboxChannel(options.domain), look, look)
    this.#done = this.#run()
  }

  poke(): void {
    if (this.#numbering) this.#numbering.poke()
    else if (this.#telling) this.#tellAgain = true
    else this.#telling = this.#tellLeader()
  }

  async close(): Promise<void> {
    this.#stop.abort()
    this.#stopListening()
    await this.#done
    await this.#telling
  }

  /** Another process leads: tells it, once for all pokes that come meanwhile. It would find out by itself, later. */
  async #tellLeader(): Promise<void> {
    const { wakeups, domain } = this.#options
    do {
      this.#tellAgain = false
      await wakeups.publish(outboxChannel(domain), '').catch(this.#onError)
    } while (this.#tellAgain)
    this.#telling = undefined
  }

  /** Leads, or waits to lead, over one connection after the other. */
  async #run(): Promise<void> {
    const { signal } = this.#stop
    const { database, domain } = this.#options
    let pause = FIRST_PAUSE
    while (!signal.aborted) {
      let session: RelaySession | undefined
      try {
        session = await RelaySession.open(database, domain, this.#onError)
        while (!signal.aborted && !(await session.lead())) await this.#sleep(ASK_AGAIN)
        if (!signal.aborted) await this.#lead(session)
        pause = FIRST_PAUSE
      } catch (error) {
        this.#onError(error as Error)
      }
      await session?.close()
      if (!signal.aborted) await this.#sleep(pause)
      pause = Math.min(2 * pause, LONGEST_PAUSE)
    }
  }

  #sleep(milliseconds: number): Promise<void> {
    return sleep(milliseconds * (0.75 + Math.random() / 2), undefined, { signal: this.#stop.signal }).catch(() => {})
  }

  async #lead(session: RelaySession): Promise<void> {
    const onError = this.#onError
    let cursor = await session.readCursor(CURSOR)
    const delivering = new Pump({
      onError,
      step: async () => {
        const events = await session.read(cursor, this.#types, PORTION)
        const last = events.at(-1)
        if (!last) return false
        await this.#handOn(events)
        await session.saveCursor(CURSOR, last.position)
        cursor = last.position
        return events.length === PORTION
      },
    })
    const numbering = new Pump({
      onError,
      restMs: this.#options.pollMs ?? POLL,
      step: async () => {
        const { count, stores } = await session.number(PORTION)
        if (count === 0) return false
        this.#wake(stores)
        delivering.poke()
        return count === PORTION
      },
    })
    this.#numbering = numbering
    const stopped = new Promise<void>((resolve) => {
      // It may have been closed while the cursor was read, and that is not told again.
      if (this.#stop.signal.aborted) resolve()
      else this.#stop.signal.addEventListener('abort', () => resolve(), { once: true })
    })
    await Promise.race([session.ended, stopped])
    this.#numbering = undefined
    await numbering.stop()
    await delivering.stop()
  }

  /** Says of which stores there is news. Those who miss it look by themselves after a while. */
  #wake(stores: readonly number[]): void {
    const { wakeups, domain } = this.#options
    wakeups.publish(logChannel(domain), wakeupFor(stores)).catch(this.#onError)
  }

  async #handOn(events: readonly PassingEvent[]): Promise<void> {
    const { queues, routes } = this.#options
    const jobs = new Map<string, NewJob[]>()
    for (const { position: _, ...event } of events)
      for (const queue of routes[event.type] ?? []) {
        const job = { id: event.id, name: event.type, payload: event }
        const waiting = jobs.get(queue)
        if (waiting) waiting.push(job)
        else jobs.set(queue, [job])
      }
    await Promise.all(Array.from(jobs, ([queue, added]) => queues.add(queue, added)))
  }
}
