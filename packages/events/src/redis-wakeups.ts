import { Redis } from 'ioredis'
import { Subscribers } from './subscribers.ts'
import { checkChannel, checkMessage, type Wakeups } from './wakeups.ts'

const CONNECT_TIMEOUT = 5_000
const RETRIES = 3
/** Redis has one space of channels for everybody. */
const PREFIX = 'saler:'

/**
 * Wake-ups by Redis' publish and subscribe, over one subscribed connection per process. A broken connection is replaced
 * for as long as it takes.
 *
 * @param options.onError told of each broken or refused connection.
 */
export function redisWakeups(options: { url: string; onError?: (error: Error) => void }): Wakeups {
  return new RedisWakeups(options.url, options.onError ?? (() => {}))
}

class RedisWakeups implements Wakeups {
  readonly #publisher: Redis
  readonly #listener: Redis
  readonly #onError: (error: Error) => void
  readonly #subscribers = new Subscribers()
  /** The channels that the connection is known to listen to. */
  #heard = new Set<string>()

  constructor(url: string, onError: (error: Error) => void) {
    this.#onError = onError
    const settings = { connectTimeout: CONNECT_TIMEOUT, lazyConnect: true }
    this.#publisher = new Redis(url, { ...settings, maxRetriesPerRequest: RETRIES })
    // It subscribes anew by itself below, since it has to know when it has.
    this.#listener = new Redis(url, { ...settings, maxRetriesPerRequest: null, autoResubscribe: false })
    this.#publisher.on('error', onError)
    this.#listener.on('error', onError)
    this.#listener.on('ready', () => this.#listen(this.#subscribers.channels))
    this.#listener.on('close', () => this.#heard.clear())
    this.#listener.on('message', (channel: string, message: string) =>
      this.#subscribers.deliver(channel.slice(PREFIX.length), message),
    )
  }

  async publish(channel: string, message: string): Promise<void> {
    checkChannel(channel)
    checkMessage(message)
    await this.#publisher.publish(PREFIX + channel, message)
  }

  subscribe(channel: string, onMessage: (message: string) => void, onReconnect?: () => void): () => void {
    checkChannel(channel)
    const subscriber = { onMessage, onReconnect }
    const first = !this.#subscribers.has(channel)
    this.#subscribers.add(channel, subscriber)
    if (this.#listener.status === 'wait') this.#listener.connect().catch(this.#onError)
    if (first && this.#listener.status === 'ready') this.#listen([channel])
    else if (this.#heard.has(channel)) queueMicrotask(() => onReconnect?.())
    return () => {
      this.#subscribers.remove(channel, subscriber)
      if (!this.#subscribers.has(channel)) this.#unlisten(channel)
    }
  }

  async close(): Promise<void> {
    this.#subscribers.clear()
    this.#listener.disconnect()
    this.#publisher.disconnect()
  }

  #listen(channels: readonly string[]): void {
    if (channels.length === 0) return
    this.#listener.subscribe(...channels.map((channel) => PREFIX + channel)).then(() => {
      for (const channel of channels) this.#heard.add(channel)
      this.#subscribers.begun(channels)
    }, this.#onError)
  }

  #unlisten(channel: string): void {
    this.#heard.delete(channel)
    if (this.#listener.status === 'ready') this.#listener.unsubscribe(PREFIX + channel).catch(this.#onError)
  }
}
