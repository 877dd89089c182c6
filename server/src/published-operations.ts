import path from 'node:path'
import type { PublishedOperation } from '@saler/router/compose'
import { readConfig } from './config.ts'

/** PostgreSQL's codes for a database and a table that are not there. */
const NOTHING_THERE = ['3D000', '42P01']
const PAGE = 1_000

/**
 * The operations of all live manifests in the database of this installation, a page at a time, so that whoever changes the
 * schema knows what it breaks. None where nothing has been installed yet: a fresh checkout has neither data nor `DATABASE_URL`.
 *
 * @throws ConfigurationError, or PostgreSQL's error, when there is a database that cannot be read.
 */
export async function* publishedOperations(
  environment: Readonly<Record<string, string | undefined>>,
): AsyncGenerator<PublishedOperation> {
  const { dataDir, databaseUrl, domainDatabaseUrls } = readConfig(environment)
  const given = domainDatabaseUrls.accounts ?? databaseUrl
  if (given !== undefined) return yield* operationsIn(given, domainDatabaseUrls.accounts !== undefined)
  // Loaded where they are needed only: composition alone is to be as quick as ever.
  const { attachEmbeddedPostgres, hasDatabase } = await import('@saler/embedded-postgres')
  const folder = path.join(dataDir, 'postgres')
  if (!(await hasDatabase(folder))) return
  const postgres = await attachEmbeddedPostgres({ dataDir: folder })
  try {
    yield* operationsIn(postgres.url('postgres'), false)
  } finally {
    await postgres.stop()
  }
}

async function* operationsIn(url: string, isOfAccounts: boolean): AsyncGenerator<PublishedOperation> {
  const { databaseUrl, openDatabase } = await import('@saler/database')
  const { nameOf } = await import('./databases.ts')
  const { publishedOperations: pageOf } = await import('@saler/accounts/published-operations')
  const address = isOfAccounts ? url : databaseUrl(url, nameOf('accounts'))
  const database = openDatabase({ url: address, name: 'compose', maxConnections: 1 })
  const identity = { kind: 'service', service: 'router', requestId: 'compose' } as const
  const context = { database, identity, now: () => new Date() }
  try {
    let after: string | null = null
    do {
      const { nodes, endCursor }: Awaited<ReturnType<typeof pageOf>> = await pageOf(context, { first: PAGE, after })
      for (const { appName: app, version, id, name, body: text } of nodes)
        yield { app, version, id, text, ...(name !== null && { name }) }
      after = endCursor
    } while (after !== null)
  } catch (error) {
    if (!NOTHING_THERE.includes((error as { code?: string }).code ?? '')) throw error
  } finally {
    await database.close()
  }
}
