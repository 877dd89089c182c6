import { createHash, randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { errorResponse } from '../execute.ts'
import type { PreparedOperation } from '../request.ts'
import { SlowConsumer } from '../subscription/slow-consumer.ts'
import { RefusedRequest } from './refused-request.ts'
import type { ResponseStream } from './response-stream.ts'
import { SINGLE_CONNECTION, type StreamFormat, sseEvent } from './stream-format.ts'
import type { StreamSlots } from './stream-slots.ts'

export interface EventStreamsOptions {
  readonly slots: StreamSlots
  /** How many operations one stream may carry at once. */
  readonly maxOperations: number
  /** How long a reservation waits for its stream. */
  readonly reservationMs: number
}

export interface StreamedOperation {
  /** The extension of the request that the client will know its results by. */
  readonly operationId: unknown
  readonly prepared: PreparedOperation
  /** The stream ends with its `expiresAt` or `signal`. */
  readonly context: unknown
  readonly onError: (error: unknown) => void
}

/** An operation whose results go into a stream. */
interface Running {
  events?: AsyncIterableIterator<string>
  readonly stop: AbortController
}

/** One reservation, and the stream that fulfils it. */
interface Reserved {
  readonly context: unknown
  readonly running: Map<string, Running>
  readonly opened: PromiseWithResolvers<ResponseStream | undefined>
  readonly expiry: NodeJS.Timeout
  readonly free: () => void
  isTaken: boolean
}

const TOKEN_HEADER = 'x-graphql-event-stream-token'
const TOKEN_BYTES = 32

const refuse = (status: number, code: string, message: string): RefusedRequest =>
  new RefusedRequest(status, code, message)

/** The token of the reservation that a request belongs to. */
export function streamToken({ headers, url = '' }: IncomingMessage): string | undefined {
  const header = headers[TOKEN_HEADER]
  if (header !== undefined) return String(header)
  return parameter(url, 'token')
}

/** The operation that a request is to stop. */
export const operationIdOf = ({ url = '' }: IncomingMessage): string | undefined => parameter(url, 'operationId')

function parameter(url: string, name: string): string | undefined {
  const start = url.indexOf('?')
  return start < 0 ? undefined : (new URLSearchParams(url.slice(start)).get(name) ?? undefined)
}

/**
 * graphql-sse's "single connection mode": a client reserves a stream, opens it with the token it was given, sends
 * operations with that token as requests of their own, and reads the results of all of them from the one stream.
 */
export class EventStreams {
  readonly #options: EventStreamsOptions
  /** By the hash of the token, so that how long a look-up takes tells nothing of the tokens there are. */
  readonly #reserved = new Map<string, Reserved>()

  constructor(options: EventStreamsOptions) {
    this.#options = options
  }

  /** Reserves a stream. The token cannot be guessed, and is good for one stream. */
  reserve(context: unknown): string {
    const { slots, reservationMs } = this.#options
    const free = slots.take()
    const token = randomBytes(TOKEN_BYTES).toString('base64url')
    const key = hash(token)
    const opened = Promise.withResolvers<ResponseStream | undefined>()
    const expiry = setTimeout(() => this.#release(key), reservationMs)
    this.#reserved.set(key, { context, running: new Map(), opened, expiry, free, isTaken: false })
    return token
  }

  /** Has `open` make the stream of a reservation, unless somebody else was there before. */
  open(token: string, open: (format: StreamFormat) => ResponseStream): void {
    const reserved = this.#find(token)
    if (reserved.isTaken) throw refuse(409, 'STREAM_ALREADY_OPEN', 'The stream of this token is open already.')
    reserved.isTaken = true
    clearTimeout(reserved.expiry)
    const stream = open({
      ...SINGLE_CONNECTION,
      breakOff: (error) =>
        [...reserved.running.keys()].map((id) => nextEvent(id, `{"errors":[${error}],"data":null}`)).join(''),
    })
    stream.onceClosed(stream.endWith(reserved.context))
    stream.onceClosed(() => this.#release(hash(token)))
    reserved.opened.resolve(stream)
  }

  /** Runs an operation, with its results going into the stream of the token. Returns when it has begun. */
  run(token: string, { operationId, prepared, context, onError }: StreamedOperation): void {
    const { running, opened } = this.#find(token)
    const { maxOperations } = this.#options
    if (typeof operationId !== 'string' || !operationId)
      throw refuse(400, 'BAD_REQUEST', 'The extension "operationId" must name the operation.')
    if (running.has(operationId))
      throw refuse(409, 'OPERATION_ALREADY_RUNNING', `An operation "${operationId}" is running already.`)
    if (running.size >= maxOperations)
      throw refuse(429, 'TOO_MANY_OPERATIONS', `One stream may carry ${maxOperations} operations at once.`)
    const operation: Running = { stop: new AbortController() }
    running.set(operationId, operation)
    const isWanted = (): boolean => running.get(operationId) === operation
    const follow = async (): Promise<void> => {
      const stream = await opened.promise
      if (!stream || !isWanted()) return
      const stopWatching = stream.endWith(context)
      const send = (json: string): Promise<void> => stream.send(nextEvent(operationId, json))
      try {
        const results = await resultsOf(prepared, operation.stop.signal)
        if (typeof results === 'string') {
          if (isWanted()) await send(results)
        } else {
          operation.events = results
          // It may have been stopped while it was opened.
          if (!isWanted()) return void (await results.return?.())
          for await (const json of results) await send(json)
        }
        if (isWanted()) await stream.send(sseEvent('complete', `{"id":${JSON.stringify(operationId)}}`))
      } catch (error) {
        stream.breakOff(error instanceof SlowConsumer ? error : undefined)
        if (!(error instanceof SlowConsumer)) throw error
      } finally {
        stopWatching()
        if (isWanted()) running.delete(operationId)
      }
    }
    follow().catch(onError)
  }

  /** Stops an operation, if it runs. */
  stop(token: string, operationId: string | undefined): void {
    const { running } = this.#find(token)
    if (!operationId) throw refuse(400, 'BAD_REQUEST', 'The parameter "operationId" is missing.')
    const operation = running.get(operationId)
    running.delete(operationId)
    if (operation) end(operation)
  }

  #find(token: string): Reserved {
    const reserved = this.#reserved.get(hash(token))
    if (!reserved) throw refuse(404, 'STREAM_NOT_FOUND', 'No stream is reserved under this token.')
    return reserved
  }

  #release(key: string): void {
    const reserved = this.#reserved.get(key)
    if (!reserved) return
    this.#reserved.delete(key)
    clearTimeout(reserved.expiry)
    reserved.free()
    const operations = [...reserved.running.values()]
    reserved.running.clear()
    for (const operation of operations) end(operation)
    reserved.opened.resolve(undefined)
  }
}

/** One result, or a stream of them. A mutation goes on when nobody waits for it any more. */
async function resultsOf(
  prepared: PreparedOperation,
  signal: AbortSignal,
): Promise<string | AsyncIterableIterator<string>> {
  if (prepared.kind !== 'subscription')
    return prepared.defer() ?? (await prepared.execute(prepared.kind === 'query' ? signal : undefined)).text
  const opened = await prepared.subscribe()
  return 'errors' in opened ? errorResponse(opened.errors, true) : opened
}

function end({ events, stop }: Running): void {
  stop.abort()
  void events?.return?.()
}

const nextEvent = (id: string, json: string): string =>
  sseEvent('next', `{"id":${JSON.stringify(id)},"payload":${json}}`)

const hash = (token: string): string => createHash('sha256').update(token).digest('base64')
