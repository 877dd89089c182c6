import { randomUUID } from 'node:crypto'
import { chmod, chown, mkdir, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { DEMO } from '@saler/server/demo'
import { DOMAINS } from '@saler/server/domains'
import pg from 'pg'
import { afterEach, expect, inject, test } from 'vitest'
import { LoginDocument } from './generated/operations.ts'
import { type Child, startProgram } from './system/child.ts'
import { clientOf } from './system/client.ts'
import { freePort } from './system/ports.ts'

const children: Child[] = []
const folders: string[] = []
afterEach(async () => {
  await Promise.all(children.splice(0).map((child) => child.end('SIGTERM')))
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

const newFolder = (): string => {
  const folder = path.join(os.tmpdir(), `saler-start-${randomUUID().slice(0, 8)}`)
  folders.push(folder)
  return folder
}

const begin = (environment: Record<string, string>): Child => {
  const child = startProgram('server/start.ts', [], environment)
  children.push(child)
  return child
}

async function startReady(environment: Record<string, string>) {
  const port = await freePort()
  const child = begin({ PORT: String(port), ...environment })
  await child.saying(/Saler is ready/, 60_000)
  return { child, origin: `http://127.0.0.1:${port}` }
}

const FIRST_QUERY = `{ storeByHandle(handle: "demo") { name products(first: 3) {
  nodes { title priceRange { min { amount currency } } variants { sku stock { available } } } } } }`

interface Pictured {
  storeByHandle: { products: { nodes: readonly { images: readonly { alt: string; url: string }[] }[] } }
}

/** Waits until the worker has made the pictures of the demo products: one for each, described in Arabic. */
async function expectPictures(origin: string): Promise<void> {
  const pictures = async () => {
    const { storeByHandle } = await clientOf(`${origin}/graphql`).ask<Pictured, object>(
      '{ storeByHandle(handle: "demo") { products(first: 10) { nodes { images { alt url(size: SMALL) } } } } }',
    )
    return storeByHandle.products.nodes.map(({ images }) => images)
  }
  const counts = async (): Promise<number[]> => (await pictures()).map((images) => images.length)
  await expect.poll(counts, { timeout: 30_000, interval: 200 }).toEqual([1, 1, 1, 1, 1, 1])
  for (const { alt, url } of (await pictures()).flat()) {
    expect(alt).toMatch(/^[\p{Script_Extensions=Arabic} ]+$/u)
    const answer = await fetch(url)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/webp'])
  }
}

test('a first start makes the demo store, says how to sign in, and its first query answers', {
  timeout: 120_000,
}, async () => {
  const { child, origin } = await startReady({ SALER_DATA: newFolder() })
  for (const text of [
    DEMO.merchant.email,
    DEMO.merchant.password,
    DEMO.shopper.email,
    DEMO.shopper.password,
    origin.slice(-5),
  ])
    expect(child.output()).toContain(text)
  for (const state of ['live', 'ready']) expect((await fetch(`${origin}/health/${state}`)).status).toBe(200)

  const client = clientOf(`${origin}/graphql`)
  const pasted = /A first query to paste:\s+(\{[\s\S]+?\})\s+Ctrl-C/.exec(child.output())![1]!
  for (const query of [pasted, FIRST_QUERY]) {
    const { storeByHandle } = await client.ask<{ storeByHandle: { products: { nodes: unknown[] } } }, object>(query)
    expect(storeByHandle.products.nodes).toHaveLength(3)
  }
  for (const { email, password } of [DEMO.merchant, DEMO.shopper]) {
    const { login } = await client.ask(LoginDocument, { input: { email, password } })
    expect(login.session?.accessToken).toBeTruthy()
  }
  const keys = (await (await fetch(`${origin}/.well-known/jwks.json`)).json()) as { keys: { d?: string }[] }
  expect(keys.keys.length).toBeGreaterThan(0)
  expect(keys.keys.every((key) => key.d === undefined)).toBe(true)
  expect(await (await fetch(`${origin}/dev/mail`)).text()).toContain(DEMO.merchant.email)
  await expectPictures(origin)
  const board = (await (await fetch(`${origin}/dev/queues/api/queues`)).json()) as { queues: { name: string }[] }
  expect(board.queues.map(({ name }) => name)).toContain('catalog')

  const before = Date.now()
  expect(await child.end('SIGINT')).toBe(0)
  expect(Date.now() - before).toBeLessThan(5_000)
})

test('a second start finds the data, also after kill -9', { timeout: 120_000 }, async () => {
  const folder = newFolder()
  const first = await startReady({ SALER_DATA: folder })
  await first.child.end('SIGTERM')
  for (const signal of ['SIGKILL', 'SIGTERM'] as const) {
    const { child, origin } = await startReady({ SALER_DATA: folder })
    const { storeByHandle } = await clientOf(`${origin}/graphql`).ask<{ storeByHandle: { name: string } }, object>(
      FIRST_QUERY,
    )
    expect(storeByHandle.name).toContain('سالر')
    await child.end(signal)
  }
  const { child } = await startReady({ SALER_DATA: folder })
  expect(await child.end()).toBe(0)
})

test('a first start that is killed halfway is finished by the next', { timeout: 120_000 }, async () => {
  const folder = newFolder()
  for (const reached of [/databases and migrations/, /✓ router/]) {
    const cut = begin({ SALER_DATA: folder, PORT: String(await freePort()) })
    await cut.saying(reached, 60_000)
    // Into the making of the demo store, more or less.
    await new Promise((resolve) => setTimeout(resolve, 250))
    await cut.end('SIGKILL')
  }
  const { origin } = await startReady({ SALER_DATA: folder })
  const { storeByHandle } = await clientOf(`${origin}/graphql`).ask<
    { storeByHandle: { products: { totalCount: number } } },
    object
  >('{ storeByHandle(handle: "demo") { products { totalCount } } }')
  expect(storeByHandle.products.totalCount).toBe(6)
  await expectPictures(origin)
})

test('two starts in different folders do not collide, a second one in the same folder is refused', {
  timeout: 120_000,
}, async () => {
  const folder = newFolder()
  const [one, two] = await Promise.all([
    startReady({ SALER_DATA: folder, SALER_DEMO: 'off' }),
    startReady({ SALER_DATA: newFolder(), SALER_DEMO: 'off' }),
  ])
  for (const { origin } of [one, two]) expect((await fetch(`${origin}/health/ready`)).status).toBe(200)
  const third = begin({ SALER_DATA: folder, PORT: String(await freePort()) })
  expect(await third.ended()).toBe(1)
  expect(third.output()).toContain(`in use by process ${one.child.process.pid}`)
})

const NOBODY = 65_534

test.runIf(process.getuid?.() === 0)('it runs as an ordinary user', { timeout: 120_000 }, async () => {
  const folder = newFolder()
  await mkdir(folder)
  await chown(folder, NOBODY, NOBODY)
  const port = String(await freePort())
  const child = startProgram(
    'server/start.ts',
    [],
    { SALER_DATA: folder, PORT: port, SALER_DEMO: 'off' },
    { uid: NOBODY, gid: NOBODY },
  )
  children.push(child)
  await child.saying(/Saler is ready/, 60_000)
  expect((await fetch(`http://127.0.0.1:${port}/health/ready`)).status).toBe(200)
  expect(await child.end()).toBe(0)
})

test('it runs over a PostgreSQL of one’s own, or says which databases to create', { timeout: 120_000 }, async () => {
  const admin = new pg.Client({ connectionString: inject('postgresUrl') })
  await admin.connect()
  const role = `saler_${randomUUID().slice(0, 8).replaceAll('-', '')}`
  const names = ['bus', ...DOMAINS].map((name) => `saler_${name}`)
  const url = new URL(inject('postgresUrl'))
  url.username = role
  url.password = 'secret'
  try {
    await admin.query(`CREATE ROLE ${role} LOGIN PASSWORD 'secret'`)
    const settings = { DATABASE_URL: url.href, SALER_DATA: newFolder(), SALER_DEMO: 'off' }
    const refused = begin({ ...settings, PORT: String(await freePort()) })
    expect(await refused.ended()).toBe(1)
    for (const name of names) expect(refused.output()).toContain(name)
    expect(refused.output()).not.toContain('secret')

    await admin.query(`ALTER ROLE ${role} CREATEDB`)
    const { child, origin } = await startReady(settings)
    expect((await fetch(`${origin}/health/ready`)).status).toBe(200)
    expect(await child.end()).toBe(0)
  } finally {
    for (const name of names) await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    await admin.query(`DROP ROLE IF EXISTS ${role}`)
    await admin.end()
  }
})

test('a wrong setting gets one sentence that names it, and exit code 1', { timeout: 120_000 }, async () => {
  const busy = createServer()
  await new Promise<void>((resolve) => busy.listen(0, '127.0.0.1', resolve))
  const { port } = busy.address() as { port: number }
  const file = path.join(newFolder(), 'file')
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, '')
  await chmod(path.dirname(file), 0o755)
  const wrong: [Record<string, string>, RegExp][] = [
    [{ PORT: 'many' }, /^The setting PORT must be a port number from 0 to 65535\.$/],
    [{ PORT: '70000' }, /^The setting PORT must be/],
    [{ DATABASE_URL: 'mysql://root:hunter2@localhost/x' }, /^The setting DATABASE_URL must be an address such as/],
    [{ DATABASE_URL: 'postgresql://nobody:hunter2@127.0.0.1:1/x' }, /^DATABASE_URL.*127\.0\.0\.1:1/],
    [{ SALER_DATA: file }, /^The data folder .*file/],
    [{ SALER_SECRET: 'short' }, /^The setting SALER_SECRET must have at least 32 characters\.$/],
    [{ PORT: String(port), SALER_DEMO: 'off' }, new RegExp(`^The port ${port} is in use`)],
  ]
  try {
    for (const [environment, sentence] of wrong) {
      const child = begin({ SALER_DATA: newFolder(), PORT: String(await freePort()), ...environment })
      expect(await child.ended()).toBe(1)
      const complaint = child.output().trim().split('\n').at(-1)!
      expect(complaint).toMatch(sentence)
      expect(child.output()).not.toContain('hunter2')
      expect(child.output()).not.toContain('    at ')
    }
  } finally {
    busy.close()
  }
})
