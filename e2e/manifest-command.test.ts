import { createHash, randomUUID } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startProgram } from './system/child.ts'
import { type Client, clientOf } from './system/client.ts'
import { freePort } from './system/ports.ts'
import { openStore } from './system/shop.ts'
import { type RunningSaler, startSaler } from './system/start.ts'

const folder = path.join(os.tmpdir(), `saler-manifests-${randomUUID().slice(0, 8)}`)
let saler: RunningSaler
let merchant: Client
let storeId: string
let token: string
beforeAll(async () => {
  await mkdir(folder, { recursive: true, mode: 0o755 })
  saler = await startSaler()
  const opened = await openStore(saler.client)
  merchant = opened.merchant.client
  token = opened.merchant.token
  storeId = opened.store.id
})
afterAll(async () => {
  await saler?.close()
  await rm(folder, { recursive: true, force: true })
})

/** Runs the command with this token over the API of the running system. */
async function command(as: string, ...args: string[]): Promise<{ code: number | null; output: string }> {
  const child = startProgram('server/saler.ts', args, { SALER_URL: saler.url, SALER_TOKEN: as })
  return { code: await child.ended(), output: child.output().trim() }
}

const operation = (name: string, fields: string) => {
  const body = `query ${name}($id: ID!) { store(id: $id) { ${fields} } }`
  return { id: createHash('sha256').update(body).digest('hex'), name, type: 'query', body }
}

async function fileOf(...operations: object[]): Promise<string> {
  const file = path.join(folder, `${randomUUID()}.json`)
  await writeFile(file, JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations }))
  return file
}

test('a build publishes its operations with a key of its own, and clients run them by id', {
  timeout: 120_000,
}, async () => {
  const made = await command(token, 'app', 'create', '--store', storeId, '--name', 'Storefront')
  expect(made.code, made.output).toBe(0)
  const appId = made.output
  expect((await command(token, 'app', 'list', '--store', storeId)).output).toBe(`${appId} Storefront`)
  const scopes = ['--scope', 'manifests:write', '--scope', 'apps:read']
  const key = (await command(token, 'api-key', 'create', '--app', appId, ...scopes)).output.split('\n').at(-1)!
  expect(key).toMatch(/^sk_live_/)

  const first = operation('StoreName', 'name')
  const published = await command(key, 'manifest', 'publish', '--app', appId, '--version', '1', await fileOf(first))
  expect(published.output).toBe(
    '+ StoreName\nCompared with nothing: 1 added, 0 changed, 0 removed, 0 unchanged.\nVersion 1 is published with 1 operations.',
  )
  const wrong = await fileOf(first, operation('Wrong', 'colour'))
  const refused = await command(key, 'manifest', 'publish', '--app', appId, '--version', '2', wrong)
  expect(refused.code).toBe(2)
  expect(refused.output).toMatch(/Operation Wrong, line 1, column \d+: Cannot query field "colour" on type "Store"/)

  const next = await fileOf(operation('StoreName', 'name handle'), operation('Other', 'id'))
  const diff = await command(key, 'manifest', 'diff', '--app', appId, next)
  expect(diff.output).toBe('+ Other\n~ StoreName\nCompared with version 1: 1 added, 1 changed, 0 removed, 0 unchanged.')
  expect((await command(key, 'manifest', 'list', '--app', appId)).output).toMatch(
    /^1 {2}LIVE {2}1 operations, published /,
  )

  const shop = (await command(token, 'api-key', 'create', '--app', appId, '--persisted-only')).output
    .split('\n')
    .at(-1)!
  const run = async (body: object) => {
    const response = await fetch(saler.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-api-key': shop },
      body: JSON.stringify({ variables: { id: storeId }, ...body }),
    })
    return (await response.json()) as { data?: { store: { name: string } }; errors?: object[] }
  }
  expect((await run({ documentId: first.id })).data?.store.name).toBeTruthy()
  expect((await run({ query: first.body })).errors).toHaveLength(1)

  expect((await command(key, 'manifest', 'withdraw', '--app', appId, '--version', '1')).output).toBe(
    'Version 1 is withdrawn.',
  )
  await expect.poll(async () => (await run({ documentId: first.id })).data ?? null).toBeNull()
  expect((await command(key, 'manifest', 'list', '--app', appId)).output).toMatch(/^1 {2}WITHDRAWN/)
})

