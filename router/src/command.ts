import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import { identifyCallers } from './config/callers.ts'
import { readCommandLine, USAGE } from './config/command-line.ts'
import { createLogger } from './config/create-logger.ts'
import { type ConfiguredRouter, openConfiguredRouter } from './config/open-router.ts'
import { persistedDocumentsFile } from './config/persisted-documents-file.ts'
import { openPersistedQueries } from './config/persisted-queries.ts'
import { type RouterConfig, routerConfigSchema } from './config/schema.ts'
import { WrongSetting } from './config/wrong-setting.ts'
import { createHttpHandler } from './http/handler.ts'
import { createRouterMetrics, type RouterMetrics } from './telemetry/router-metrics.ts'
import { serveMetrics } from './telemetry/serve-metrics.ts'
import { tracedHandler } from './telemetry/tracing.ts'
import { attachWebSocket } from './websocket.ts'

const DEFAULT_PORT = 4000
const DRAIN_MS = 4_000
const IDLE_CHECK_MS = 50

/** Runs the router of the command line until it is told to stop. Gives the exit code. */
export async function runRouter(args: readonly string[]): Promise<number> {
  try {
    const task = await readCommandLine(args, process.env)
    if (task.kind === 'help') console.log(USAGE)
    else if (task.kind === 'schema') console.log(JSON.stringify(routerConfigSchema(), null, 2))
    else await runConfigured(task.config, task.folder, task.kind === 'check')
    return 0
  } catch (error) {
    if (!(error instanceof WrongSetting)) throw error
    console.error(error.message)
    return 1
  }
}

async function runConfigured(config: RouterConfig, folder: string, onlyCheck: boolean): Promise<void> {
  const logger = createLogger(config.logging)
  const { traces, metrics: scraped, serviceName = 'router' } = config.telemetry ?? {}
  // Loaded only where it is wanted: an SDK takes its time and memory.
  const tracing = traces && !onlyCheck && (await import('./telemetry/sdk.ts')).startTracing({ serviceName, ...traces })
  const metrics = scraped && createRouterMetrics(scraped)
  const configured = await openConfiguredRouter({ config, folder, logger, metrics })
  try {
    if (onlyCheck) console.log('The configuration and the supergraph can be served.')
    else await serve(configured, { config, folder, logger, metrics })
  } finally {
    await configured.close()
    metrics?.close()
    await (tracing || undefined)?.close()
  }
}

interface Serving {
  readonly config: RouterConfig
  readonly folder: string
  readonly logger: Logger
  readonly metrics: RouterMetrics | undefined
}

async function serve({ router, watch }: ConfiguredRouter, serving: Serving): Promise<void> {
  const { config, folder, logger, metrics } = serving
  const { http = {}, subscriptions = {} } = config
  const { introspection: _, persistedDocuments: persisted, persistedQueries, ...httpOptions } = http
  const { keepAliveMs, stalledMs, share: __, connectionParams: ___, ...limits } = subscriptions
  let draining = false
  const queries = openPersistedQueries(persistedQueries ?? {}, logger)
  const endpoint = {
    router,
    path: http.path,
    maxBodyBytes: http.maxBodyBytes,
    identify: identifyCallers(config),
    persistedQueries: queries,
    ...(persisted && {
      persistedDocuments: await persistedDocumentsFile(path.resolve(folder, persisted.file), persisted.only ?? false),
    }),
    keepAlive: {
      ...(keepAliveMs !== undefined && { everyMs: keepAliveMs }),
      ...(stalledMs !== undefined && { stalledMs }),
    },
    onError: (err: unknown, requestId: string) => logger.error({ err, requestId }, 'a request failed'),
  }
  const handler = createHttpHandler({ ...endpoint, ...httpOptions, maxStreams: limits.maxStreams })
  const graphql = config.telemetry?.traces ? tracedHandler(handler) : handler
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (draining) response.setHeader('connection', 'close')
    if (request.url === '/health/live') sendHealth(response, true)
    else if (request.url === '/health/ready') sendHealth(response, !draining)
    else if (!(await graphql(request, response)))
      response.writeHead(404).end(`GraphQL is at ${http.path ?? '/graphql'}.\n`)
  }
  const server = createServer((request, response) => void answer(request, response))
  const sockets = attachWebSocket(server, { ...endpoint, ...limits, ...(http.cors && { cors: http.cors }) })
  metrics?.watch('router_open_sockets', 'WebSockets of clients.', () => sockets.openSockets)
  const scraped = metrics && (await serveScraping(config, metrics))
  await listen(server, config.listen ?? {}).catch(async (error) => {
    await queries.close?.()
    await scraped?.close()
    throw error
  })
  const { port } = server.address() as { port: number }
  logger.info(`The router answers at http://${config.listen?.host ?? 'localhost'}:${port}${http.path ?? '/graphql'}`)
  if (scraped) logger.info(`Metrics are at http://${config.listen?.host ?? 'localhost'}:${scraped.port}/metrics`)
  const look = (): void => void watch.look()
  process.on('SIGHUP', look)

  await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')])
  draining = true
  logger.info('The router stops: it finishes what it has begun.')
  process.off('SIGHUP', look)
  // Load balancers look now and then: until they know, requests still come.
  await sleep(config.listen?.lingerMs ?? 0)
  const closed = new Promise((done) => server.close(done))
  // A connection that a client keeps becomes idle when its last answer is sent.
  const idle = setInterval(() => server.closeIdleConnections(), IDLE_CHECK_MS)
  const giveUp = setTimeout(() => server.closeAllConnections(), config.listen?.drainMs ?? DRAIN_MS)
  await sockets.close()
  await closed
  clearInterval(idle)
  clearTimeout(giveUp)
  await queries.close?.()
  await scraped?.close()
}

async function listen(
  server: Server,
  { port = DEFAULT_PORT, host }: NonNullable<RouterConfig['listen']>,
): Promise<void> {
  server.listen(port, host)
  try {
    await once(server, 'listening')
  } catch (error) {
    throw cannotListen(error, port, '--port')
  }
}

async function serveScraping({ telemetry, listen: listening }: RouterConfig, metrics: RouterMetrics) {
  const { port, host = listening?.host } = telemetry!.metrics!
  try {
    return await serveMetrics({ port, ...(host !== undefined && { host }), text: metrics.text })
  } catch (error) {
    throw cannotListen(error, port, 'telemetry.metrics.port')
  }
}

function cannotListen(error: unknown, port: number, setting: string): WrongSetting {
  const { code, message } = error as NodeJS.ErrnoException
  return new WrongSetting(
    code === 'EADDRINUSE'
      ? `The port ${port} is in use: choose another with ${setting}.`
      : `The router cannot listen: ${message}.`,
  )
}

function sendHealth(response: ServerResponse, healthy: boolean): void {
  const status = healthy ? 200 : 503
  response
    .writeHead(status, { 'content-type': 'application/json' })
    .end(JSON.stringify({ status: healthy ? 'ok' : 'stopping' }))
}
