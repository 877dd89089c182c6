import { postgresWakeups, redisWakeups } from '@saler/events'
import { IDENTITY_HEADER, signIdentity } from '@saler/identity'
import { ConfigurationError } from '@saler/kernel'
import { createTraffic, httpTransport, type SubgraphTransport, supergraphFile, watchSupergraph } from '@saler/router'
import { traceHeaders } from '@saler/router/spans'
import { httpCalls } from '@saler/subgraph'
import { readArguments, readPort } from './src/arguments.ts'
import { readConfig } from './src/config.ts'
import { prepareDatabases } from './src/databases.ts'
import { openDevTools } from './src/dev-tools.ts'
import { remoteEndpoints } from './src/endpoints.ts'
import { openFrontDoor } from './src/front-door.ts'
import { type CallerContext, createIdentification } from './src/identify.ts'
import { createLogger } from './src/log.ts'
import { peerAddresses, sharedSettings } from './src/peers.ts'
import { createPersistedDocuments } from './src/persisted-documents.ts'
import { run } from './src/run.ts'
import { openSalerRouter } from './src/saler-router.ts'
import { SUPERGRAPH } from './src/system.ts'
import { openMetrics, openTracing } from './src/telemetry.ts'

const USAGE = 'npm run start:router -- [--port <port>] [--supergraph <file>]'

/** How long a subgraph may take to say whether it is ready. */
const READY_MS = 2_000
/** How often it is looked whether there is another supergraph. */
const LOOK_EVERY_MS = 2_000

await run(async () => {
  const { values } = readArguments({ port: { type: 'string' }, supergraph: { type: 'string' } }, USAGE)
  const supergraph = values.supergraph ?? SUPERGRAPH
  const config = readConfig(process.env)
  const { databaseUrl, secret } = sharedSettings(config)
  const logger = createLogger(config, 'router')
  const tracing = await openTracing(config, 'saler-router')
  const scraped = await openMetrics(config)
  const { metrics } = scraped

  const addresses = await peerAddresses(config, supergraph)
  const { redisUrl } = config
  const onError = (err: Error): void => logger.warn({ err }, 'the wake-ups are away')
  const { bus } = await prepareDatabases(databaseUrl, [], config.domainDatabaseUrls)
  const wakeups = redisUrl ? redisWakeups({ url: redisUrl, onError }) : postgresWakeups({ url: bus, onError })
  const tools = await openDevTools(config, bus, logger)
  const endpoints = remoteEndpoints({
    addresses,
    secret,
    onError: (err, requestId) => logger.error({ err, requestId }, 'an endpoint failed'),
  })
  const calls = httpCalls({ urls: addresses, secret, headers: traceHeaders })
  const identification = createIdentification({ calls, wakeups, trustedProxies: config.trustedProxies })
  const persisted = createPersistedDocuments({ calls, wakeups })
  const source = supergraphFile(supergraph)
  const supergraphSdl = await source.read().catch((error: Error) => {
    throw new ConfigurationError(`The supergraph ${supergraph} cannot be read: ${error.message}.`)
  })
  const transportTo = ([audience, url]: [string, string]): [string, SubgraphTransport<CallerContext>] => {
    const transport = httpTransport<CallerContext>({
      url,
      headers: ({ identity }) => ({ [IDENTITY_HEADER]: signIdentity(identity, { secret, audience }) }),
    })
    return [audience, metrics?.around(audience, transport) ?? transport]
  }
  const router = openSalerRouter({
    config,
    supergraphSdl: supergraphSdl!,
    transports: () => {
      const traffic = createTraffic<CallerContext>({
        onCircuit(subgraph, state) {
          metrics?.onCircuit(subgraph, state)
          logger[state === 'open' ? 'warn' : 'info']({ subgraph, circuit: state }, 'a circuit changed')
        },
        onRetry: (subgraph) => metrics?.onRetry(subgraph),
      })
      const transports = Object.entries(addresses).map(transportTo)
      return Object.fromEntries(transports.map(([name, transport]) => [name, traffic.around(name, transport)]))
    },
    calls,
    wakeups,
    logger,
    ...(metrics && { metrics }),
  })
  const watch = watchSupergraph({
    source,
    everyMs: LOOK_EVERY_MS,
    reload: router.reload,
    onReload(reload) {
      metrics?.onReload('taken')
      logger.info({ supergraph, ...reload }, 'a new supergraph is served')
    },
    onRefused(err) {
      metrics?.onReload('refused')
      logger.error({ err, supergraph }, 'the new supergraph cannot be served; the one before goes on')
    },
  })
  const door = await openFrontDoor({
    router,
    identification,
    endpoints,
    tools: tools?.answer,
    persistedDocuments: persisted.documents,
    config,
    ...(values.port && { port: readPort(values.port) }),
    logger,
    ...(metrics && { metrics }),
    ready: async () => {
      const healthy = Object.values(addresses).map(
        async (url) => (await fetch(new URL('/health/ready', url), { signal: AbortSignal.timeout(READY_MS) })).ok,
      )
      return (await Promise.all(healthy)).every(Boolean)
    },
  })
  process.stdout.write(`The router listens on port ${door.port}.\n`)
  return {
    async close() {
      await watch.close()
      await door.close()
      await router.close()
      await identification.close()
      await persisted.close()
      await calls.close()
      await endpoints.close()
      await tools?.close()
      await wakeups.close()
      await scraped.close()
      await tracing.close()
    },
  }
})
