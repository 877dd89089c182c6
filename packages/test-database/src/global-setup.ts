import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { applyMigrations } from '@saler/database'
import { startEmbeddedPostgres } from '@saler/embedded-postgres'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { DOMAINS, migrationsOf, templateOf } from './domains.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The address of the test run's PostgreSQL, with the database `postgres`. */
    postgresUrl: string
  }
}

/** Starts one PostgreSQL for the whole test run and migrates a template of each domain's database. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Not by mkdtemp: its folder is closed to the account that PostgreSQL runs as when the tests run as root.
  const dataDir = path.join(os.tmpdir(), `saler-tests-${randomBytes(6).toString('hex')}`)
  const server = await startEmbeddedPostgres({ dataDir })
  const admin = new pg.Client({ connectionString: server.url('postgres') })
  await admin.connect()
  // Nothing of a test run has to survive a power cut, and without the waits for the disk it takes half the time.
  await admin.query('ALTER SYSTEM SET fsync = off')
  await admin.query('ALTER SYSTEM SET synchronous_commit = off')
  await admin.query('SELECT pg_reload_conf()')
  for (const domain of DOMAINS) {
    if (!existsSync(migrationsOf(domain))) continue
    await admin.query(`CREATE DATABASE "${templateOf(domain)}"`)
    await applyMigrations({ url: server.url(templateOf(domain)), directory: migrationsOf(domain) })
  }
  await admin.end()
  project.provide('postgresUrl', server.url('postgres'))
  return async () => {
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}
