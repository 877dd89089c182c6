import type { IncomingMessage, ServerResponse } from 'node:http'
import { errorResponse, type OperationResponse, refusal } from '../execute.ts'
import { persistedQueriesInMemory } from '../persisted/automatic-persisted-queries.ts'
import { type RequestParameters, resolveDocument } from '../persisted/resolve-document.ts'
import type { PreparedOperation } from '../router.ts'
import { type CorsOptions, checkCors, corsHeaders } from './cors.ts'
import { DEFAULT_MAX_BODY_BYTES, DEFAULT_PATH, type EndpointOptions } from './endpoint.ts'
import { type ForgeryPrevention, refuseForgery } from './forgery.ts'
import { sendGraphiql } from './graphiql.ts'
import { acceptsJson, responseType, wantsPage } from './negotiation.ts'
import { readRequest } from './read-request.ts'
import { RefusedRequest } from './refused-request.ts'
import { Reply } from './reply.ts'
import { requestIdOf } from './request-id.ts'
import { ServerTiming } from './server-timing.ts'
import { type StreamFormat, streamFormat } from './stream-format.ts'

export interface HttpHandlerOptions<C> extends EndpointOptions<C> {
  /** Whether browsers are shown GraphiQL. Default true. */
  graphiql?: boolean
  /** Default: pages of every origin may call, without credentials. */
  cors?: CorsOptions
  /** Whether what a browser may have sent for another page is refused. Default true. */
  csrfPrevention?: ForgeryPrevention
  /** How many operations one request may hold, as a JSON list. Default 1: no lists. */
  maxBatch?: number
  /** Whether answers say how long their stages took, in the header `server-timing`. Default false. */
  serverTiming?: boolean
  /** How many subscriptions may be open over HTTP at once. Default 10,000. */
  maxStreams?: number
}

/** Answers a request when it is for the endpoint's path, and says whether it was. Never throws. */
export type HttpHandler = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>

const METHODS = 'GET, POST, OPTIONS'

/** GraphQL over HTTP, for `node:http`: subscriptions as server-sent events or in Apollo's multipart protocol. */
export function createHttpHandler<C>(options: HttpHandlerOptions<C>): HttpHandler {
  const { router, path = DEFAULT_PATH, identify, onError = () => {} } = options
  const {
    maxBodyBytes = DEFAULT_MAX_BODY_BYTES,
    graphiql = true,
    cors = { origins: '*' },
    csrfPrevention = true,
    maxBatch = 1,
    serverTiming = false,
    maxStreams = 10_000,
  } = options
  const { persistedQueries = persistedQueriesInMemory(), persistedDocuments } = options
  const persisted = { persistedQueries, persistedDocuments }
  checkCors(cors)
  let streams = 0

  const answer = async (request: IncomingMessage, reply: Reply): Promise<void> => {
    const { method, headers } = request
    if (method !== 'GET' && method !== 'POST') {
      throw new RefusedRequest(405, 'METHOD_NOT_ALLOWED', 'The method must be GET or POST.', { allow: METHODS })
    }
    const timing = serverTiming ? new ServerTiming() : undefined
    const format = streamFormat(headers.accept)
    reply.type = format ? 'application/json' : responseType(headers.accept)
    refuseForgery(request, csrfPrevention)
    const { requestId } = reply
    const context = await identify({ headers, requestId, remoteAddress: request.socket.remoteAddress })
    timing?.stage('identify')
    const given = await readRequest(request, { maxBodyBytes, maxBatch })
    timing?.stage('read')
    if (Array.isArray(given)) return reply.send(200, await runBatch(given, context, requestId))
    const asked = await resolveDocument(given, context, persisted)
    const prepared = await router.prepare({ ...asked, requestId }, context)
    timing?.stage('prepare')
    if ('errors' in prepared) {
      // Old clients take any other status for a broken server.
      return reply.send(reply.type === 'application/json' ? 200 : 400, errorResponse(prepared.errors, false))
    }
    if (prepared.kind === 'subscription') return follow(prepared, context, reply, format)
    if (prepared.kind === 'mutation' && method === 'GET')
      throw new RefusedRequest(405, 'METHOD_NOT_ALLOWED', 'A GET may only run a query.', { allow: 'POST' })
    // A mutation goes on when its client has gone: half of it would be worse.
    const { text, hasErrors, caching } = await prepared.execute(prepared.kind === 'query' ? reply.gone : undefined)
    timing?.stage('execute')
    if (format && !acceptsJson(headers.accept)) return reply.follow(format, single(text), context)
    if (timing) reply.headers['server-timing'] = timing.header
    if (caching && method === 'GET' && !hasErrors) return reply.sendKept(text, caching)
    return reply.send(200, text)
  }

  /** The answers to several operations as a JSON list, in the order of the operations; they run beside each other. */
  const runBatch = async (batch: RequestParameters[], context: C, requestId: string): Promise<string> => {
    const answers = await Promise.all(batch.map((parameters) => runOne(parameters, context, requestId)))
    return `[${answers.map(({ text }) => text).join()}]`
  }

  const runOne = async (parameters: RequestParameters, context: C, requestId: string): Promise<OperationResponse> => {
    try {
      const asked = await resolveDocument(parameters, context, persisted)
      const prepared = await router.prepare({ ...asked, requestId }, context)
      return 'errors' in prepared ? refusal(prepared.errors, false) : await prepared.execute()
    } catch (error) {
      if (!(error instanceof RefusedRequest)) throw error
      return refusal([{ message: error.message, extensions: { code: error.code } }], false)
    }
  }

  const follow = async (
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
    if (streams >= maxStreams) throw new RefusedRequest(503, 'TOO_MANY_STREAMS', 'Too many subscriptions are open.')
    streams++
    try {
      const opened = await prepared.subscribe()
      const events = 'errors' in opened ? single(errorResponse(opened.errors, true)) : opened
      await reply.follow(format, events, context)
    } finally {
      streams--
    }
  }

  return async (request, response) => {
    if (!isAt(path, request.url)) return false
    const requestId = requestIdOf(request)
    const reply = new Reply(request, response, requestId, corsHeaders(request, cors))
    try {
      if (request.method === 'OPTIONS') reply.sendEmpty(204, { allow: METHODS })
      else if (graphiql && request.method === 'GET' && wantsPage(request.headers.accept)) {
        await sendGraphiql(request, response, path, reply.headers)
      } else await answer(request, reply)
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

function isAt(path: string, url: string | undefined): boolean {
  return url?.startsWith(path) === true && (url.length === path.length || url[path.length] === '?')
}

async function* single(text: string): AsyncGenerator<string> {
  yield text
}
