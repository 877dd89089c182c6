import { randomBytes } from 'node:crypto'
import { type Database, databaseUrl, openDatabase } from '@saler/database'
import pg from 'pg'
import { inject, onTestFinished } from 'vitest'
import { templateOf } from './domains.ts'

export interface TestDatabase {
  readonly name: string
  readonly url: string
  /** Removes the database, even when something is still connected to it. */
  drop(): Promise<void>
}

async function asAdmin(statement: string): Promise<void> {
  const admin = new pg.Client({ connectionString: inject('postgresUrl') })
  await admin.connect()
  try {
    await admin.query(statement)
  } finally {
    await admin.end()
  }
}

/**
 * A new database with the domain's migrations applied, or an empty one without a domain.
 * `name` is for those who need several that belong together; by default it is random.
 */
export async function createTestDatabase(
  domain?: string,
  name = `test_${randomBytes(6).toString('hex')}`,
): Promise<TestDatabase> {
  // Two copies of one template can collide for a moment: the second is refused while the first still reads it.
  for (let attempt = 1; ; attempt++) {
    try {
      await asAdmin(`CREATE DATABASE "${name}"${domain ? ` TEMPLATE "${templateOf(domain)}"` : ''}`)
      break
    } catch (error) {
      if (attempt === 50 || (error as { code?: string }).code !== '55006') throw error
      await new Promise((resolve) => setTimeout(resolve, 20 * attempt))
    }
  }
  return {
    name,
    url: databaseUrl(inject('postgresUrl'), name),
    drop: () => asAdmin(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`),
  }
}

export type OpenTestDatabase = Database & { readonly url: string; drop(): Promise<void> }

/**
 * A new, migrated database of a domain, opened. It is closed and removed when the test is done; with `keep` (in a
 * `beforeAll`) that is left to the caller's `close` and `drop`.
 */
export async function openTestDatabase(
  domain: string,
  options: { maxConnections?: number; keep?: boolean } = {},
): Promise<OpenTestDatabase> {
  const made = await createTestDatabase(domain)
  const { keep, ...rest } = options
  const database = openDatabase({ url: made.url, name: domain, maxConnections: 10, ...rest })
  if (!keep)
    onTestFinished(async () => {
      await database.close()
      await made.drop()
    })
  return Object.assign(database, { url: made.url, drop: made.drop })
}
