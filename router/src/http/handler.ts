import type { IncomingMessage, ServerResponse } from 'node:http'
import { askingForCost } from '../cost/asking-for-cost.ts'
import { errorResponse } from '../execute.ts'
import { persistedQueriesInMemory } from '../persisted/automatic-persisted-queries.ts'
import { prepareDocument, type RequestParameters } from '../persisted/resolve-document.ts'
import type { PreparedOperation, Refused } from '../request.ts'
import { DEFAULT_KEEP_ALIVE, type KeepAlive } from '../subscription/slow-consumer.ts'
import { runBatch } from './batch.ts'
import { checkCors, corsHeaders, DEFAULT_CORS } from './cors.ts'
import { DEFAULT_MAX_BODY_BYTES, DEFAULT_PATH, type EndpointOptions } from './endpoint.ts'
import { type EndpointPlace, placeAt } from './endpoint-path.ts'
import { EventStreams, operationIdOf, streamToken } from './event-streams.ts'
import { type ForgeryPrevention, refuseForgery } from './forgery.ts'
import { sendGraphiql } from './graphiql.ts'
import { acceptsJson, responseType, wantsPage } from './negotiation.ts'
import { readRequest } from './read-request.ts'
import { RefusedRequest } from './refused-request.ts'
import { Reply } from './reply.ts'
import { requestIdOf } from './request-id.ts'
import { ServerTiming } from './server-timing.ts'
import { deferFormat, type StreamFormat, streamFormat } from './stream-format.ts'
import { StreamSlots } from './stream-slots.ts'

export interface HttpHandlerOptions<C> extends EndpointOptions<C> {
  /** Whether browsers are shown GraphiQL. Default true. */
  graphiql?: boolean
  /** Whether what a browser may have sent for another page is refused. Default true. */
  csrfPrevention?: ForgeryPrevention
  /** How many operations one request may hold, as a JSON list. Default 1: no lists. */
  maxBatch?: number
  /** Whether answers say how long their stages took, in the header `server-timing`. Default false. */
  serverTiming?: boolean
  /** How long the body of a request may take to arrive. Default 30 s. */
  bodyTimeoutMs?: number
  /** How many subscriptions may be open over HTTP at once, reserved streams included. Default 10,000. */
  maxStreams?: number
  /** How many operations one stream of graphql-sse's "single connection mode" may carry at once. Default 100. */
  maxOperationsPerStream?: number
  /** How long a reservation of such a stream is kept until it is opened. Default 30 s. */
  streamReservationMs?: number
  /** Default: a heartbeat every 12 s, and 30 s for a client to take what was sent. */
  keepAlive?: Partial<KeepAlive>
}

/** Answers a request when it is for the endpoint's path, and says whether it was. Never throws. */
export type HttpHandler = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>

const METHODS = 'GET, POST, PUT, DELETE, OPTIONS'

