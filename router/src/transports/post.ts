import type { Dispatcher, Pool } from 'undici'
import { decompress } from '../http/compression.ts'

/** An answer, read to its end. */
export interface Answer {
  readonly status: number
  readonly text: string
}
export interface PostOptions {
  readonly pool: Pool
  readonly path: string
  readonly timeoutMs: number
  readonly maxResponseBytes: number
}
export type Post = (headers: Record<string, string>, body: string, signal: AbortSignal | undefined) => Promise<Answer>

/** Why a request was given up that took too long. */
export class TimedOut extends Error {}

/**
 * Sends bodies and reads the answers. It stands on the pool's `dispatch`, because what `request` makes of an answer (a
 * stream, a listener for the signal, an async resource) costs as much as sending it. A `Post` rejects with the error of
 * undici, with the `RefusedRequest` of `decompress`, with `TimedOut`, or with the reason for which the signal fired.
 */
export function createPost({ pool, path, timeoutMs, maxResponseBytes }: PostOptions): Post {
  return (headers, body, signal) =>
    new Promise((resolve, reject) => {
      const exchange = new Exchange({ resolve, reject, timeoutMs, maxResponseBytes, signal })
      // The one time limit covers all of it: the wait for a connection, the headers and the body.
      if (!exchange.settled)
        pool.dispatch({ method: 'POST', path, headers, body, headersTimeout: 0, bodyTimeout: 0 }, exchange)
    })
}

interface ExchangeOptions {
  readonly resolve: (answer: Answer | Promise<Answer>) => void
  readonly reject: (error: unknown) => void
  readonly timeoutMs: number
  readonly maxResponseBytes: number
  readonly signal: AbortSignal | undefined
}

/** One request and its answer. */
class Exchange implements Dispatcher.DispatchHandler {
  settled = false
  readonly #options: ExchangeOptions
  readonly #timer: NodeJS.Timeout
  readonly #cancel = (): void => this.#giveUp(this.#options.signal?.reason)
  #controller: Dispatcher.DispatchController | undefined
  #givenUp: Error | undefined
  #status = 0
  #encoding: string | undefined
  #chunks: Buffer[] = []

  constructor(options: ExchangeOptions) {
    this.#options = options
    this.#timer = setTimeout(() => this.#giveUp(new TimedOut()), options.timeoutMs)
    options.signal?.addEventListener('abort', this.#cancel)
    if (options.signal?.aborted) this.#cancel()
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller
    // Nobody waits any more for a request that waited for a connection.
    if (this.#givenUp) controller.abort(this.#givenUp)
  }
  onResponseStart(_: unknown, status: number, headers: Readonly<Record<string, string | string[] | undefined>>): void {
    const encoding = headers['content-encoding']
    this.#status = status
    this.#encoding = typeof encoding === 'string' && encoding !== 'identity' ? encoding : undefined
  }
  onResponseData(_: unknown, chunk: Buffer): void {
    this.#chunks.push(chunk)
  }
  onResponseEnd(): void {
    if (this.#settle()) this.#options.resolve(this.#answer())
  }
  onResponseError(_: unknown, error: Error): void {
    if (this.#settle()) this.#options.reject(error)
  }

  #answer(): Answer | Promise<Answer> {
    const chunks = this.#chunks
    const status = this.#status
    const bytes = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)
    if (this.#encoding === undefined) return { status, text: bytes.toString() }
    return decompress(bytes, this.#encoding, this.#options.maxResponseBytes).then((body) => ({
      status,
      text: body.toString(),
    }))
  }
  #giveUp(reason: unknown): void {
    if (!this.#settle()) return
    this.#givenUp = reason instanceof Error ? reason : new Error('The request was cancelled.')
    this.#controller?.abort(this.#givenUp)
    this.#options.reject(reason)
  }
  #settle(): boolean {
    if (this.settled) return false
    this.settled = true
    clearTimeout(this.#timer)
    this.#options.signal?.removeEventListener('abort', this.#cancel)
    return true
  }
}
