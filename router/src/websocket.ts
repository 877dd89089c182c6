import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { mapStream } from '@saler/execution'
import { GraphQLError, OperationTypeNode, parse } from 'graphql'
import { CloseCode, handleProtocols, makeServer, type ServerOptions } from 'graphql-ws'
import { type WebSocket, WebSocketServer } from 'ws'
import { DEFAULT_MAX_BODY_BYTES, DEFAULT_PATH, type EndpointOptions } from './http/endpoint.ts'
import { toParameters } from './http/read-request.ts'
import { RefusedRequest } from './http/refused-request.ts'
import { REQUEST_ID_HEADER, requestIdOf } from './http/request-id.ts'
import { whenOver } from './lifetime.ts'
import { persistedQueriesInMemory } from './persisted/automatic-persisted-queries.ts'
import { resolveDocument } from './persisted/resolve-document.ts'
import type { PreparedOperation, Refused } from './router.ts'

export interface WebSocketOptions<C> extends EndpointOptions<C> {
  /** How many sockets may be open at once. Default 10,000. */
  maxSockets?: number
  /** How many operations one socket may run at once. Default 100. */
  maxOperationsPerSocket?: number
}

/** What is known of a socket once it is let in. */
interface Connection<C> {
  readonly socket: WebSocket
  readonly request: IncomingMessage
  readonly requestId: string
  admitted?: { readonly context: C }
  release?: () => void
}
type Params = Record<string, unknown> | undefined

const PING_EVERY_MS = 12_000
const MAX_REASON_BYTES = 123

/**
 * Serves queries, mutations and subscriptions over WebSocket, by the protocol `graphql-transport-ws`, at the path of the
 * HTTP endpoint. The token comes in `connection_init`.
 */
export function attachWebSocket<C>(server: Server, options: WebSocketOptions<C>): { close(): Promise<void> } {
  const { path = DEFAULT_PATH, maxBodyBytes = DEFAULT_MAX_BODY_BYTES, maxSockets = 10_000 } = options
  const protocol = makeServer<Params, Connection<C>>(protocolOptions(options))
  const sockets = new WebSocketServer({ noServer: true, maxPayload: maxBodyBytes, handleProtocols })
  const requestIds = new WeakMap<IncomingMessage, string>()
  sockets.on('headers', (headers, request) => headers.push(`${REQUEST_ID_HEADER}: ${requestIds.get(request)}`))

  const upgrade = (request: IncomingMessage, stream: Duplex, head: Buffer): void => {
    if (request.url?.split('?')[0] !== path) {
      // Somebody else may serve sockets at another path of this server.
      if (server.listenerCount('upgrade') === 1) refuseUpgrade(stream, '404 Not Found')
      return
    }
    if (sockets.clients.size >= maxSockets) {
      refuseUpgrade(stream, '503 Service Unavailable')
      return
    }
    const requestId = requestIdOf(request)
    requestIds.set(request, requestId)
    sockets.handleUpgrade(request, stream, head, (socket) => {
      const connection: Connection<C> = { socket, request, requestId }
      const onError = (error: unknown): void => options.onError?.(error, requestId)
      const closed = protocol.opened(adapter(socket, onError), connection)
      const stopPings = keepAlive(socket)
      socket.on('error', onError)
      socket.once('close', (code, reason) => {
        stopPings()
        connection.release?.()
        closed(code, String(reason)).catch(onError)
      })
    })
  }
  server.on('upgrade', upgrade)

  return {
    async close() {
      server.off('upgrade', upgrade)
      for (const socket of sockets.clients) socket.close(1001, 'Going away')
      await new Promise<void>((resolve) => {
        const giveUp = setTimeout(() => {
          for (const socket of sockets.clients) socket.terminate()
        }, 1_000)
        const wait = (): void => {
          if (sockets.clients.size) setTimeout(wait, 10)
          else {
            clearTimeout(giveUp)
            resolve()
          }
        }
        wait()
      })
    },
  }
}

