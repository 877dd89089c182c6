import { CloseCode, MessageType, parseMessage, type SubscribeMessage } from 'graphql-ws'
import { errorResponse } from '../execute.ts'
import type { PreparedOperation, Refused } from '../router.ts'
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

/** An operation that runs; its events once it has some. */
interface Running {
  events?: AsyncIterableIterator<string>
}

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
        return void running?.events?.return?.()
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
    for (const { events } of running) void events?.return?.()
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

  async #subscribe({ id, payload }: SubscribeMessage): Promise<void> {
    if (this.#state !== 'admitted') return this.#socket.close(CloseCode.Unauthorized, 'Unauthorized')
    if (this.#running.has(id)) {
      return this.#socket.close(CloseCode.SubscriberAlreadyExists, `Subscriber for ${id} already exists`)
    }
    const { maxOperations } = this.#host
    if (this.#running.size >= maxOperations) return this.#refuse(id, [tooMany(maxOperations)])
    const running: Running = {}
    this.#running.set(id, running)
    const isWanted = (): boolean => this.#running.get(id) === running
    try {
      const prepared = await this.#host.prepare(payload)
      if (!isWanted()) return
      if ('errors' in prepared) return await this.#refuse(id, prepared.errors)
      const head = `{"id":${JSON.stringify(id)},"type":"next","payload":`
      const parts = prepared.kind === 'subscription' ? undefined : prepared.defer()
      if (parts || prepared.kind === 'subscription') {
        const opened = parts ?? (await prepared.subscribe())
        if ('errors' in opened) {
          if (isWanted()) await this.#socket.send(`${head}${errorResponse(opened.errors, true)}}`)
        } else if (isWanted()) {
          running.events = opened
          for await (const json of opened) await this.#socket.send(`${head}${json}}`)
        } else void opened.return?.()
      } else {
        const { text } = await prepared.execute()
        if (isWanted()) await this.#socket.send(`${head}${text}}`)
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

function tooMany(limit: number): Refused['errors'][number] {
  const message = `One socket may run ${limit} operations at once.`
  return { message, extensions: { code: 'TOO_MANY_OPERATIONS' } }
}
