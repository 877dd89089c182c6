import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { ConfigurationError, type SystemLanguage, systemLanguage } from '@saler/kernel'
import {
  attachWebSocket,
  type Caller,
  createHttpHandler,
  type PersistedDocuments,
  persistedQueriesInMemory,
  type Router,
  type RouterMetrics,
  redisPersistedQueries,
  requestIdOf,
  tracedHandler,
} from '@saler/router'
import { type AccountPage, resetPasswordPage, verifyEmailPage } from './account-pages.ts'
import type { Config } from './config.ts'
import type { EndpointDoor } from './endpoints.ts'
import { withFreshRights } from './fresh-rights.ts'
import { type CallerContext, type Identification, languageOf } from './identify.ts'
import type { Logger } from './log.ts'

export interface FrontDoorOptions {
  readonly router: Router<CallerContext>
  readonly identification: Identification
  readonly persistedDocuments: PersistedDocuments<CallerContext>
  readonly config: Config
  /** Where to listen. Default: the configuration's port. */
  readonly port?: number
  readonly logger: Logger
  readonly metrics?: RouterMetrics
  /** Whether the parts behind the door can do their work. */
  readonly ready: () => Promise<boolean>
  /** What the domains answer outside GraphQL. */
  readonly endpoints: EndpointDoor
  /** Pages of the development tools: answers false when the path is none of theirs. */
  readonly tools?: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>
}

export interface FrontDoor {
  /** The port it listens on, which matters when 0 was asked for. */
  readonly port: number
  /** Finishes what runs, for up to the given time, and closes. */
  close(): Promise<void>
}

const DRAIN_MS = 2_000

const sendJson = (response: ServerResponse, status: number, body: unknown): void => {
  const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }
  response.writeHead(status, headers).end(JSON.stringify(body))
}

const callerOf = (request: IncomingMessage): Caller => ({
  headers: request.headers,
  requestId: requestIdOf(request),
  remoteAddress: request.socket.remoteAddress,
})

type Page = (response: ServerResponse, request: IncomingMessage) => Promise<void> | void

/** Sends a page in the language that the browser prefers. */
const inLanguage =
  (page: (language: SystemLanguage) => AccountPage): Page =>
  (response, { headers }) => {
    const written = page(systemLanguage(languageOf(headers['accept-language'])))
    response.writeHead(200, written.headers).end(written.html)
  }

/**
 * The HTTP server that clients reach: GraphQL over HTTP and WebSocket at `/graphql`, the domains' endpoints, health, the
 * public signing keys, and the pages that links in mails lead to.
 *
 * @throws ConfigurationError when the port cannot be listened on.
 */
export async function openFrontDoor(options: FrontDoorOptions): Promise<FrontDoor> {
  const { config, identification, logger, endpoints, tools } = options
  const { port = config.port } = options
  const router = withFreshRights(options.router, identification)
  const onError = (err: unknown, requestId: string | undefined): void =>
    logger.error({ err, requestId }, 'a request failed')
  // What stays open is told when its caller's rights change.
  const identify = (caller: Caller): Promise<CallerContext> =>
    identification.identify(caller, { follow: caller.staysOpen })
  // Routers that share a Redis know by its hash what any of them was sent.
  const shared = config.redisUrl
    ? redisPersistedQueries({
        url: config.redisUrl,
        prefix: '{saler:queries}:',
        onError: (err) => logger.warn({ err }, 'persisted queries are not shared'),
      })
    : undefined
  const persisted = {
    persistedQueries: shared ?? persistedQueriesInMemory(),
    persistedDocuments: options.persistedDocuments,
  }
  const cors = { origins: config.corsOrigins }
  const handler = createHttpHandler<CallerContext>({
    router,
    identify,
    ...persisted,
    graphiql: config.graphiql,
    cors,
    maxBatch: config.maxBatch,
    serverTiming: !config.production,
    onError,
  })
  const graphql = config.traces ? tracedHandler(handler) : handler
  let closing = false

  const pages: Record<string, Page> = {
    '/': (response) => void response.writeHead(302, { location: '/graphql' }).end(),
    '/health/live': (response) => sendJson(response, 200, { status: 'live' }),
    '/health/ready': async (response) => {
      const ready = !closing && (await options.ready().catch(() => false))
      sendJson(response, ready ? 200 : 503, { status: ready ? 'ready' : 'not ready' })
    },
    '/.well-known/jwks.json': async (response) => sendJson(response, 200, await identification.jwks('jwks')),
    '/verify-email': inLanguage(verifyEmailPage),
    '/reset-password': inLanguage(resetPasswordPage),
  }

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      const [path = '/'] = request.url?.split('?') ?? []
      const page = Object.hasOwn(pages, path) ? pages[path] : undefined
      if (page && request.method === 'GET') return await page(response, request)
      if (await endpoints.answer(request, response, identification.guest(callerOf(request)))) return
      if (await tools?.(request, response)) return
      if (!(await graphql(request, response)))
        sendJson(response, 404, { error: `There is nothing at ${path.slice(0, 200)}.` })
    } catch (error) {
      onError(error, undefined)
      if (!response.headersSent) sendJson(response, 500, { error: 'Internal server error' })
    }
  }

  const server = createServer((request, response) => void answer(request, response))
  const sockets = attachWebSocket<CallerContext>(server, {
    router,
    identify,
    ...persisted,
    cors,
    onError,
  })
  options.metrics?.watch('router_open_sockets', 'WebSockets of clients.', () => sockets.openSockets)
  await new Promise<void>((resolve, reject) => {
    const { host } = config
    server.once('error', (error: NodeJS.ErrnoException) => {
      void shared?.close()
      reject(cannotListen(error, { port, host }))
    })
    server.listen(port, host, resolve)
  })

  return {
    port: (server.address() as { port: number }).port,
    async close() {
      closing = true
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      // A kept connection becomes idle when its last answer is out, so it is looked for until all are closed.
      const idle = setInterval(() => server.closeIdleConnections(), 50)
      const giveUp = setTimeout(() => server.closeAllConnections(), DRAIN_MS)
      server.closeIdleConnections()
      await sockets.close()
      await closed
      clearInterval(idle)
      clearTimeout(giveUp)
      await shared?.close()
    },
  }
}

function cannotListen(error: NodeJS.ErrnoException, { port, host }: { port: number; host: string }): Error {
  if (error.code === 'EADDRINUSE')
    return new ConfigurationError(`The port ${port} is in use: stop what listens there, or set PORT to another one.`)
  if (error.code === 'EACCES')
    return new ConfigurationError(`The port ${port} needs rights that this user has not: set PORT to one above 1023.`)
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new ConfigurationError(`HOST is ${host}, which is no address of this machine.`)
  return error
}
