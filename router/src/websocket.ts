import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { CloseCode, handleProtocols } from 'graphql-ws'
import { type WebSocket, WebSocketServer } from 'ws'
import { checkCors, DEFAULT_CORS, mayOpenSocket } from './http/cors.ts'
import { DEFAULT_MAX_BODY_BYTES, DEFAULT_PATH, type EndpointOptions } from './http/endpoint.ts'
import { toParameters } from './http/read-request.ts'
import { RefusedRequest } from './http/refused-request.ts'
import { REQUEST_ID_HEADER, requestIdOf } from './http/request-id.ts'
import { whenOver } from './lifetime.ts'
import { persistedQueriesInMemory } from './persisted/automatic-persisted-queries.ts'
import { prepareDocument } from './persisted/resolve-document.ts'
import type { Refused } from './request.ts'
import { OpenSocket } from './subscription/open-socket.ts'
import { DEFAULT_KEEP_ALIVE, type KeepAlive } from './subscription/slow-consumer.ts'
import { type ProtocolHost, TransportWs } from './subscription/transport-ws.ts'

export interface WebSocketOptions<C> extends EndpointOptions<C> {
  /** How many sockets may be open at once. Default 10,000. */
  maxSockets?: number
  /** How many operations one socket may run at once. Default 100. */
  maxOperationsPerSocket?: number
  /** Default: a ping every 12 s, and 30 s for a client to take what was sent. */
  keepAlive?: Partial<KeepAlive>
}

export interface AttachedWebSocket {
  /** How many sockets are open. */
  readonly openSockets: number
  close(): Promise<void>
}

/**
 * Serves queries, mutations and subscriptions over WebSocket, by the protocol `graphql-transport-ws`, at the path of the
 * HTTP endpoint. The token comes in `connection_init`.
 */
export function attachWebSocket<C>(server: Server, options: WebSocketOptions<C>): AttachedWebSocket {
  const { path = DEFAULT_PATH, maxBodyBytes = DEFAULT_MAX_BODY_BYTES, maxSockets = 10_000 } = options
  const { cors = DEFAULT_CORS } = options
  checkCors(cors)
  const keepAlive = { ...DEFAULT_KEEP_ALIVE, ...options.keepAlive }
  const hostFor = protocolHosts(options)
  const sockets = new WebSocketServer({ noServer: true, maxPayload: maxBodyBytes, handleProtocols })
  const requestIds = new WeakMap<IncomingMessage, string>()
  sockets.on('headers', (headers, request) => headers.push(`${REQUEST_ID_HEADER}: ${requestIds.get(request)}`))

  const upgrade = (request: IncomingMessage, stream: Duplex, head: Buffer): void => {
    if (request.url?.split('?')[0] !== path) {
      // Somebody else may serve sockets at another path of this server.
      if (server.listenerCount('upgrade') === 1) refuseUpgrade(stream, '404 Not Found')
      return
    }
    if (!mayOpenSocket(request, cors)) {
      refuseUpgrade(stream, '403 Forbidden')
      return
    }
    if (sockets.clients.size >= maxSockets) {
      refuseUpgrade(stream, '503 Service Unavailable')
      return
    }
    const requestId = requestIdOf(request)
    requestIds.set(request, requestId)
    sockets.handleUpgrade(request, stream, head, (socket) => {
      const onError = (error: unknown): void => options.onError?.(error, requestId)
      const open = new OpenSocket(socket, keepAlive, onError)
      open.speak(new TransportWs(open, hostFor(open, socket, request, requestId)))
    })
  }
  server.on('upgrade', upgrade)

  return {
    get openSockets() {
      return sockets.clients.size
    },
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

/** Makes what the protocol asks of one socket: who calls, and what the router makes of an operation. */
function protocolHosts<C>(options: WebSocketOptions<C>) {
  const { router, identify, onError = () => {}, maxOperationsPerSocket = 100 } = options
  const { persistedQueries = persistedQueriesInMemory(), persistedDocuments } = options
  const persisted = { persistedQueries, persistedDocuments }
  return (open: OpenSocket, socket: WebSocket, upgrade: IncomingMessage, requestId: string): ProtocolHost => {
    // Let go of when the client is let in: ten thousand sockets would each keep their headers.
    let request: IncomingMessage | undefined = upgrade
    let context: C
    return {
      maxOperations: maxOperationsPerSocket,
      async admit(connectionParams) {
        const { headers, socket: tcp } = request!
        request = undefined
        try {
          const { remoteAddress } = tcp
          context = await identify({ headers, connectionParams, requestId, remoteAddress, staysOpen: true })
        } catch (error) {
          if (error instanceof RefusedRequest) open.close(CloseCode.Forbidden, error.message)
          else {
            onError(error, requestId)
            open.close(CloseCode.InternalServerError, 'Internal server error')
          }
          return false
        }
        if (socket.readyState !== socket.OPEN) return false
        open.onceClosed(whenOver(context, () => open.close(CloseCode.Forbidden, 'Forbidden')))
        return true
      },
      async prepare(payload) {
        try {
          return await prepareDocument(router, { ...toParameters(payload), requestId }, context, persisted)
        } catch (error) {
          return refusalOf(error)
        }
      },
    }
  }
}

/** A refusal as errors: a socket has no status to give. */
function refusalOf(error: unknown): Refused {
  if (!(error instanceof RefusedRequest)) throw error
  return { errors: [{ message: error.message, extensions: { code: error.code } }] }
}

function refuseUpgrade(stream: Duplex, status: string): void {
  stream.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`)
}
