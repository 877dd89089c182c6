import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { applyMigrations, type Database, openDatabase } from '@saler/database'
import { createTestDatabase } from '@saler/test-database'
import { expect, onTestFinished, test } from 'vitest'

const run = promisify(execFile)
const ROOT = path.resolve(import.meta.dirname, '../../..')

/** An empty database and a folder of migrations: names and their SQL. */
async function setUp(migrations: Record<string, string>) {
  const directory = await mkdtemp(path.join(os.tmpdir(), 'saler-migrations-'))
  onTestFinished(() => rm(directory, { recursive: true }))
  await writeFile(path.join(directory, 'migration_lock.toml'), 'provider = "postgresql"\n')
  const write = async (name: string, sql: string) => {
    await mkdir(path.join(directory, name), { recursive: true })
    await writeFile(path.join(directory, name, 'migration.sql'), sql)
  }
  for (const [name, sql] of Object.entries(migrations)) await write(name, sql)
  const { url, database } = await emptyDatabase()
  return { url, directory, write, database, migrate: () => applyMigrations({ url, directory }) }
}

async function emptyDatabase(): Promise<{ url: string; database: Database }> {
  const { url, drop } = await createTestDatabase()
  const database = openDatabase({ url, name: 'test', maxConnections: 2 })
  onTestFinished(async () => {
    await database.close()
    await drop()
  })
  return { url, database }
}

const TWO = {
  '20260102000000_second': 'ALTER TABLE item ADD COLUMN name text;\nCREATE INDEX item_name ON item (name);\n',
  '20260101000000_first': 'CREATE TABLE item (id int PRIMARY KEY);\n',
}

const refusal = (message: RegExp) => ({ name: 'ConfigurationError', message: expect.stringMatching(message) })

test('migrations are applied in the order of their names, once', async () => {
  const { migrate, database, write } = await setUp(TWO)
  expect(await migrate()).toEqual(['20260101000000_first', '20260102000000_second'])
  expect(await migrate()).toEqual([])
  await write('20260103000000_third', 'INSERT INTO item VALUES (1);')
  expect(await migrate()).toEqual(['20260103000000_third'])
  expect(await database.query('SELECT * FROM item')).toEqual([{ id: 1, name: null }])
})

test('of several processes that start together one applies them', async () => {
  const { migrate } = await setUp(TWO)
  const applied = await Promise.all(Array.from({ length: 5 }, migrate))
  expect(applied.filter((names) => names.length > 0)).toEqual([['20260101000000_first', '20260102000000_second']])
})

test('a migration that fails leaves nothing but its record, and stops every later start until it is resolved', async () => {
  const { migrate, database, write } = await setUp(TWO)
  await write('20260102000000_second', 'CREATE TABLE half (id int);\nSELECT 1 / 0;\n')
  await write('20260103000000_third', 'CREATE TABLE later (id int);')
  await expect(migrate()).rejects.toMatchObject(
    refusal(/^The migration 20260102000000_second failed in the database at .*: division by zero\.$/),
  )
  expect(await database.query(`SELECT to_regclass('half') AS half, to_regclass('later') AS later`)).toEqual([
    { half: null, later: null },
  ])
  await expect(migrate()).rejects.toMatchObject(refusal(/^The migration 20260102000000_second failed earlier in/))

  await write('20260102000000_second', TWO['20260102000000_second'])
  await database.query(`UPDATE _prisma_migrations SET rolled_back_at = now() WHERE finished_at IS NULL`)
  expect(await migrate()).toEqual(['20260102000000_second', '20260103000000_third'])
})

test('a migration with a transaction of its own that fails is recorded too', async () => {
  const { migrate, database } = await setUp({
    '1_own': 'BEGIN;\nCREATE TABLE half (id int);\nSELECT 1 / 0;\nCOMMIT;\n',
  })
  await expect(migrate()).rejects.toMatchObject(refusal(/^The migration 1_own failed in/))
  expect(await database.query('SELECT logs FROM _prisma_migrations')).toEqual([{ logs: 'division by zero' }])
})

