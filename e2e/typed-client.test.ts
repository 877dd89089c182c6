import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { connect, createServer, type Server, type Socket } from 'node:net'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { OrderEvents, Products } from '../examples/typed-client/src/operations.ts'
import { createSalerClient } from '../examples/typed-client/src/saler-client.ts'
import { openStore, order, type Product, type Store, sell } from './system/shop.ts'
import { type RunningSaler, startSaler } from './system/start.ts'

const EXAMPLE = path.resolve(import.meta.dirname, '../examples/typed-client')

let saler: RunningSaler
let store: Store
let product: Product
let apiKey: string

beforeAll(async () => {
  saler = await startSaler()
  const opened = await openStore(saler.client)
  store = opened.store
  const merchant = opened.merchant.client
  product = await sell(merchant, store.id, [100])
  const { createApp } = await merchant.ask<{ createApp: { app: { id: string } } }, object>(
    'mutation ($input: CreateAppInput!) { createApp(input: $input) { app { id } } }',
    { input: { storeId: store.id, name: 'Order screen' } },
  )
  const appId = createApp.app.id
  const document = await readFile(path.join(EXAMPLE, 'src/generated/persisted-documents.json'), 'utf8')
  const { publishManifest } = await merchant.ask<{ publishManifest: { userErrors: unknown[] } }, object>(
    'mutation ($input: PublishManifestInput!) { publishManifest(input: $input) { userErrors { code message } } }',
    { input: { appId, version: '1.0.0', document } },
  )
  expect(publishManifest.userErrors).toEqual([])
  const { createApiKey } = await merchant.ask<{ createApiKey: { secret: string } }, object>(
    'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret } }',
    { input: { appId, scopes: ['orders:read'], persistedOnly: true } },
  )
  apiKey = createApiKey.secret
}, 60_000)
afterAll(() => saler?.close())

const place = () => order(saler.client, store.id, [{ variantId: product.variants[0]!.id, quantity: 1 }])

test('the example asks by the ids of its published operations, and its key runs nothing else', async () => {
  const client = createSalerClient({ url: saler.url, apiKey })
  const { products } = await client.ask(Products, { storeId: store.id, first: 5 })
  expect(products.nodes).toMatchObject([{ id: product.id }])
  const response = await fetch(saler.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-api-key': apiKey },
    body: JSON.stringify({ query: Products.toString(), variables: { storeId: store.id, first: 5 } }),
  })
  expect(response.status).toBe(403)
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'PERSISTED_DOCUMENT_REQUIRED' } }] })
  const stranger = createSalerClient({ url: saler.url, apiKey: 'sk_live_nobody' })
  await expect(stranger.ask(Products, { storeId: store.id, first: 5 })).rejects.toMatchObject({
    code: 'UNAUTHENTICATED',
  })
})

test('the example sees every order once, however often its connection breaks', { timeout: 60_000 }, async () => {
  const network = await openNetwork(new URL(saler.url))
  const stopping = new AbortController()
  const client = createSalerClient({ url: network.url, apiKey })
  const seen: string[] = []
  const following = (async () => {
    const settings = { cursorOf: (event: Followed) => event.orderEvents.cursor, signal: stopping.signal }
    for await (const { orderEvents } of client.follow(OrderEvents, { storeId: store.id }, settings))
      if (orderEvents.type === 'ORDER_PLACED') seen.push(orderEvents.order.number)
  })()
  await expect.poll(() => network.connections(), { timeout: 10_000 }).toBeGreaterThan(0)
  await new Promise((resolve) => setTimeout(resolve, 500))
  const placed: string[] = [(await place()).number]
  await expect.poll(() => seen, { timeout: 10_000 }).toEqual(placed)
  for (let cut = 0; cut < 5; cut++) {
    network.cut()
    placed.push((await place()).number, (await place()).number)
    await expect.poll(() => seen, { timeout: 20_000 }).toEqual(placed)
  }
  stopping.abort()
  await following
  await network.close()
})

test('the example runs as its README says', { timeout: 60_000 }, async () => {
  const program = spawn(process.execPath, ['src/main.ts'], {
    cwd: EXAMPLE,
    env: { ...process.env, SALER_URL: saler.url, SALER_API_KEY: apiKey, SALER_STORE_ID: store.id },
  })
  const output = outputOf(program)
  await expect.poll(output, { timeout: 20_000 }).toContain('Waiting for orders')
  expect(output()).toContain('SAR')
  await new Promise((resolve) => setTimeout(resolve, 500))
  const { number } = await place()
  await expect.poll(output, { timeout: 20_000 }).toContain(`ORDER_PLACED ${number}: `)
  program.kill('SIGTERM')
  expect(await new Promise((resolve) => program.once('exit', resolve))).toBe(0)
  const [stranger, complaint] = await ended(['src/main.ts'], { ...process.env, SALER_STORE_ID: randomUUID() })
  expect([stranger, complaint]).toEqual([1, expect.stringContaining('Set SALER_URL')])
})

type Followed = { readonly orderEvents: { readonly cursor: string } }

function outputOf({ stdout, stderr }: ChildProcess): () => string {
  let text = ''
  const keep = (chunk: Buffer): void => {
    text += chunk
  }
  for (const stream of [stdout!, stderr!]) stream.on('data', keep)
  return () => text
}

async function ended(args: string[], env: NodeJS.ProcessEnv): Promise<[number | null, string]> {
  const program = spawn(process.execPath, args, { cwd: EXAMPLE, env })
  const output = outputOf(program)
  const code = await new Promise<number | null>((resolve) => program.once('exit', resolve))
  return [code, output()]
}

/** A network between the client and Saler whose connections can be cut. */
async function openNetwork({ port }: URL) {
  const sockets = new Set<Socket>()
  const server: Server = createServer((near) => {
    const far = connect(Number(port), '127.0.0.1')
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one)
      one.on('error', () => {})
      one.on('close', () => {
        sockets.delete(one)
        other.destroy()
      })
      one.pipe(other)
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const cut = (): void => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    url: `http://127.0.0.1:${(server.address() as { port: number }).port}/graphql`,
    connections: () => sockets.size,
    cut,
    async close() {
      cut()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
