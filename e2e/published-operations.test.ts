import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { DOMAINS } from '@saler/server/domains'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { makeApp, publishOne } from './system/apps.ts'
import { startProgram } from './system/child.ts'
import { openStore } from './system/shop.ts'
import { type RunningSaler, startSaler } from './system/start.ts'

const ROOT = path.resolve(import.meta.dirname, '..')
/** The system is over a PostgreSQL in its data folder, as that of `npm start` is. */
const OWN_POSTGRES = Object.fromEntries(
  ['DATABASE_URL', ...['bus', ...DOMAINS].map((name) => `${name.toUpperCase()}_DATABASE_URL`)].map((name) => [
    name,
    '',
  ]),
)

let saler: RunningSaler
/** A copy of the subgraphs' schemas that a test may change. */
let copy: string
beforeAll(async () => {
  copy = await mkdtemp(path.join(os.tmpdir(), 'saler-compose-'))
  await cp(path.join(ROOT, 'supergraph.yaml'), path.join(copy, 'supergraph.yaml'))
  for (const domain of DOMAINS) {
    const schema = path.join('subgraphs', domain, 'schema.graphql')
    await cp(path.join(ROOT, schema), path.join(copy, schema))
  }
  saler = await startSaler('embedded', OWN_POSTGRES)
  const { merchant, store } = await openStore(saler.client)
  await publishOne(merchant.client, await makeApp(merchant.client, store.id, 'Storefront'), '2.1')
}, 120_000)
afterAll(async () => {
  await saler?.close()
  await rm(copy, { recursive: true, force: true })
})

async function compose(environment: Record<string, string>, ...more: string[]) {
  const args = ['--config', path.join(copy, 'supergraph.yaml'), '--output', path.join(copy, 'supergraph.graphql')]
  const command = startProgram('server/compose.ts', [...args, ...more], environment)
  return { code: await command.ended(), output: command.output() }
}

test('a change that breaks what an app was published with fails the check, which names both', {
  timeout: 60_000,
}, async () => {
  const here = { SALER_DATA: saler.settings.SALER_DATA! }
  expect((await compose({})).code).toBe(0)
  expect(await compose(here, '--check')).toMatchObject({ code: 0, output: expect.not.stringContaining('error') })

  const file = path.join(copy, 'subgraphs/accounts/schema.graphql')
  const schema = await readFile(file, 'utf8')
  const changed = schema.replace(/^ {2}me: /m, '  myself: ')
  expect(changed).not.toBe(schema)
  await writeFile(file, changed)
  expect((await compose({})).code).toBe(0)
  const broken =
    'error PUBLISHED_OPERATION_BROKEN: app "Storefront" 2.1, the operation Me (Me): Cannot query field "me" on type "Query".'
  const checked = await compose(here, '--check')
  expect(checked.output).toContain(broken)
  expect(checked.code).toBe(1)

  const { connectionString } = saler.databases!.get('accounts')!.pool.options
  const apart = await compose({ ACCOUNTS_DATABASE_URL: connectionString! }, '--check')
  expect(apart.output).toContain(broken)
  expect(apart.code).toBe(1)
})

test('where nothing is installed nothing is broken, and a database that does not answer is told and stops no build', {
  timeout: 60_000,
}, async () => {
  const fresh = { SALER_DATA: path.join(copy, 'none') }
  await compose(fresh)
  const silent = await compose(fresh, '--check')
  expect(silent).toMatchObject({ code: 0, output: expect.not.stringMatching(/warning|error/) })
  await expect(readFile(fresh.SALER_DATA)).rejects.toThrow('ENOENT')
  const empty = await compose({ DATABASE_URL: inject('postgresUrl') }, '--check')
  expect(empty).toMatchObject({ code: 0, output: expect.not.stringMatching(/warning|error/) })
  const away = await compose({ DATABASE_URL: 'postgresql://saler:secret@127.0.0.1:1/saler' }, '--check')
  expect(away.output).toMatch(
    /^warning PUBLISHED_OPERATIONS_UNREAD: .*ECONNREFUSED.* Published operations go unchecked\.$/m,
  )
  expect(away.output).not.toContain('secret')
  expect(away.code).toBe(0)
})
