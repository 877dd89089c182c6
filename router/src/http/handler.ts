import type { IncomingMessage, ServerResponse } from 'node:http'
import { errorResponse } from '../execute.ts'
import { persistedQueriesInMemory } from '../persisted/automatic-persisted-queries.ts'
import { resolveDocument } from '../persisted/resolve-document.ts'
import type { PreparedOperation } from '../router.ts'
import { type CorsOptions, corsHeaders } from './cors.ts'
import { DEFAULT_MAX_BODY_BYTES, DEFAULT_PATH, type EndpointOptions } from './endpoint.ts'
import { sendGraphiql } from './graphiql.ts'
import { acceptsJson, type ResponseType, responseType, wantsPage } from './negotiation.ts'
import { readRequest, refuseForgery } from './read-request.ts'
import { RefusedRequest } from './refused-request.ts'
import { REQUEST_ID_HEADER, requestIdOf } from './request-id.ts'
import { sendStream } from './send-stream.ts'
import { type StreamFormat, streamFormat } from './stream-format.ts'

export interface HttpHandlerOptions<C> extends EndpointOptions<C> {
  /** Whether browsers are shown GraphiQL. Default true. */
  graphiql?: boolean
  /** Default: pages of every origin may call, without credentials. */
  cors?: CorsOptions
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
    maxStreams = 10_000,
  } = options
  const { persistedQueries = persistedQueriesInMemory(), persistedDocuments } = options
  const persisted = { persistedQueries, persistedDocuments }
  let streams = 0

  const answer = async (request: IncomingMessage, reply: Reply): Promise<void> => {
    const { method, headers } = request
    if (method !== 'GET' && method !== 'POST') {
      throw new RefusedRequest(405, 'METHOD_NOT_ALLOWED', 'The method must be GET or POST.', { allow: METHODS })
    }
    const format = streamFormat(headers.accept)
    reply.type = format ? 'application/json' : responseType(headers.accept)
    refuseForgery(request)
    const { requestId } = reply
    const context = await identify({ headers, requestId, remoteAddress: request.socket.remoteAddress })
    const asked = await resolveDocument(await readRequest(request, maxBodyBytes), context, persisted)
    const prepared = await router.prepare({ ...asked, requestId }, context)
    if ('errors' in prepared) {
      // Old clients take any other status for a broken server.
      return reply.send(reply.type === 'application/json' ? 200 : 400, errorResponse(prepared.errors, false))
    }
    if (prepared.kind === 'subscription') return follow(prepared, context, reply, format)
    if (prepared.kind === 'mutation') {
      if (method === 'GET') {
        throw new RefusedRequest(405, 'METHOD_NOT_ALLOWED', 'A GET may only run a query.', { allow: 'POST' })
      }
    }
    // A mutation goes on when its client has gone: half of it would be worse.
    const { text } = await prepared.execute(prepared.kind === 'query' ? reply.gone : undefined)
    if (format && !acceptsJson(headers.accept)) return reply.follow(format, single(text), context)
    reply.send(200, text)
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
    const reply = new Reply(response, requestId, corsHeaders(request, cors))
    try {
      if (request.method === 'OPTIONS') reply.sendEmpty(204, { allow: METHODS })
      else if (graphiql && request.method === 'GET' && wantsPage(request.headers.accept)) {
        await sendGraphiql(request, response, path, reply.headers)
      } else await answer(request, reply)
    } catch (error) {
      if (error instanceof RefusedRequest) reply.refuse(error)
      else {
        onError(error, requestId)
        const extensions = { code: 'INTERNAL_SERVER_ERROR', requestId }
        reply.send(500, errorResponse([{ message: 'Internal server error', extensions }], false))
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

/** The answer to one request. */
class Reply {
  type: ResponseType = 'application/json'
  readonly requestId: string
  readonly headers: Record<string, string>
  readonly #response: ServerResponse

  constructor(response: ServerResponse, requestId: string, cors: Record<string, string>) {
    this.#response = response
    this.requestId = requestId
    this.headers = { [REQUEST_ID_HEADER]: requestId, ...cors }
  }

  /** Fires when the client closes the connection before it has its answer. */
  get gone(): AbortSignal {
    const controller = new AbortController()
    this.#response.on('close', () => {
      if (!this.#response.writableFinished) controller.abort()
    })
    return controller.signal
  }

  send(status: number, text: string, headers?: Readonly<Record<string, string>>): void {
    if (this.#response.headersSent || this.#response.destroyed) return
    this.#response.writeHead(status, {
      ...this.headers,
      'content-type': `${this.type}; charset=utf-8`,
      'content-length': Buffer.byteLength(text),
      'cache-control': 'no-store',
      ...headers,
    })
    // As text, so that headers and body go to the network in one write.
    this.#response.end(text)
  }

  /** Sends events until there are no more of them, or the client leaves. */
  follow(format: StreamFormat, events: AsyncIterableIterator<string>, context: unknown): Promise<void> {
    return sendStream({ response: this.#response, headers: this.headers, format, events, context })
  }

  refuse({ status, code, message, headers }: RefusedRequest): void {
    this.send(status, errorResponse([{ message, extensions: { code } }], false), headers)
  }

  sendEmpty(status: number, headers: Record<string, string>): void {
    this.#response.writeHead(status, { ...this.headers, ...headers }).end()
  }
}
