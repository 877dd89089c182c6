import path from 'node:path'
import { reactsTo as accountsReactsTo, createAccounts } from '@saler/accounts'
import { reactsTo as catalogReactsTo, createCatalog } from '@saler/catalog'
import { type Database, openDatabase } from '@saler/database'
import { createLog, createRelay, forgetOld } from '@saler/events'
import { createInventory, reactsTo as inventoryReactsTo } from '@saler/inventory'
import { createMedia, reactsTo as mediaReactsTo } from '@saler/media'
import { createOrders, reactsTo as ordersReactsTo } from '@saler/orders'
import { createPayments, reactsTo as paymentsReactsTo } from '@saler/payments'
import { createStores, reactsTo as storesReactsTo } from '@saler/stores'
import type { Calls, Subgraph, SubgraphDeps } from '@saler/subgraph'
import type { Config } from './config.ts'
import type { Domain } from './domains.ts'
import type { Infrastructure } from './infrastructure.ts'
import { type Logger, logFaults } from './log.ts'
import { operationCheck } from './operation-check.ts'
import { traceStatements } from './telemetry.ts'

/** Which domains react to which events, by the queue of each: `{ 'order.cancelled': ['inventory'] }`. */
const ROUTES = routesOf({
  accounts: accountsReactsTo,
  stores: storesReactsTo,
  catalog: catalogReactsTo,
  inventory: inventoryReactsTo,
  orders: ordersReactsTo,
  payments: paymentsReactsTo,
  media: mediaReactsTo,
})

function routesOf(reactsTo: Record<Domain, readonly string[]>): Record<string, Domain[]> {
  const domains = Object.keys(reactsTo) as Domain[]
  const types = new Set(Object.values(reactsTo).flat())
  return Object.fromEntries([...types].map((type) => [type, domains.filter((d) => reactsTo[d].includes(type))]))
}

/** What clients see of the supergraph: what they may publish is checked against it. */
const PUBLIC_API = path.resolve(import.meta.dirname, '../../router/api.graphql')

export interface DomainOptions {
  readonly domain: Domain
  readonly databaseUrl: string
  readonly config: Config
  /** Encrypts what the accounts keep encrypted, and signs what the parts tell each other. */
  readonly secret: string
  readonly infrastructure: Infrastructure
  readonly calls: Calls
  readonly logger: Logger
}

/** A domain with all that runs for it: its database, its relay, its jobs. */
export interface RunningDomain {
  readonly subgraph: Subgraph
  readonly database: Database
  /** Begins to work: jobs, reactions and schedules. Call it when every subgraph can be called. */
  work(): Promise<void>
  close(): Promise<void>
}

const CONNECTIONS = 12

/** What every domain's database keeps for a while only, beside what the domain itself forgets. */
const FORGET_OLD = 'forget-old'
const FORGETTING = { job: FORGET_OLD, everyMs: 3_600_000 } as const

export function createDomain(options: DomainOptions): RunningDomain {
  const { domain, config, infrastructure, calls, logger } = options
  const { queues, wakeups } = infrastructure
  const log = logger.child({ domain })
  const database = openDatabase({
    url: options.databaseUrl,
    name: domain,
    maxConnections: CONNECTIONS,
    onIdleError: (err) => log.warn({ err }, 'a connection to the database broke'),
  })
  if (config.traces) database.follow(traceStatements(domain))
  const events = createLog({
    database,
    domain,
    wakeups,
    onError: (err) => log.warn({ err }, 'the log could not be read'),
  })
  const relay = createRelay({
    database,
    domain,
    queues,
    routes: ROUTES,
    wakeups,
    onError: (err) => log.warn({ err }, 'the relay tries again'),
  })
  const deps: SubgraphDeps = {
    database,
    calls,
    outbox: relay,
    log: events,
    wakeups,
    onFault: logFaults(log, domain),
  }
  const subgraph = create(deps, options)
  return {
    subgraph,
    database,
    async work() {
      const forget = (): Promise<void> => forgetOld(database, config.retentionMs)
      await queues.work(domain, { ...subgraph.handlers, [FORGET_OLD]: forget })
      for (const { job, everyMs } of [...subgraph.schedules, FORGETTING]) await queues.every(domain, job, everyMs)
    },
    async close() {
      await relay.close()
      await events.close()
      await subgraph.close()
      await database.close()
    },
  }
}

function create(deps: SubgraphDeps, options: DomainOptions): Subgraph {
  const { domain, config, secret } = options
  const { mailer, storage } = options.infrastructure
  const { publicUrl } = config
  switch (domain) {
    case 'accounts':
      return createAccounts({ ...deps, mailer, secret, publicUrl, validateOperation: operationCheck(PUBLIC_API) })
    case 'stores':
      return createStores({ ...deps, mailer, secret, publicUrl })
    case 'catalog':
      return createCatalog(deps)
    case 'inventory':
      return createInventory({
        ...deps,
        reservationTtlMs: config.reservationTtlMs,
        expiryGraceMs: config.reservationGraceMs,
        expiryIntervalMs: Math.min(30_000, Math.max(1_000, config.reservationGraceMs / 2)),
      })
    case 'orders':
      return createOrders({ ...deps, secret, publicUrl })
    case 'payments':
      return createPayments({
        ...deps,
        secret,
        publicUrl,
        sandbox: config.sandbox,
        localReturns: !config.production,
        paymentWaitMs: config.paymentWaitMs,
        gatewayUrls: config.gatewayUrls,
      })
    case 'media':
      return createMedia({ ...deps, storage, secret, publicUrl })
  }
}
