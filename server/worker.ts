import { ConfigurationError } from '@saler/kernel'
import { traceHeaders } from '@saler/router/spans'
import { httpCalls } from '@saler/subgraph'
import { readArguments } from './src/arguments.ts'
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

const USAGE = `npm run worker -- <${DOMAINS.join('|')}> …`

// Does the jobs of some domains, and nothing else: as many of these processes as the work needs.
await run(async () => {
  const { positionals } = readArguments({}, USAGE)
  const names = [...new Set(positionals)]
  const domains = names.filter(isDomain)
  if (domains.length === 0 || domains.length < names.length)
    throw new ConfigurationError(`Name the domains whose jobs are to be done: ${USAGE}`)
  const config = readConfig(process.env)
  const { databaseUrl, secret } = sharedSettings(config)
  const logger = createLogger(config, 'worker')
  const tracing = await openTracing(config, 'saler-worker')

  const databases = await prepareDatabases(databaseUrl, domains, config.domainDatabaseUrls)
  const infrastructure = await openInfrastructure(config, databases, secret, logger)
  const calls = httpCalls({ urls: await peerAddresses(config, SUPERGRAPH), secret, headers: traceHeaders })
  const running = domains.map((domain) =>
    createDomain({ domain, databaseUrl: databases.of(domain), config, secret, infrastructure, calls, logger }),
  )
  await Promise.all(running.map((domain) => domain.work()))
  process.stdout.write(`The worker does the jobs of ${domains.join(', ')}.\n`)
  return {
    async close() {
      await infrastructure.queues.close()
      await Promise.all(running.map((domain) => domain.close()))
      await calls.close()
      await infrastructure.close()
      await tracing.close()
    },
  }
})
