import { readdirSync } from 'node:fs'
import path from 'node:path'

const PRISMA = path.resolve(import.meta.dirname, '../../../prisma')

/** The folders below `prisma/` that hold migrations: one for each database. */
export const DOMAINS: readonly string[] = readdirSync(PRISMA, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)

export const migrationsOf = (domain: string): string => path.join(PRISMA, domain, 'migrations')

/** The migrated, empty database that a domain's test databases are copied from. */
export const templateOf = (domain: string): string => `template_${domain}`
