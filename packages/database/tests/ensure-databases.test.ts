import { randomBytes } from 'node:crypto'
import { databaseUrl, ensureDatabases } from '@saler/database'
import pg from 'pg'
import { expect, inject, onTestFinished, test } from 'vitest'

const newNames = (count: number) =>
  Array.from({ length: count }, () => {
    const name = `ensure_${randomBytes(6).toString('hex')}`
    onTestFinished(async () => void (await asAdmin(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`)))
    return name
  })

async function asAdmin(sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: inject('postgresUrl') })
  await client.connect()
  try {
    return (await client.query(sql, values)).rows
  } finally {
    await client.end()
  }
}

const existing = async (names: string[]) =>
  (await asAdmin('SELECT datname FROM pg_database WHERE datname = ANY ($1) ORDER BY 1', [names])).length

/** A role that may sign in and nothing else; answers the server's address with it. */
async function newRole(): Promise<{ role: string; url: string }> {
  const role = `role_${randomBytes(6).toString('hex')}`
  await asAdmin(`CREATE ROLE "${role}" LOGIN PASSWORD 'p@ss'`)
  onTestFinished(async () => void (await asAdmin(`DROP ROLE "${role}"`)))
  const url = new URL(inject('postgresUrl'))
  url.username = role
  url.password = 'p%40ss'
  return { role, url: url.toString() }
}

const refusal = (message: string | RegExp) => ({
  name: 'ConfigurationError',
  message: typeof message === 'string' ? message : expect.stringMatching(message),
})

test('missing databases are created in UTF-8, and only those', async () => {
  const [one, two] = newNames(2)
  const adminUrl = inject('postgresUrl')
  expect(await ensureDatabases({ adminUrl, names: [one!] })).toEqual([one])
  expect(await ensureDatabases({ adminUrl, names: [one!, two!] })).toEqual([two])
  expect(await ensureDatabases({ adminUrl, names: [one!, two!] })).toEqual([])
  expect(
    await asAdmin('SELECT pg_encoding_to_char(encoding) AS encoding FROM pg_database WHERE datname = $1', [one]),
  ).toEqual([{ encoding: 'UTF8' }])
})

test('the database that the address names need not exist', async () => {
  const [one, two] = newNames(2)
  expect(await ensureDatabases({ adminUrl: databaseUrl(inject('postgresUrl'), one!), names: [two!] })).toEqual([two])
})

test('processes that start together create each database once', async () => {
  const names = newNames(3)
  const created = await Promise.all(
    Array.from({ length: 4 }, () => ensureDatabases({ adminUrl: inject('postgresUrl'), names })),
  )
  expect(created.flat().sort()).toEqual([...names].sort())
})

test('a role that may not create databases gets the statements for those that are missing, and its password is not shown', async () => {
  const names = newNames(2)
  const { role, url } = await newRole()
  await asAdmin(`CREATE DATABASE "${names[0]}"`)
  const error = await ensureDatabases({ adminUrl: url, names }).catch((failure: Error) => failure)
  const place = new URL(url).host
  expect(error).toMatchObject(
    refusal(
      `DATABASE_URL: the role ${role} may not create databases on ${place}/postgres, and ${names[1]} is missing; have an administrator run: CREATE DATABASE "${names[1]}" ENCODING 'UTF8' TEMPLATE template0 OWNER "${role}";`,
    ),
  )
  expect(await existing(names)).toBe(1)
})

test('a role that may not create databases is no obstacle when none is missing', async () => {
  const names = newNames(1)
  const { url } = await newRole()
  await asAdmin(`CREATE DATABASE "${names[0]}"`)
  expect(await ensureDatabases({ adminUrl: url, names })).toEqual([])
})

test('a database in another encoding is refused', async () => {
  const names = newNames(1)
  await asAdmin(`CREATE DATABASE "${names[0]}" ENCODING 'SQL_ASCII' LOCALE_PROVIDER libc LOCALE 'C' TEMPLATE template0`)
  await expect(ensureDatabases({ adminUrl: inject('postgresUrl'), names })).rejects.toMatchObject(
    refusal(
      `The database ${names[0]} is encoded in SQL_ASCII and has to be in UTF8: create it anew with CREATE DATABASE "${names[0]}" ENCODING 'UTF8' TEMPLATE template0;`,
    ),
  )
})

test.each([
  [
    'postgresql://saler:s3cret@127.0.0.1:1/saler',
    /^DATABASE_URL: the database at 127\.0\.0\.1:1\/saler cannot be opened: no server listens there\.$/,
  ],
  [
    'postgresql://saler:s3cret@nowhere.invalid/saler',
    /^DATABASE_URL: the database at nowhere\.invalid:5432\/saler cannot be opened: there is no host of that name\.$/,
  ],
  [
    'postgresql://saler:s3#cret@host/saler',
    /^DATABASE_URL is not the address of a PostgreSQL database \(it cannot be read\)/,
  ],
])('%s gets one sentence without its password', async (adminUrl, message) => {
  const error = await ensureDatabases({ adminUrl, names: ['saler_orders'] }).catch((failure: Error) => failure)
  expect(error).toMatchObject(refusal(message))
  expect(String(error)).not.toContain('s3')
})

test('a wrong password gets one sentence that names the setting', async () => {
  const { role, url } = await newRole()
  const error = await ensureDatabases({
    adminUrl: url.replace('p%40ss', 's3cret'),
    names: ['saler_orders'],
    setting: 'ORDERS_DATABASE_URL',
  }).catch((failure: Error) => failure)
  expect(error).toMatchObject(
    refusal(
      `ORDERS_DATABASE_URL: the database at ${new URL(url).host}/postgres cannot be opened: password authentication failed for user "${role}".`,
    ),
  )
})
