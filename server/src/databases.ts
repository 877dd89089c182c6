import path from 'node:path'
import { applyMigrations, databaseUrl, ensureDatabases } from '@saler/database'
import type { Config } from './config.ts'
import type { Domain } from './domains.ts'

const PRISMA = path.resolve(import.meta.dirname, '../../prisma')

/** The database that holds what belongs to no domain: jobs, wake-ups, the mail outbox. */
const BUS = 'bus'

export interface Databases {
  readonly bus: string
  of(domain: Domain): string
}

/** The name of a domain's database on the server that all share. */
export const nameOf = (domain: string): string => `saler_${domain}`

/**
 * Creates the databases that are missing, brings each to the newest migration and gives their addresses.
 *
 * @throws ConfigurationError when a server cannot be reached or the role may not create what is missing.
 */
export async function prepareDatabases(
  baseUrl: string,
  domains: readonly Domain[],
  domainUrls: Config['domainDatabaseUrls'],
): Promise<Databases> {
  const all = [BUS, ...domains] as const
  const together = all.filter((domain) => !domainUrls[domain])
  if (together.length > 0) await ensureDatabases({ adminUrl: baseUrl, names: together.map(nameOf) })
  const urlOf = (domain: Domain | typeof BUS): string => domainUrls[domain] ?? databaseUrl(baseUrl, nameOf(domain))
  await Promise.all(
    all.map((domain) => applyMigrations({ url: urlOf(domain), directory: path.join(PRISMA, domain, 'migrations') })),
  )
  return { bus: urlOf(BUS), of: urlOf }
}