function protocolOptions<C>(options: WebSocketOptions<C>): ServerOptions<Params, Connection<C>> {
  const { router, identify, onError = () => {}, maxOperationsPerSocket = 100 } = options
  const { persistedQueries = persistedQueriesInMemory(), persistedDocuments } = options
  const persisted = { persistedQueries, persistedDocuments }
  return {
    async onConnect({ connectionParams, extra }) {
      const { socket, request, requestId } = extra
      try {
        const { headers, socket: tcp } = request
        const context = await identify({ headers, connectionParams, requestId, remoteAddress: tcp.remoteAddress })
        extra.admitted = { context }
        if (socket.readyState === socket.OPEN)
          extra.release = whenOver(context, () => socket.close(CloseCode.Forbidden, 'Forbidden'))
        return true
      } catch (error) {
        if (error instanceof RefusedRequest) socket.close(CloseCode.Forbidden, reason(error.message))
        else {
          onError(error, requestId)
          socket.close(CloseCode.InternalServerError, 'Internal server error')
        }
        // The socket closes with a reason of its own before the protocol would say 'Forbidden'.
        return false
      }
    },
    async onSubscribe({ extra, subscriptions }, _id, payload) {
      if (Object.keys(subscriptions).length > maxOperationsPerSocket) return [tooMany(maxOperationsPerSocket)]
      const { requestId } = extra
      const { context } = extra.admitted!
      const prepared = await resolveDocument(toParameters(payload), context, persisted).then(
        (asked) => router.prepare({ ...asked, requestId }, context),
        refusalOf,
      )
      if ('errors' in prepared) return prepared.errors.map(asGraphqlError)
      // The protocol's server looks at the document for the kind of the operation only.
      return { schema: router.schema, document: DOCUMENTS[prepared.kind], rootValue: prepared }
    },
    async execute({ rootValue }) {
      return JSON.parse((await (rootValue as PreparedOperation).execute()).text)
    },
    async subscribe({ rootValue }) {
      const events = await (rootValue as PreparedOperation).subscribe()
      return 'errors' in events
        ? { errors: events.errors.map(asGraphqlError) }
        : mapStream(events, (text) => JSON.parse(text))
    },
    // Errors are in their final form already.
    onNext: (_context, _id, _payload, _args, result) => result as never,
  }
}

const DOCUMENTS = {
  [OperationTypeNode.QUERY]: parse('query { __typename }'),
  [OperationTypeNode.MUTATION]: parse('mutation { __typename }'),
  [OperationTypeNode.SUBSCRIPTION]: parse('subscription { __typename }'),
}

function asGraphqlError(error: { message: string; extensions?: Record<string, unknown> }): GraphQLError {
  return error instanceof GraphQLError ? error : new GraphQLError(error.message, { extensions: error.extensions })
}

/** A refusal as errors: a socket has no status to give. */
function refusalOf(error: unknown): Refused {
  if (!(error instanceof RefusedRequest)) throw error
  return { errors: [{ message: error.message, extensions: { code: error.code } }] }
}

function tooMany(limit: number): GraphQLError {
  const message = `One socket may run ${limit} operations at once.`
  return new GraphQLError(message, { extensions: { code: 'TOO_MANY_OPERATIONS' } })
}

/** The socket as the protocol's server sees it. A send ends when the network has taken it: that bounds what waits. */
function adapter(socket: WebSocket, onError: (error: unknown) => void) {
  return {
    protocol: socket.protocol,
    send: (data: string) =>
      new Promise<void>((resolve) => {
        // A socket that is gone takes nothing any more; its end is told by its 'close' event.
        if (socket.readyState === socket.OPEN) socket.send(data, () => resolve())
        else resolve()
      }),
    close: (code?: number, text?: string) => socket.close(code, text),
    onMessage: (receive: (data: string) => Promise<void>) => {
      socket.on('message', (data) => {
        receive(String(data)).catch((error) => {
          onError(error)
          socket.close(CloseCode.InternalServerError, 'Internal server error')
        })
      })
    },
  }
}

/** Pings the client, and ends the socket when it did not answer until the next ping. */
function keepAlive(socket: WebSocket): () => void {
  let answered = true
  socket.on('pong', () => {
    answered = true
  })
  const timer = setInterval(() => {
    if (!answered) return socket.terminate()
    answered = false
    socket.ping()
  }, PING_EVERY_MS)
  return () => clearInterval(timer)
}

/** A close frame holds 123 bytes of reason. */
function reason(message: string): string {
  return Buffer.byteLength(message) <= MAX_REASON_BYTES ? message : 'Forbidden'
}

function refuseUpgrade(stream: Duplex, status: string): void {
  stream.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`)
}