test('a key is rotated and revoked from the command line', { timeout: 60_000 }, async () => {
  const appId = (await command(token, 'app', 'create', '--store', storeId, '--name', 'Till')).output
  await command(token, 'api-key', 'create', '--app', appId, '--scope', 'apps:read')
  const idOf = async () => {
    const document = 'query ($id: ID!) { app(id: $id) { keys { id status lastFour } } }'
    return (
      await merchant.ask<{ app: { keys: { id: string; status: string; lastFour: string }[] } }, object>(document, {
        id: appId,
      })
    ).app.keys
  }
  const [old] = await idOf()
  const rotated = await command(token, 'api-key', 'rotate', old!.id, '--overlap', '0')
  const [renewed, ended] = await idOf()
  expect(ended).toMatchObject({ id: old!.id, status: 'EXPIRED' })
  expect(rotated.output.endsWith(renewed!.lastFour)).toBe(true)
  expect((await command(token, 'api-key', 'revoke', renewed!.id)).output).toBe(`The key ${renewed!.id} is revoked.`)
  expect(await idOf()).toMatchObject([{ status: 'REVOKED' }, { status: 'EXPIRED' }])
})

test('without an address the command works in this installation, also while it runs', {
  timeout: 120_000,
}, async () => {
  const port = String(await freePort())
  const environment = { SALER_DATA: path.join(folder, 'data'), PORT: port }
  const running = startProgram('server/start.ts', [], environment)
  await running.saying(/Saler is ready/, 60_000)
  const here = async (...args: string[]) => {
    const child = startProgram('server/saler.ts', args, environment)
    expect(await child.ended(), child.output()).toBe(0)
    return child.output().trim().split('\n').at(-1)!
  }
  const appId = await here('app', 'create', '--store', 'demo', '--name', 'Till')
  const key = await here('api-key', 'create', '--app', appId, '--scope', 'apps:read')
  const client = clientOf(`http://127.0.0.1:${port}/graphql`).as(key)
  const document = 'query ($id: ID!) { app(id: $id) { name } }'
  expect(await client.ask(document, { id: appId })).toEqual({ app: { name: 'Till' } })
  expect(await running.end()).toBe(0)
})

test('what a command cannot do it says in one sentence, and never shows the token', { timeout: 60_000 }, async () => {
  const wrong: [string[], RegExp][] = [
    [['manifest', 'publish', '--app', storeId, '--version', '1', `${folder}/none.json`], /cannot be read: ENOENT/],
    [['manifest', 'list', '--app', storeId], /^There is no app /],
    [['manifest', 'list'], /^Name an app\./],
    [['api-key', 'create', '--app', storeId], /^appId: It does not exist\. \(NOT_FOUND\)$/],
    [['api-key', 'revoke', storeId, '--url', 'http://127.0.0.1:59999/graphql'], /does not answer: ECONNREFUSED/],
    [['app', 'create', '--store', 'nobody', '--name', 'x'], /^There is no store with the handle nobody\.$/],
    [['api-key', 'create', '--app', 'x', '--cost-ceiling', 'much'], /^--cost-ceiling must be a whole number/],
  ]
  for (const [args, sentence] of wrong) {
    const { code, output } = await command(token, ...args)
    expect(output).toMatch(sentence)
    expect(output).not.toContain('    at ')
    expect(output).not.toContain(token)
    expect(code).toBe(1)
  }
  const forged = await command(`${'sk_live_'}${'x'.repeat(49)}`, 'app', 'list', '--store', storeId)
  expect(forged.output).toBe('The API key is not valid.')
})
