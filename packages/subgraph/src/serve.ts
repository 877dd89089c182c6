import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type AnonymousIdentity, IDENTITY_HEADER, type Identity, verifyIdentity } from '@saler/identity'
import { GraphQLError } from 'graphql'
import { useServer } from 'graphql-ws/use/ws'
import { WebSocketServer } from 'ws'
import { answerByEndpoint, firstPartOf } from './endpoints.ts'
import { type PreparedOperation, preparedOperations } from './operations.ts'
import type { Subgraph } from './subgraph.ts'

export interface ServeOptions {
  readonly subgraph: Subgraph
  readonly port: number
  readonly host?: string
  /** The secret that the router and the other subgraphs sign identities with. */
  readonly secret: string
  /** True when the subgraph can do its work; asked by `/health/ready`. */
  readonly ready?: () => Promise<boolean>
  /** Told of what an endpoint threw. */
  readonly onError?: (error: unknown, requestId: string) => void
  /** Goes round the handling of each request, to trace it. */
  readonly around?: (handler: RequestHandler) => RequestHandler
}

export type RequestHandler = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>

const MAX_BODY = 16 * 2 ** 20

interface GraphQLRequest {
  query: string
  operationName?: string
  variables?: Record<string, unknown>
}

const failure = (message: string, code: string) => ({ errors: [{ message, extensions: { code } }] })

async function readBody(request: IncomingMessage): Promise<GraphQLRequest> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > MAX_BODY) throw new GraphQLError('The request body is larger than 16 MiB.')
    chunks.push(chunk)
  }
  const body = JSON.parse(Buffer.concat(chunks).toString()) as GraphQLRequest
  if (typeof body?.query !== 'string') throw new GraphQLError('The request has no query.')
  return body
}

function send(response: ServerResponse, status: number, body: unknown): void {
  const text = Buffer.from(JSON.stringify(body))
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': text.length }).end(text)
}

/**
 * Serves one subgraph over HTTP and graphql-transport-ws at `/graphql`, and its endpoints, to callers with a fresh identity
 * signed for it and to nobody else; `/health/live` and `/health/ready` are open.
 */
export async function serveSubgraph(options: ServeOptions): Promise<{ port: number; close(): Promise<void> }> {
  const { subgraph, secret, onError = () => {} } = options
  const operation = preparedOperations(subgraph.schema)
  const trust = (signed: unknown): Identity => {
    const text = typeof signed === 'string' ? signed : undefined
    const verified = verifyIdentity(text, { secret, audience: subgraph.name })
    if (verified.ok) return verified.identity
    const reason = { MISSING: 'has no identity', FORGED: 'has a forged identity', STALE: 'has a stale identity' }
    throw new UntrustedCaller(`${subgraph.name} answers the router only: this call ${reason[verified.reason]}.`)
  }

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.url === '/health/live') return send(response, 200, { status: 'live' })
    if (request.url === '/health/ready') {
      const ready = (await options.ready?.().catch(() => false)) ?? true
      return send(response, ready ? 200 : 503, { status: ready ? 'ready' : 'not ready' })
    }
    const part = firstPartOf(request.url)
    const endpoint = subgraph.endpoints && Object.hasOwn(subgraph.endpoints, part) && subgraph.endpoints[part]
    if (!endpoint && (request.url !== '/graphql' || request.method !== 'POST'))
      return send(response, 404, failure('Not found', 'NOT_FOUND'))
    try {
      const identity = trust(request.headers[IDENTITY_HEADER])
      if (endpoint) return await answerByEndpoint(endpoint, guestOf(identity), request, response, onError)
      const { query, operationName, variables } = await readBody(request)
      const prepared = operation(query, operationName)
      if (!('kind' in prepared)) return send(response, 400, { errors: prepared })
      if (prepared.kind === 'subscription')
        return send(response, 400, failure('Subscribe over WebSocket.', 'BAD_REQUEST'))
      send(response, 200, await prepared.run(variables ?? {}, subgraph.contextOf(identity)))
    } catch (error) {
      if (error instanceof UntrustedCaller) return send(response, 401, failure(error.message, 'UNTRUSTED_CALLER'))
      if (error instanceof GraphQLError || error instanceof SyntaxError)
        return send(response, 400, failure(error.message, 'BAD_REQUEST'))
      send(response, 500, failure('Internal server error', 'INTERNAL_SERVER_ERROR'))
    }
  }

  const handler: RequestHandler = async (request, response) => {
    await answer(request, response)
    return true
  }
  const handle = options.around?.(handler) ?? handler
  const server = createServer((request, response) => void handle(request, response))
  const sockets = new WebSocketServer({ server, path: '/graphql' })
  const socketServer = useServer(
    {
      onConnect: ({ connectionParams, extra }) => {
        try {
          ;(extra as { identity?: Identity }).identity = trust(connectionParams?.[IDENTITY_HEADER])
          return true
        } catch {
          return false
        }
      },
      // The operation cache stands in for the parsing and validating that graphql-ws would do for each subscription.
      onSubscribe: async ({ extra }, _id, payload) => {
        const { identity } = extra as { identity?: Identity }
        try {
          const prepared = operation(payload.query, payload.operationName ?? undefined)
          if (!('kind' in prepared)) return prepared
          return {
            schema: subgraph.schema,
            document: prepared.document,
            operationName: payload.operationName,
            prepared,
            identity,
            variables: payload.variables ?? {},
          } as never
        } catch (error) {
          return [error instanceof GraphQLError ? error : new GraphQLError('The query could not be read.')]
        }
      },
      subscribe: (({ prepared, identity, variables }: SocketOperation) =>
        prepared.kind === 'subscription' && prepared.follow(variables, () => subgraph.contextOf(identity))) as never,
      execute: (({ prepared, identity, variables }: SocketOperation) =>
        prepared.kind !== 'subscription' && prepared.run(variables, subgraph.contextOf(identity))) as never,
    },
    sockets,
  )
  await listen(server, options.port, options.host)
  return {
    port: (server.address() as { port: number }).port,
    async close() {
      await socketServer.dispose()
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeIdleConnections()
        setTimeout(() => server.closeAllConnections(), 3_000).unref()
      })
    },
  }
}

interface SocketOperation {
  prepared: PreparedOperation
  identity: Identity
  variables: Record<string, unknown>
}

class UntrustedCaller extends Error {}

/** The caller of an endpoint is nobody, whoever the router says it is. */
const guestOf = ({ requestId, language, ipAddress, userAgent }: Identity): AnonymousIdentity => ({
  kind: 'anonymous',
  requestId,
  ...(language !== undefined && { language }),
  ...(ipAddress !== undefined && { ipAddress }),
  ...(userAgent !== undefined && { userAgent }),
})

const listen = (server: Server, port: number, host = '127.0.0.1'): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
