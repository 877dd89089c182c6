import { CloseCode, MessageType, parseMessage, type SubscribeMessage } from 'graphql-ws'
import { errorResponse } from '../execute.ts'
import type { PreparedOperation, Refused } from '../request.ts'
import { SlowConsumer } from './slow-consumer.ts'

/** What the protocol needs of the socket under it. */
export interface ProtocolSocket {
  /** Resolves when the network has taken the message, or never will. */
  send(message: string): Promise<void>
  close(code: number, reason: string): void
}

/** What the protocol asks the host for. */
export interface ProtocolHost {
  /** Lets the client in, by the payload of its `connection_init`, or closes the socket and answers false. */
  admit(params: Record<string, unknown> | undefined): Promise<boolean>
  prepare(payload: SubscribeMessage['payload']): Promise<PreparedOperation | Refused>
  /** How many operations may run at once. */
  readonly maxOperations: number
}

/** 'Try again later' (RFC 6455's registry): clients connect anew, and resume from their last cursor. */
export const TRY_AGAIN_LATER = 1013
const ADMISSION_MS = 3_000

/** An operation that runs: its events once it has some, or how a query is stopped. */
interface Running {
  events?: AsyncIterableIterator<string>
  stop?: AbortController
}
/** One result, a stream of them, or why there is none. */
type Results = string | AsyncIterableIterator<string> | Refused

/**
 * The server's side of `graphql-transport-ws` on one socket. What the router answers is JSON text already, and goes into
 * the messages as it is.
 */
export class TransportWs {
  readonly #socket: ProtocolSocket
  readonly #host: ProtocolHost
  readonly #running = new Map<string, Running>()
  #state: 'new' | 'greeted' | 'admitted' = 'new'
  #admission: NodeJS.Timeout | undefined

  constructor(socket: ProtocolSocket, host: ProtocolHost) {
    this.#socket = socket
    this.#host = host
    this.#admission = setTimeout(() => {
      socket.close(CloseCode.ConnectionInitialisationTimeout, 'Connection initialisation timeout')
    }, ADMISSION_MS)
  }

  /** Takes a message of the client. Rejects when something failed that is nobody's fault but the server's. */
  async receive(text: string): Promise<void> {
    let message: ReturnType<typeof parseMessage>
    try {
      message = parseMessage(withText(JSON.parse(text)))
    } catch {
      return this.#socket.close(CloseCode.BadRequest, 'Invalid message received')
    }
    switch (message.type) {
      case MessageType.ConnectionInit:
        return this.#greet(message.payload as Record<string, unknown> | undefined)
      case MessageType.Ping:
        return this.#socket.send(JSON.stringify({ type: MessageType.Pong, payload: message.payload }))
      case MessageType.Pong:
        return
      case MessageType.Subscribe:
        return this.#subscribe(message)
      case MessageType.Complete: {
        const running = this.#running.get(message.id)
        this.#running.delete(message.id)
        return running && end(running)
      }
      default:
        this.#socket.close(CloseCode.BadRequest, 'Invalid message received')
    }
  }

  /** Ends everything that runs: the socket is closed. */
  closed(): void {
    clearTimeout(this.#admission)
    const running = [...this.#running.values()]
    this.#running.clear()
    running.forEach(end)
  }

  async #greet(params: Record<string, unknown> | undefined): Promise<void> {
    if (this.#state !== 'new') {
      return this.#socket.close(CloseCode.TooManyInitialisationRequests, 'Too many initialisation requests')
    }
    this.#state = 'greeted'
    clearTimeout(this.#admission)
    this.#admission = undefined
    if (!(await this.#host.admit(params))) return
    this.#state = 'admitted'
    await this.#socket.send('{"type":"connection_ack"}')
  }

  #subscribe({ id, payload }: SubscribeMessage): void | Promise<void> {
    if (this.#state !== 'admitted') return this.#socket.close(CloseCode.Unauthorized, 'Unauthorized')
    if (this.#running.has(id)) {
      return this.#socket.close(CloseCode.SubscriberAlreadyExists, `Subscriber for ${id} already exists`)
    }
    const { maxOperations } = this.#host
    if (this.#running.size >= maxOperations) return this.#refuse(id, [tooMany(maxOperations)])
    const running: Running = {}
    this.#running.set(id, running)
    // What follows holds nothing of the request: ten thousand subscriptions would each keep their text.
    return this.#begin(payload, running).then(
      (results) => this.#deliver(id, running, results),
      (error) => {
        this.#running.delete(id)
        throw error
      },
    )
  }

  async #begin(payload: SubscribeMessage['payload'], running: Running): Promise<Results> {
    const prepared = await this.#host.prepare(payload)
    if ('errors' in prepared) return prepared
    if (prepared.kind === 'subscription') {
      const opened = await prepared.subscribe()
      return 'errors' in opened ? errorResponse(opened.errors, true) : opened
    }
    const parts = prepared.defer()
    if (parts) return parts
    // A mutation goes on when nobody waits for it any more: half of it would be worse.
    if (prepared.kind === 'query') running.stop = new AbortController()
    return (await prepared.execute(running.stop?.signal)).text
  }

  async #deliver(id: string, running: Running, results: Results): Promise<void> {
    const isWanted = (): boolean => this.#running.get(id) === running
    const head = `{"id":${JSON.stringify(id)},"type":"next","payload":`
    try {
      if (typeof results === 'string') {
        if (isWanted()) await this.#socket.send(`${head}${results}}`)
      } else if ('errors' in results) {
        if (isWanted()) await this.#refuse(id, results.errors)
        return
      } else {
        running.events = results
        // It may have been stopped while it was opened.
        if (!isWanted()) return void results.return?.()
        for await (const json of results) await this.#socket.send(`${head}${json}}`)
      }
      if (isWanted()) await this.#socket.send(`{"id":${JSON.stringify(id)},"type":"complete"}`)
    } catch (error) {
      if (!(error instanceof SlowConsumer)) throw error
      this.#socket.close(TRY_AGAIN_LATER, error.reason)
    } finally {
      if (isWanted()) this.#running.delete(id)
    }
  }

  #refuse(id: string, errors: Refused['errors']): Promise<void> {
    return this.#socket.send(`{"id":${JSON.stringify(id)},"type":"error","payload":${JSON.stringify(errors)}}`)
  }
}

/** Whoever names a published document sends no text with it, but the protocol's messages have one. */
function withText(message: unknown): unknown {
  const { payload } = (message ?? {}) as { payload?: Record<string, unknown> | null }
  const isNamed = payload && (payload.documentId ?? payload.id ?? payload.extensions) !== undefined
  return isNamed && payload.query === undefined
    ? { ...(message as object), payload: { ...payload, query: '' } }
    : message
}

function end({ events, stop }: Running): void {
  stop?.abort()
  void events?.return?.()
}

function tooMany(limit: number): Refused['errors'][number] {
  const message = `One socket may run ${limit} operations at once.`
  return { message, extensions: { code: 'TOO_MANY_OPERATIONS' } }
}
