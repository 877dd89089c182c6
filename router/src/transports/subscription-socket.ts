import WebSocket from 'ws'
import { SubgraphFailure } from '../plan/run.ts'
import type { SubgraphOperation, SubgraphResult } from '../transport.ts'

export interface SubscriptionSocketOptions {
  address: URL
  operation: SubgraphOperation
  variables: Record<string, unknown>
  /** The payload of `connection_init`. */
  payload: Record<string, string>
  /** How long connecting may take, and how long the subgraph may be silent when it is pinged. */
  timeoutMs: number
}

type Result = IteratorResult<SubgraphResult, undefined>
interface Waiting {
  resolve: (result: Result) => void
  reject: (error: unknown) => void
}

/** Events that wait for the client. At the upper mark the socket stops reading, so that TCP holds the subgraph back. */
const PAUSE_AT = 64
const RESUME_AT = 16
const PING_EVERY_MS = 15_000
const ID = '1'

/**
 * Opens a subscription at a subgraph, over a socket of its own: what the socket is trusted with is one caller's
 * identity. Rejects when the subgraph cannot be reached or refuses the connection.
 */
export function openSubscription(options: SubscriptionSocketOptions): Promise<SubscriptionSocket> {
  const socket = new SubscriptionSocket(options)
  return socket.opened.then(() => socket)
}

/** The client's side of `graphql-transport-ws` for one operation, as a stream of its events. */
export class SubscriptionSocket implements AsyncIterableIterator<SubgraphResult> {
  readonly opened: Promise<void>
  onClose: () => void = () => {}
  readonly #socket: WebSocket
  readonly #options: SubscriptionSocketOptions
  readonly #queue: SubgraphResult[] = []
  readonly #waiting: Waiting[] = []
  #end: { error?: SubgraphFailure } | undefined
  #answered = true

  constructor(options: SubscriptionSocketOptions) {
    const { address, timeoutMs } = options
    this.#options = options
    this.#socket = new WebSocket(address, 'graphql-transport-ws', { handshakeTimeout: timeoutMs })
    const opened = Promise.withResolvers<void>()
    this.opened = opened.promise
    const acknowledged = setTimeout(() => this.#fail('did not accept the subscription in time'), timeoutMs)
    const pings = setInterval(() => this.#ping(), PING_EVERY_MS)
    this.#socket
      .on('open', () => this.#send({ type: 'connection_init', payload: options.payload }))
      .on('message', (data) => {
        this.#answered = true
        const message = parse(String(data))
        if (message?.type === 'connection_ack') {
          clearTimeout(acknowledged)
          this.#subscribe()
          opened.resolve()
        } else this.#receive(message)
      })
      .on('pong', () => {
        this.#answered = true
      })
      .on('error', (error) => this.#fail('cannot be reached', error))
      .on('close', (code, reason) => {
        clearTimeout(acknowledged)
        clearInterval(pings)
        this.#fail('closed the subscription', new Error(`WebSocket closed with ${code} ${reason}`))
        opened.reject(this.#end?.error)
        this.onClose()
      })
    // Whoever opens the socket looks at the promise; when opening succeeded nobody will.
    opened.promise.catch(() => {})
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  next(): Promise<Result> {
    const event = this.#queue.shift()
    if (event) {
      if (this.#queue.length <= RESUME_AT && this.#socket.isPaused) this.#socket.resume()
      return Promise.resolve({ value: event, done: false })
    }
    if (!this.#end) return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }))
    const { error } = this.#end
    this.#end = {}
    return error ? Promise.reject(error) : Promise.resolve({ value: undefined, done: true })
  }

  /** Ends the subscription at the subgraph at once. */
  return(): Promise<Result> {
    this.#queue.length = 0
    if (this.#socket.readyState === WebSocket.OPEN) this.#send({ id: ID, type: 'complete' })
    this.#finish({})
    return Promise.resolve({ value: undefined, done: true })
  }

  #subscribe(): void {
    const { operation, variables } = this.#options
    const payload = { query: operation.source, operationName: operation.name, variables }
    this.#send({ id: ID, type: 'subscribe', payload })
  }

  #receive(message: Message | undefined): void {
    if (message?.type === 'next') this.#push(message.payload as SubgraphResult)
    else if (message?.type === 'error') {
      this.#push({ errors: message.payload as SubgraphResult['errors'] })
      this.#finish({})
    } else if (message?.type === 'complete') this.#finish({})
    else if (message?.type === 'ping') this.#send({ type: 'pong' })
    else if (message?.type !== 'pong') this.#fail('sent a message that is not of the protocol')
  }

  #push(event: SubgraphResult): void {
    const waiting = this.#waiting.shift()
    if (waiting) waiting.resolve({ value: event, done: false })
    else if (this.#queue.push(event) >= PAUSE_AT) this.#socket.pause()
  }

  #ping(): void {
    // While nothing is read, no answer can be seen.
    if (this.#socket.isPaused || this.#socket.readyState !== WebSocket.OPEN) return
    if (!this.#answered) this.#fail('does not answer any more')
    this.#answered = false
    this.#socket.ping()
  }

  #fail(what: string, cause?: unknown): void {
    const message = `The subgraph "${this.#options.operation.service}" ${what}.`
    this.#finish({ error: new SubgraphFailure('SUBGRAPH_UNAVAILABLE', message, cause) })
  }

  #finish(end: { error?: SubgraphFailure }): void {
    if (this.#end) return
    this.#end = end
    // A paused socket would not see the other side's close.
    if (this.#socket.isPaused) this.#socket.resume()
    if (end.error) this.#socket.terminate()
    else this.#socket.close(1000)
    for (const { resolve, reject } of this.#waiting.splice(0)) {
      if (end.error) reject(end.error)
      else resolve({ value: undefined, done: true })
    }
  }

  #send(message: Message): void {
    this.#socket.send(JSON.stringify(message))
  }
}

interface Message {
  type: string
  id?: string
  payload?: unknown
}

function parse(text: string): Message | undefined {
  try {
    const message: unknown = JSON.parse(text)
    return typeof message === 'object' && message !== null && 'type' in message ? (message as Message) : undefined
  } catch {
    return undefined
  }
}