test('a migration that was changed after it was applied is refused, but line ends do not count', async () => {
  const { migrate, write } = await setUp(TWO)
  await migrate()
  await write('20260101000000_first', TWO['20260101000000_first'].replaceAll('\n', '\r\n'))
  expect(await migrate()).toEqual([])
  await write('20260101000000_first', 'CREATE TABLE item (id bigint PRIMARY KEY);\n')
  await expect(migrate()).rejects.toMatchObject(refusal(/^The migration 20260101000000_first was changed after it was/))
})

test('a database with tables of somebody else is refused and left as it is', async () => {
  const { migrate, database } = await setUp(TWO)
  await database.query('CREATE TABLE theirs (id int)')
  await expect(migrate()).rejects.toMatchObject(refusal(/has tables of its own \(for example theirs\)/))
  expect(await database.query(`SELECT tablename FROM pg_tables WHERE schemaname = 'public'`)).toEqual([
    { tablename: 'theirs' },
  ])
})

test('a folder without its migration.sql is refused', async () => {
  const { migrate, directory } = await setUp(TWO)
  await mkdir(path.join(directory, '20260104000000_empty'))
  await expect(migrate()).rejects.toMatchObject(refusal(/^The migration 20260104000000_empty has no migration\.sql/))
})

const engine = await findSchemaEngine()

test.skipIf(!engine)(
  'prisma migrate agrees, both ways (skipped without its schema engine)',
  { timeout: 60_000 },
  async () => {
    const { url, directory, database, migrate, write } = await setUp(TWO)
    const project = await mkdtemp(path.join(ROOT, 'node_modules', '.saler-prisma-'))
    onTestFinished(() => rm(project, { recursive: true }))
    await writeFile(path.join(project, 'schema.prisma'), 'datasource db {\n  provider = "postgresql"\n}\n')
    const config = path.join(project, 'prisma.config.ts')
    await writeFile(
      config,
      `export default { schema: 'schema.prisma', migrations: { path: ${JSON.stringify(directory)} }, datasource: { url: ${JSON.stringify(url)} } }\n`,
    )
    const prisma = (command: string) =>
      run(
        process.execPath,
        [path.join(ROOT, 'node_modules/prisma/build/index.js'), 'migrate', command, '--config', config],
        {
          env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: engine, CHECKPOINT_DISABLE: '1' },
        },
      ).then(
        ({ stdout }) => stdout,
        (error: { stdout: string; stderr: string }) => error.stdout + error.stderr,
      )

    expect(await prisma('status')).toContain('have not yet been applied')
    await migrate()
    expect(await prisma('status')).toContain('Database schema is up to date')
    expect(await prisma('deploy')).toContain('No pending migrations to apply')

    await write('20260103000000_third', 'CREATE TABLE third (id int);\n')
    expect(await prisma('deploy')).toContain('20260103000000_third')
    expect(await migrate()).toEqual([])
    const rows = await database.query(
      'SELECT checksum, logs, rolled_back_at, applied_steps_count FROM _prisma_migrations ORDER BY started_at',
    )
    expect(rows).toHaveLength(3)
    for (const row of rows)
      expect(row).toEqual({
        checksum: expect.stringMatching(/^[0-9a-f]{64}$/),
        logs: null,
        rolled_back_at: null,
        applied_steps_count: 1,
      })

    await write('20260104000000_fourth', 'SELECT 1 / 0;\n')
    await expect(migrate()).rejects.toThrow('division by zero')
    expect(await prisma('status')).toMatch(/20260104000000_fourth[\s\S]*failed/i)
    expect(await prisma('deploy')).toContain('P3009')
  },
)

/** The engine that prisma would run: named by the environment, or downloaded already. Nothing is downloaded here. */
async function findSchemaEngine(): Promise<string | undefined> {
  if (process.env.PRISMA_SCHEMA_ENGINE_BINARY) return process.env.PRISMA_SCHEMA_ENGINE_BINARY
  const folder = path.join(ROOT, 'node_modules/@prisma/engines')
  const name = (await readdir(folder)).find((file) => file.startsWith('schema-engine-'))
  return name && path.join(folder, name)
}
