import { ConfigurationError } from '@saler/kernel'
import { tracedHandler, traceHeaders } from '@saler/router/spans'
import { httpCalls, serveSubgraph } from '@saler/subgraph'
import { readArguments, readPort } from './src/arguments.ts'
import { readConfig } from './src/config.ts'
import { prepareDatabases } from './src/databases.ts'
import { DOMAINS, isDomain } from './src/domains.ts'
import { openInfrastructure } from './src/infrastructure.ts'
import { createLogger } from './src/log.ts'
import { peerAddresses, sharedSettings } from './src/peers.ts'
import { run } from './src/run.ts'
import { createDomain } from './src/running-domain.ts'
import { SUPERGRAPH } from './src/system.ts'
import { openTracing } from './src/telemetry.ts'

const USAGE = `npm run subgraph -- <${DOMAINS.join('|')}> --port <port> [--host <address>] [--no-jobs]`

await run(async () => {
  const { positionals, values } = readArguments(
    { port: { type: 'string' }, host: { type: 'string' }, 'no-jobs': { type: 'boolean' } },
    USAGE,
  )
  const [domain] = positionals
  if (!isDomain(domain) || positionals.length !== 1) throw new ConfigurationError(`Name one subgraph: ${USAGE}`)
  if (!values.port) throw new ConfigurationError(`Say which port to listen on: ${USAGE}`)
  const port = readPort(values.port)
  const config = readConfig(process.env)
  const { databaseUrl, secret } = sharedSettings(config)
  const logger = createLogger(config, domain)
  const tracing = await openTracing(config, `saler-${domain}`)

  const databases = await prepareDatabases(databaseUrl, [domain], config.domainDatabaseUrls)
  const infrastructure = await openInfrastructure(config, databases, secret, logger)
  const calls = httpCalls({ urls: await peerAddresses(config, SUPERGRAPH), secret, headers: traceHeaders })
  const running = createDomain({
    domain,
    databaseUrl: databases.of(domain),
    config,
    secret,
    infrastructure,
    calls,
    logger,
  })
  const served = await serveSubgraph({
    subgraph: running.subgraph,
    port,
    host: values.host ?? config.host,
    secret,
    ...(config.traces && { around: tracedHandler }),
    onError: (err, requestId) => logger.error({ err, requestId }, 'an endpoint failed'),
    ready: async () => {
      await running.database.query('SELECT 1')
      return true
    },
  })
  // With --no-jobs its jobs are left to `npm run worker`.
  if (!values['no-jobs']) await running.work()
  process.stdout.write(`The subgraph ${domain} listens on port ${served.port}.\n`)
  return {
    async close() {
      await served.close()
      await infrastructure.queues.close()
      await running.close()
      await calls.close()
      await infrastructure.close()
      await tracing.close()
    },
  }
})
