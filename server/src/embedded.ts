import path from 'node:path'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@saler/embedded-postgres'
import { ConfigurationError } from '@saler/kernel'
import type { Config } from './config.ts'
import { secretOf } from './data-folder-secret.ts'
import { openDevTools } from './dev-tools.ts'
import { DOMAINS } from './domains.ts'
import { localEndpoints } from './endpoints.ts'
import { openFrontDoor } from './front-door.ts'
import { createLogger, type Logger } from './log.ts'
import { type System, startSystem } from './system.ts'
import { openMetrics, openTracing } from './telemetry.ts'

export interface Saler {
  readonly port: number
  /** Where metrics are read; undefined when the configuration names no port for them. */
  readonly metricsPort: number | undefined
  readonly system: System
  close(): Promise<void>
}

const STEPS = {
  databases: 'databases and migrations',
  domains: DOMAINS.join(', '),
  router: 'router',
}

/** Starts everything in this process, over the embedded PostgreSQL unless the configuration names another. */
export async function startEmbedded(config: Config, onDone: (step: string) => void = () => {}): Promise<Saler> {
  const logger = createLogger(config, 'saler')
  const opened: { close(): Promise<void> }[] = []
  const closeAll = async (): Promise<void> => {
    for (const part of opened.toReversed()) await part.close()
  }
  try {
    opened.push(await openTracing(config, 'saler'))
    const metrics = await openMetrics(config)
    opened.push(metrics)
    const postgres = config.databaseUrl ? undefined : await startPostgres(config, logger, onDone)
    if (postgres) opened.push({ close: () => postgres.stop() })
    const databaseUrl = config.databaseUrl ?? postgres!.url('postgres')
    const system = await startSystem({
      config,
      databaseUrl,
      secret: await secretFor(config),
      logger,
      ...(metrics.metrics && { metrics: metrics.metrics }),
      onProgress: (step) => onDone(STEPS[step]),
    })
    opened.push(system)
    const tools = await openDevTools(config, system.busUrl, logger)
    if (tools) opened.push(tools)
    const door = await openFrontDoor({
      router: system.router,
      identification: system.identification,
      endpoints: localEndpoints(system.subgraphs, (err, requestId) =>
        logger.error({ err, requestId }, 'an endpoint failed'),
      ),
      persistedDocuments: system.persistedDocuments,
      config,
      logger,
      ...(metrics.metrics && { metrics: metrics.metrics }),
      ready: system.ready,
      tools: tools?.answer,
    })
    opened.push(door)
    return { port: door.port, metricsPort: metrics.port, system, close: closeAll }
  } catch (error) {
    await closeAll().catch((err: unknown) => logger.error({ err }, 'a part did not close'))
    throw error
  }
}

async function startPostgres(
  config: Config,
  logger: Logger,
  onDone: (step: string) => void,
): Promise<EmbeddedPostgres> {
  const postgres = await startEmbeddedPostgres({ dataDir: path.join(config.dataDir, 'postgres') })
  void postgres.exited.then(({ expected }) => {
    if (expected) return
    logger.fatal('the embedded PostgreSQL ended by itself; its log is in the data folder')
    process.exit(1)
  })
  onDone(`PostgreSQL (${postgres.adopted ? 'adopted' : postgres.fresh ? 'new' : 'embedded'})`)
  return postgres
}

async function secretFor(config: Config): Promise<string> {
  if (config.secret) return config.secret
  if (config.databaseUrl && config.production)
    throw new ConfigurationError('The setting SALER_SECRET is needed in production: at least 32 random characters.')
  return secretOf(config.dataDir)
}
