import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { Subscribers } from './subscribers.ts'
import { checkChannel, checkMessage, type Wakeups } from './wakeups.ts'

const CONNECT_TIMEOUT = 5_000
const PUBLISHING_CONNECTIONS = 2
const FIRST_PAUSE = 50
const LONGEST_PAUSE = 2_000

/**
 * Wake-ups by PostgreSQL's LISTEN and NOTIFY, over one listening connection per process. They reach everybody who is
 * connected to the same database. A broken connection is replaced for as long as it takes.
 *
 * @param options.onError told of each broken or refused connection.
 */
export function postgresWakeups(options: { url: string; onError?: (error: Error) => void }): Wakeups {
  return new PostgresWakeups(options.url, options.onError ?? (() => {}))
}

class PostgresWakeups implements Wakeups {
  readonly #url: string
  readonly #onError: (error: Error) => void
  readonly #publisher: pg.Pool
  readonly #subscribers = new Subscribers()
  readonly #stop = new AbortController()
  /** The connection that listens, while there is one. */
  #listener: pg.Client | undefined
  /** The channels that the connection is known to listen to. */
  #heard = new Set<string>()
  #listening: Promise<void> | undefined

  constructor(url: string, onError: (error: Error) => void) {
    this.#url = url
    this.#onError = onError
    this.#publisher = new pg.Pool({ ...this.#connection(), max: PUBLISHING_CONNECTIONS, idleTimeoutMillis: 60_000 })
    this.#publisher.on('error', (error: Error & { client?: unknown }) => {
      // The pool adds all that it knows of the connection, which is nothing for a log.
      delete error.client
      if (!this.#stop.signal.aborted) onError(error)
    })
  }

  async publish(channel: string, message: string): Promise<void> {
    checkChannel(channel)
    checkMessage(message)
    await this.#publisher.query({ name: 'notify', text: 'SELECT pg_notify($1, $2)', values: [channel, message] })
  }

  subscribe(channel: string, onMessage: (message: string) => void, onReconnect?: () => void): () => void {
    checkChannel(channel)
    const subscriber = { onMessage, onReconnect }
    const first = !this.#subscribers.has(channel)
    this.#subscribers.add(channel, subscriber)
    this.#listening ??= this.#keepListening()
    if (first && this.#listener) this.#listen(this.#listener, [channel])
    else if (this.#heard.has(channel)) queueMicrotask(() => onReconnect?.())
    return () => {
      this.#subscribers.remove(channel, subscriber)
      if (!this.#subscribers.has(channel)) this.#unlisten(channel)
    }
  }

  async close(): Promise<void> {
    this.#stop.abort()
    this.#subscribers.clear()
    await Promise.all([this.#listener?.end().catch(() => {}), this.#listening])
    if (!this.#publisher.ended) await this.#publisher.end()
  }

  #connection(): pg.ClientConfig {
    return {
      connectionString: this.#url,
      application_name: 'saler wakeups',
      connectionTimeoutMillis: CONNECT_TIMEOUT,
      // A connection that is cut off silently is noticed by this alone.
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
      // Several channels may be listened to before the first is confirmed.
      pipeline: true,
    }
  }

  async #keepListening(): Promise<void> {
    let pause = FIRST_PAUSE
    while (!this.#stop.signal.aborted) {
      const client = new pg.Client(this.#connection())
      const broken = new Promise<void>((resolve) => client.once('end', resolve))
      client.on('error', this.#onError)
      client.on('notification', ({ channel, payload }) => this.#subscribers.deliver(channel, payload ?? ''))
      try {
        await client.connect()
        this.#listener = client
        pause = FIRST_PAUSE
        this.#listen(client, this.#subscribers.channels)
        if (this.#stop.signal.aborted) await client.end()
        await broken
      } catch (error) {
        this.#onError(error as Error)
        client.end().catch(() => {})
      }
      this.#listener = undefined
      this.#heard = new Set()
      await sleep(pause * (0.5 + Math.random()), undefined, { signal: this.#stop.signal }).catch(() => {})
      pause = Math.min(2 * pause, LONGEST_PAUSE)
    }
  }

  /** Listens, then tells the subscribers. When it fails the connection is given up, and the next one listens to all. */
  #listen(client: pg.Client, channels: readonly string[]): void {
    if (channels.length === 0) return
    client.query(channels.map((channel) => `LISTEN ${client.escapeIdentifier(channel)}`).join('; ')).then(
      () => {
        if (client !== this.#listener) return
        for (const channel of channels) this.#heard.add(channel)
        this.#subscribers.begun(channels)
      },
      (error: Error) => {
        this.#onError(error)
        client.end().catch(() => {})
      },
    )
  }

  #unlisten(channel: string): void {
    this.#heard.delete(channel)
    this.#listener?.query(`UNLISTEN ${this.#listener.escapeIdentifier(channel)}`).catch(this.#onError)
  }
}
