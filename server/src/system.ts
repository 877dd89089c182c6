import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Database } from '@saler/database'
import {
  localTransport,
  type PersistedDocuments,
  type Router,
  type RouterMetrics,
  type SubgraphTransport,
} from '@saler/router'
import { localCalls, type Subgraph } from '@saler/subgraph'
import type { Config } from './config.ts'
import { prepareDatabases } from './databases.ts'
import { DOMAINS } from './domains.ts'
import { type CallerContext, createIdentification, type Identification } from './identify.ts'
import { openInfrastructure } from './infrastructure.ts'
import type { Logger } from './log.ts'
import { createPersistedDocuments } from './persisted-documents.ts'
import { createDomain } from './running-domain.ts'
import { openSalerRouter } from './saler-router.ts'

export const SUPERGRAPH = path.resolve(import.meta.dirname, '../../router/supergraph.graphql')

/** All of Saler in this process: every domain, the router over them, and who is calling. */
export interface System {
  readonly router: Router<CallerContext>
  /** The subgraphs of this process, by name. */
  readonly subgraphs: ReadonlyMap<string, Subgraph>
  /** The open database of each domain. */
  readonly databases: ReadonlyMap<string, Database>
  readonly identification: Identification
  readonly persistedDocuments: PersistedDocuments<CallerContext>
  /** The address of the database that the mail outbox is in. */
  readonly busUrl: string
  /** True when every domain's database answers. */
  ready(): Promise<boolean>
  close(): Promise<void>
}

export interface SystemOptions {
  readonly config: Config
  /** The server that holds the databases. */
  readonly databaseUrl: string
  readonly secret: string
  readonly logger: Logger
  readonly metrics?: RouterMetrics
  readonly onProgress?: (step: 'databases' | 'domains' | 'router') => void
}

export async function startSystem(options: SystemOptions): Promise<System> {
  const { config, secret, logger, onProgress } = options
  const sdl = readFile(SUPERGRAPH, 'utf8')
  const databases = await prepareDatabases(options.databaseUrl, DOMAINS, config.domainDatabaseUrls)
  onProgress?.('databases')

  const infrastructure = await openInfrastructure(config, databases, secret, logger)
  const subgraphs = new Map<string, Subgraph>()
  const calls = localCalls(subgraphs)
  const domains = DOMAINS.map((domain) => {
    const running = createDomain({
      domain,
      databaseUrl: databases.of(domain),
      config,
      secret,
      infrastructure,
      calls,
      logger,
    })
    subgraphs.set(domain, running.subgraph)
    return running
  })
  await Promise.all(domains.map((domain) => domain.work()))
  onProgress?.('domains')

  const identification = createIdentification({
    calls,
    wakeups: infrastructure.wakeups,
    trustedProxies: config.trustedProxies,
  })
  const persisted = createPersistedDocuments({ calls, wakeups: infrastructure.wakeups })
  const router = openSalerRouter({
    config,
    supergraphSdl: await sdl,
    transports: () =>
      Object.fromEntries(
        domains.map(({ subgraph }): [string, SubgraphTransport<CallerContext>] => {
          const { name, schema } = subgraph
          const transport = localTransport<CallerContext>({
            schema,
            contextOf: ({ identity }) => subgraph.contextOf(identity),
          })
          return [name, options.metrics?.around(name, transport) ?? transport]
        }),
      ),
    calls,
    wakeups: infrastructure.wakeups,
    logger,
    ...(options.metrics && { metrics: options.metrics }),
  })
  onProgress?.('router')

  return {
    router,
    subgraphs,
    databases: new Map(domains.map(({ subgraph, database }) => [subgraph.name, database])),
    identification,
    persistedDocuments: persisted.documents,
    busUrl: databases.bus,
    ready: async () => {
      await Promise.all(domains.map(({ database }) => database.query('SELECT 1')))
      return true
    },
    async close() {
      await router.close()
      await identification.close()
      await persisted.close()
      // Jobs first: they may still call every domain.
      await infrastructure.queues.close()
      await Promise.all(domains.map((domain) => domain.close()))
      await infrastructure.close()
    },
  }
}
