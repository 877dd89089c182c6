import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { parseArgs } from 'node:util'
import { pino } from 'pino'
import type { Caller } from './http/endpoint.ts'
import { createHttpHandler } from './http/handler.ts'
import { createRouter, type Router } from './router.ts'
import { httpTransport } from './transports/http.ts'
import { attachWebSocket } from './websocket.ts'

const USAGE = `npm run router -- --supergraph <file> [--port <n>] [--host <address>] [--forward-header <name>]...

Serves a federation 2 supergraph over subgraphs that are reached by HTTP.
  --supergraph      the composed supergraph; it says where each subgraph is
  --port            default 4000; 0 takes any free port
  --host            the address to listen on; default: every address of this machine
  --forward-header  a header that subgraphs are sent as it came, or that came in a WebSocket's connection_init;
                    may be given several times; default: authorization
  --no-graphiql     show browsers no GraphiQL page
  --help            show this`

const DRAIN_MS = 4_000
const IDLE_CHECK_MS = 50

interface Settings {
  readonly supergraph: string
  readonly port: number
  readonly host: string | undefined
  readonly forwarded: readonly string[]
  readonly graphiql: boolean
}
/** The headers that go with a request to the subgraphs. */
type Forwarded = Record<string, string>

/** A setting that cannot be used, in one sentence for whoever gave it. */
class WrongSetting extends Error {}

/** Runs the router of the command line until it is told to stop. Gives the exit code. */
export async function runRouter(args: readonly string[]): Promise<number> {
  const log = pino()
  try {
    const settings = readSettings(args)
    if (!settings) {
      console.log(USAGE)
      return 0
    }
    const router = await openRouter(settings, (error, requestId) =>
      log.error({ err: error, requestId }, 'request failed'),
    )
    await serve(router, settings, log)
    return 0
  } catch (error) {
    if (!(error instanceof WrongSetting)) throw error
    console.error(error.message)
    return 1
  }
}

function readSettings(args: readonly string[]): Settings | undefined {
  const values = parse(args)
  if (values.help) return undefined
  if (values.supergraph === undefined) throw new WrongSetting('--supergraph must name the file of the supergraph.')
  const port = Number(values.port)
  if (!/^\d+$/.test(values.port) || port > 65_535) {
    throw new WrongSetting(`--port must be a number from 0 to 65535, not "${values.port}".`)
  }
  const forwarded = values['forward-header'].map((name) => name.toLowerCase())
  for (const name of forwarded) {
    if (!/^[a-z0-9-]+$/.test(name)) throw new WrongSetting(`--forward-header must name a header, not "${name}".`)
  }
  return { supergraph: values.supergraph, port, host: values.host, forwarded, graphiql: !values['no-graphiql'] }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        supergraph: { type: 'string' },
        port: { type: 'string', default: '4000' },
        host: { type: 'string' },
        'forward-header': { type: 'string', multiple: true, default: ['authorization'] },
        'no-graphiql': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values
  } catch (error) {
    throw new WrongSetting((error as Error).message)
  }
}

async function openRouter(
  { supergraph }: Settings,
  onError: (error: unknown, requestId: string | undefined) => void,
): Promise<Router<Forwarded>> {
  const sdl = await readFile(supergraph, 'utf8').catch((error: Error) => {
    throw new WrongSetting(`The supergraph ${supergraph} cannot be read: ${error.message}.`)
  })
  try {
    return createRouter<Forwarded>({
      supergraphSdl: sdl,
      transports: ({ url }) => httpTransport({ url, headers: (headers) => headers }),
      onError,
    })
  } catch (error) {
    throw new WrongSetting(`The supergraph ${supergraph} cannot be served: ${(error as Error).message}`)
  }
}

async function serve(router: Router<Forwarded>, settings: Settings, log: pino.Logger): Promise<void> {
  let draining = false
  const endpoint = {
    router,
    identify: async (caller: Caller) => forwardedHeaders(caller, settings.forwarded),
    onError: (error: unknown, requestId: string) => log.error({ err: error, requestId }, 'request failed'),
  }
  const graphql = createHttpHandler({ ...endpoint, graphiql: settings.graphiql })
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (draining) response.setHeader('connection', 'close')
    if (request.url === '/health/live') sendHealth(response, true)
    else if (request.url === '/health/ready') sendHealth(response, !draining)
    else if (!(await graphql(request, response))) response.writeHead(404).end('GraphQL is at /graphql.\n')
  }
  const server = createServer((request, response) => void answer(request, response))
  const sockets = attachWebSocket(server, endpoint)
  await listen(server, settings)
  const { port } = server.address() as { port: number }
  log.info(`The router answers at http://${settings.host ?? 'localhost'}:${port}/graphql`)

  await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')])
  draining = true
  log.info('The router stops: it finishes what it has begun.')
  const closed = new Promise((done) => server.close(done))
  // A connection that a client keeps becomes idle when its last answer is sent.
  const idle = setInterval(() => server.closeIdleConnections(), IDLE_CHECK_MS)
  const giveUp = setTimeout(() => server.closeAllConnections(), DRAIN_MS)
  await sockets.close()
  await closed
  clearInterval(idle)
  clearTimeout(giveUp)
  await router.close()
}

async function listen(server: Server, { port, host }: Settings): Promise<void> {
  server.listen(port, host)
  try {
    await once(server, 'listening')
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    throw new WrongSetting(
      code === 'EADDRINUSE'
        ? `The port ${port} is in use: choose another with --port.`
        : `The router cannot listen: ${message}.`,
    )
  }
}

function sendHealth(response: ServerResponse, healthy: boolean): void {
  const status = healthy ? 200 : 503
  response
    .writeHead(status, { 'content-type': 'application/json' })
    .end(JSON.stringify({ status: healthy ? 'ok' : 'stopping' }))
}

function forwardedHeaders({ headers, connectionParams = {} }: Caller, names: readonly string[]): Forwarded {
  const params = new Map(Object.entries(connectionParams).map(([name, value]) => [name.toLowerCase(), value]))
  const forwarded: Forwarded = {}
  for (const name of names) {
    const value = params.get(name) ?? headers[name]
    if (typeof value === 'string') forwarded[name] = value
  }
  return forwarded
}
