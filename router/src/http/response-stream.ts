import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { whenOver } from '../lifetime.ts'
import { type KeepAlive, SlowConsumer } from '../subscription/slow-consumer.ts'
import type { StreamFormat } from './stream-format.ts'

/** How long a client whose stream was broken off may take to read why. */
const GOODBYE_MS = 5_000

export interface ResponseStreamOptions {
  readonly response: ServerResponse
  readonly headers: Readonly<Record<string, string>>
  readonly format: StreamFormat
  readonly keepAlive: KeepAlive
}

/** Why a stream was broken off, as the client is told. */
export interface BreakOff {
  readonly code: string
  readonly message: string
}

const INTERRUPTED: BreakOff = { code: 'SUBSCRIPTION_INTERRUPTED', message: 'The subscription was interrupted.' }
const OVER: BreakOff = {
  code: 'SUBSCRIPTION_OVER',
  message: 'The token has expired, or what it allows has changed: subscribe again.',
}

/** A response that stays open and takes events. */
export class ResponseStream {
  readonly #response: ServerResponse
  readonly #format: StreamFormat
  readonly #stalledMs: number
  readonly #closers: (() => void)[] = []

  constructor({ response, headers, format, keepAlive }: ResponseStreamOptions) {
    this.#response = response
    this.#format = format
    this.#stalledMs = keepAlive.stalledMs
    response.once('close', () => this.#release()).once('finish', () => this.#release())
    if (response.destroyed) return
    response.writeHead(200, {
      ...headers,
      'content-type': format.type,
      'cache-control': 'no-store, no-transform',
      // Proxies such as nginx would keep events back until there are many.
      'x-accel-buffering': 'no',
    })
    response.write(format.opening)
    const heartbeat = setInterval(() => this.#beat(), keepAlive.everyMs)
    this.onceClosed(() => clearInterval(heartbeat))
  }

  get isOpen(): boolean {
    return !this.#response.writableEnded && !this.#response.destroyed
  }

  /** Calls back once, when the stream ended or the client left. */
  onceClosed(then: () => void): void {
    if (this.isOpen) this.#closers.push(then)
    else then()
  }

  /** Breaks the stream off when the context's time is up, or its signal fires. Returns how to stop watching. */
  endWith(context: unknown): () => void {
    return whenOver(context, () => this.breakOff(OVER))
  }

  /** Resolves when the network has taken the event; a client that lets it wait too long is told so, and cut off. */
  async send(json: string): Promise<void> {
    if (!this.isOpen || this.#response.write(this.#format.event(json))) return
    const giveUp = setTimeout(() => this.breakOff(new SlowConsumer()), this.#stalledMs)
    await Promise.race([once(this.#response, 'drain'), once(this.#response, 'close')]).catch(() => {})
    clearTimeout(giveUp)
  }

  end(): void {
    if (this.isOpen) this.#response.end(this.#format.closing)
  }

  /** Ends the stream and says why; the client is to subscribe again. */
  breakOff({ code, message }: BreakOff = INTERRUPTED): void {
    if (!this.isOpen) return
    const error = JSON.stringify({ message, extensions: { code } })
    this.#response.end(this.#format.breakOff(error))
    this.#release()
    const destroy = setTimeout(() => this.#response.destroy(), GOODBYE_MS)
    this.#response.once('close', () => clearTimeout(destroy))
  }

  #beat(): void {
    if (this.isOpen && !this.#response.writableNeedDrain) this.#response.write(this.#format.heartbeat)
  }

  #release(): void {
    for (const close of this.#closers.splice(0)) close()
  }
}
