import { createHash, randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { ConfigurationError } from '@saler/kernel'
import type pg from 'pg'
import { placeOf } from './address.ts'
import { connect } from './connect.ts'

export type MigrationOptions = {
  url: string
  /** The folder with one folder per migration, each with a `migration.sql`, as `prisma migrate dev` writes them. */
  directory: string
}

type Migration = { name: string; sql: string; checksum: string }
type Applied = { name: string; checksum: string; finished: boolean; rolledBack: boolean }

/** The lock that `prisma migrate` itself takes, so that the two exclude each other. */
const ADVISORY_LOCK = 72_707_369
const LOCK_TIMEOUT = '120s'

/** Prisma's own table, to the letter. */
const TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id                  VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum            VARCHAR(64) NOT NULL,
  finished_at         TIMESTAMPTZ,
  migration_name      VARCHAR(255) NOT NULL,
  logs                TEXT,
  rolled_back_at      TIMESTAMPTZ,
  started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`

/**
 * Applies the migrations that the database does not have yet, in the order of their names, and answers those.
 *
 * Does what `prisma migrate deploy` does and keeps the same table, so that `prisma migrate status` agrees with it, but
 * needs no schema engine, which Prisma would download. Several processes may start at once: one applies, the others
 * wait and find nothing to do.
 *
 * @throws ConfigurationError when a migration fails or failed before, was changed after it was applied, or when the
 * database has tables of someone else.
 */
export async function applyMigrations({ url, directory }: MigrationOptions): Promise<string[]> {
  const [migrations, client] = await Promise.all([readMigrations(directory), connect(url, 'migrations')])
  try {
    const place = placeOf(url)
    // The usual start finds nothing to do, and then needs neither the lock nor to wait for it. A migration that is not
    // finished may be under way in another process: only under the lock is it one that failed.
    const before = await readApplied(client)
    const settled = before?.every((row) => row.finished || row.rolledBack)
    if (before && settled && pending(migrations, before, place).length === 0) return []
    await client.query(`SET lock_timeout = '${LOCK_TIMEOUT}'`)
    await client.query('SELECT pg_advisory_lock($1)', [ADVISORY_LOCK])
    await client.query('SET lock_timeout = 0')
    const applied = (await readApplied(client)) ?? (await createTable(client, place))
    const missing = pending(migrations, applied, place)
    for (const migration of missing) await apply(client, migration, place)
    return missing.map(({ name }) => name)
  } finally {
    await client.end()
  }
}

async function readMigrations(directory: string): Promise<Migration[]> {
  const entries = await readdir(directory, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(path.join(directory, name, 'migration.sql'), 'utf8').catch((cause) => {
        throw new ConfigurationError(`The migration ${name} has no migration.sql that can be read in ${directory}.`, {
          cause,
        })
      })
      return { name, sql, checksum: checksumOf(sql) }
    }),
  )
}

const checksumOf = (sql: string) => createHash('sha256').update(sql).digest('hex')

/** What the table says; undefined when there is no table. */
async function readApplied(client: pg.Client): Promise<Applied[] | undefined> {
  const { rows: tables } = await client.query(`SELECT to_regclass('_prisma_migrations') AS found`)
  if (tables[0].found === null) return undefined
  const { rows } = await client.query<Applied>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished,
            rolled_back_at IS NOT NULL AS "rolledBack"
       FROM _prisma_migrations ORDER BY started_at`,
  )
  return rows
}

async function createTable(client: pg.Client, place: string): Promise<Applied[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema() LIMIT 1`,
  )
  if (rows[0]) {
    throw new ConfigurationError(
      `The database at ${place} has tables of its own (for example ${rows[0].name}) and no record of migrations: give Saler an empty database, or baseline this one with "prisma migrate resolve".`,
    )
  }
  await client.query(TABLE)
  return []
}

function pending(migrations: Migration[], applied: Applied[], place: string): Migration[] {
  const failed = applied.find((row) => !row.finished && !row.rolledBack)
  if (failed) {
    throw new ConfigurationError(
      `The migration ${failed.name} failed earlier in the database at ${place}: repair the database, then run "prisma migrate resolve" for it.`,
    )
  }
  const checksums = new Map(applied.filter((row) => !row.rolledBack).map((row) => [row.name, row.checksum]))
  return migrations.filter(({ name, sql }) => {
    const checksum = checksums.get(name)
    if (checksum === undefined) return true
    if (isChecksumOf(checksum, sql)) return false
    throw new ConfigurationError(
      `The migration ${name} was changed after it was applied to the database at ${place}: put its file back, and make a new migration for the change.`,
    )
  })
}

/** Line ends do not count, as for Prisma: a checkout may have changed them. */
function isChecksumOf(checksum: string, sql: string): boolean {
  const unix = sql.replaceAll('\r\n', '\n')
  return [sql, unix, unix.replaceAll('\n', '\r\n')].some((text) => checksumOf(text) === checksum)
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration, place: string): Promise<void> {
  const id = randomUUID()
  await client.query('INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ($1, $2, $3)', [
    id,
    checksum,
    name,
  ])
  try {
    // Without values the whole text goes out as one message, which is one transaction unless it says otherwise.
    await client.query(sql)
  } catch (cause) {
    const { message } = cause as Error
    await client.query('ROLLBACK')
    await client.query('UPDATE _prisma_migrations SET logs = $2 WHERE id = $1', [id, message])
    throw new ConfigurationError(`The migration ${name} failed in the database at ${place}: ${message}.`, { cause })
  }
  await client.query('UPDATE _prisma_migrations SET finished_at = now(), applied_steps_count = 1 WHERE id = $1', [id])
}