/** GraphQL over HTTP, for `node:http`: subscriptions as server-sent events or in Apollo's multipart protocol. */
export function createHttpHandler<C>(options: HttpHandlerOptions<C>): HttpHandler {
  const { router, path = DEFAULT_PATH, identify, onError = () => {} } = options
  const {
    maxBodyBytes = DEFAULT_MAX_BODY_BYTES,
    graphiql = true,
    cors = DEFAULT_CORS,
    csrfPrevention = true,
    maxBatch = 1,
    serverTiming = false,
    bodyTimeoutMs = 30_000,
    maxStreams = 10_000,
    maxOperationsPerStream = 100,
    streamReservationMs = 30_000,
  } = options
  const keepAlive = { ...DEFAULT_KEEP_ALIVE, ...options.keepAlive }
  const { persistedQueries = persistedQueriesInMemory(), persistedDocuments } = options
  const persisted = { persistedQueries, persistedDocuments }
  checkCors(cors)
  const slots = new StreamSlots(maxStreams)
  const eventStreams = new EventStreams({
    slots,
    maxOperations: maxOperationsPerStream,
    reservationMs: streamReservationMs,
  })

  const answer = async (request: IncomingMessage, place: EndpointPlace, reply: Reply): Promise<void> => {
    const { method, headers } = request
    const token = streamToken(request)
    if (method === 'PUT' || (token !== undefined && method !== 'POST')) return manageStream(request, reply, token)
    if (method !== 'GET' && method !== 'POST') throw notAllowed('The method must be GET or POST.', METHODS)
    const timing = serverTiming ? new ServerTiming() : undefined
    const format = streamFormat(headers.accept)
    const later = deferFormat(headers.accept)
    const isJson = acceptsJson(headers.accept)
    reply.type = isJson || !(format || later) ? responseType(headers.accept) : 'application/json'
    refuseForgery(request, csrfPrevention)
    const { requestId } = reply
    const context = await contextOf(request, requestId, format !== undefined || token !== undefined)
    timing?.stage('identify')
    const limits = { maxBodyBytes, bodyTimeoutMs, maxBatch: token === undefined ? maxBatch : 1 }
    const given = await readRequest(request, { ...limits, documentId: place.documentId })
    timing?.stage('read')
    const prepare = (parameters: RequestParameters): Promise<PreparedOperation | Refused> =>
      prepareDocument(router, { ...askingForCost(parameters, headers), requestId }, context, persisted)
    if (Array.isArray(given)) return reply.send(200, await runBatch(given, prepare))
    const prepared = await prepare(given)
    timing?.stage('prepare')
    if ('errors' in prepared) {
      const text = errorResponse(prepared.errors, false)
      // graphql-sse's clients read nothing but events from a stream of their own, and a status where they share one.
      if (format && token === undefined && !isJson) return reply.follow({ format, keepAlive }, single(text), context)
      // Old clients take any other status for a broken server.
      const status = reply.type === 'application/json' && token === undefined ? 200 : 400
      return reply.send(prepared.status ?? status, text, prepared.headers)
    }
    if (token !== undefined) {
      const operationId = given.extensions?.operationId
      eventStreams.run(token, { operationId, prepared, context, onError: (error) => onError(error, requestId) })
      return reply.sendEmpty(202, {})
    }
    if (prepared.kind === 'subscription') return subscribe(prepared, context, reply, format)
    if (prepared.kind === 'mutation' && method === 'GET') throw notAllowed('A GET may only run a query.', 'POST')
    const parts = later && prepared.defer(later.parts)
    if (parts) return slots.hold(() => reply.follow({ format: later.stream, keepAlive }, parts, context))
    // A mutation goes on when its client has gone: half of it would be worse.
    const { text, hasErrors, caching } = await prepared.execute(prepared.kind === 'query' ? reply.gone : undefined)
    timing?.stage('execute')
    if (!isJson) {
      // Clients that take nothing but parts get a response of one.
      if (format) return reply.follow({ format, keepAlive }, single(text), context)
      if (later)
        return reply.follow(
          { format: later.stream, keepAlive },
          single(`${text.slice(0, -1)},"hasNext":false}`),
          context,
        )
    }
    if (timing) reply.headers['server-timing'] = timing.header
    if (caching && method === 'GET' && !hasErrors) return reply.sendKept(text, caching)
    return reply.send(200, text)
  }

  const contextOf = ({ headers, socket }: IncomingMessage, requestId: string, staysOpen: boolean): Promise<C> =>
    identify({ headers, requestId, remoteAddress: socket.remoteAddress, staysOpen })

  /** Reserves or opens a stream that carries many operations, or stops one of them; they begin with a POST. */
  const manageStream = async (request: IncomingMessage, reply: Reply, token: string | undefined): Promise<void> => {
    if (request.method === 'PUT') {
      const reserved = eventStreams.reserve(await contextOf(request, reply.requestId, true))
      return reply.sendText(201, reserved)
    }
    if (request.method === 'GET') return eventStreams.open(token!, (format) => reply.openStream({ format, keepAlive }))
    if (request.method !== 'DELETE') throw notAllowed('The method must be PUT, GET, POST or DELETE.', METHODS)
    eventStreams.stop(token!, operationIdOf(request))
    reply.sendEmpty(200, {})
  }

  const subscribe = async (
    prepared: PreparedOperation,
    context: C,
    reply: Reply,
    format: StreamFormat | undefined,
  ): Promise<void> => {
    if (!format) {
      const message =
        'A subscription is followed over WebSocket (graphql-transport-ws), or with "accept: text/event-stream" or "multipart/mixed; subscriptionSpec=1.0".'
      throw new RefusedRequest(406, 'SUBSCRIPTION_NEEDS_STREAM', message)
    }
    await slots.hold(async () => {
      const opened = await prepared.subscribe()
      const events = 'errors' in opened ? single(errorResponse(opened.errors, true)) : opened
      await reply.follow({ format, keepAlive }, events, context)
    })
  }

  return async (request, response) => {
    const place = placeAt(path, request.url, persistedDocuments !== undefined)
    if (!place) return false
    const requestId = requestIdOf(request)
    const reply = new Reply(request, response, requestId, corsHeaders(request, cors))
    try {
      if (request.method === 'OPTIONS') reply.sendEmpty(204, { allow: METHODS })
      else if (graphiql && place.documentId === undefined && wantsGraphiql(request)) {
        await sendGraphiql(request, response, path, reply.headers)
      } else await answer(request, place, reply)
    } catch (error) {
      if (error instanceof RefusedRequest) await reply.refuse(error)
      else {
        onError(error, requestId)
        const extensions = { code: 'INTERNAL_SERVER_ERROR', requestId }
        await reply.send(500, errorResponse([{ message: 'Internal server error', extensions }], false))
      }
    }
    return true
  }
}

const notAllowed = (message: string, allow: string): RefusedRequest =>
  new RefusedRequest(405, 'METHOD_NOT_ALLOWED', message, { allow })

const wantsGraphiql = ({ method, headers }: IncomingMessage): boolean => method === 'GET' && wantsPage(headers.accept)

async function* single(text: string): AsyncGenerator<string> {
  yield text
}
