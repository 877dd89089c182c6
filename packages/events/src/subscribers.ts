/** One who listens to a channel. */
export interface Subscriber {
  readonly onMessage: (message: string) => void
  readonly onReconnect: (() => void) | undefined
}

/** Who listens to which channel in this process. The adapters of `Wakeups` share one connection among all of them. */
export class Subscribers {
  readonly #channels = new Map<string, Set<Subscriber>>()

  get channels(): string[] {
    return [...this.#channels.keys()]
  }

  has(channel: string): boolean {
    return this.#channels.has(channel)
  }

  add(channel: string, subscriber: Subscriber): void {
    const known = this.#channels.get(channel)
    if (known) known.add(subscriber)
    else this.#channels.set(channel, new Set([subscriber]))
  }

  remove(channel: string, subscriber: Subscriber): void {
    const known = this.#channels.get(channel)
    known?.delete(subscriber)
    if (known?.size === 0) this.#channels.delete(channel)
  }

  deliver(channel: string, message: string): void {
    for (const subscriber of [...(this.#channels.get(channel) ?? [])]) subscriber.onMessage(message)
  }

  /** Tells everybody on the channels that listening has begun. */
  begun(channels: readonly string[]): void {
    for (const channel of channels)
      for (const subscriber of [...(this.#channels.get(channel) ?? [])]) subscriber.onReconnect?.()
  }

  clear(): void {
    this.#channels.clear()
  }
}
