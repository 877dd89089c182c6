import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { createClient } from 'graphql-ws'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import WebSocket from 'ws'
import { type MadeKey, makeApp, makeKey } from './system/apps.ts'
import { startProgram } from './system/child.ts'
import { clientOf } from './system/client.ts'
import { freePort } from './system/ports.ts'
import { openStore, order, sell, signUp } from './system/shop.ts'
import { type RunningSaler, startSaler, type Way } from './system/start.ts'

let saler: RunningSaler

const REVOKE = `mutation ($id: ID!) { revokeApiKey(input: { apiKeyId: $id }) { userErrors { code } } }`
const ROTATE = `mutation ($id: ID!, $overlap: Int!) { rotateApiKey(input: { apiKeyId: $id, overlapSeconds: $overlap }) {
  secret userErrors { code } } }`

/** Sends an operation with headers of its own and gives the whole answer. */
async function send(headers: Record<string, string>, query: string, variables: object = {}) {
  const response = await fetch(saler.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': 'en', ...headers },
    body: JSON.stringify({ query, variables }),
  })
  // biome-ignore lint/suspicious/noExplicitAny: tests read whatever they asked for.
  const answer = (await response.json()) as { data?: any; errors?: { message: string; extensions: { code: string } }[] }
  return { status: response.status, data: answer.data, code: answer.errors?.[0]?.extensions.code, answer }
}

const withKey = ({ secret }: MadeKey) => ({ authorization: `Bearer ${secret}` })

describe.each<Way>(['embedded', 'distributed'])('in the %s way', (way) => {
  let started: RunningSaler | undefined
  beforeAll(async () => {
    started = await startSaler(way)
    saler = started
  })
  afterAll(() => started?.close())

  test('a key does what its scopes say in its store, and nothing else', async () => {
    const { merchant, store } = await openStore(saler.client)
    const product = await sell(merchant.client, store.id, [5])
    const placed = await order(saler.client, store.id, [{ variantId: product.variants[0]!.id, quantity: 1 }])
    const appId = await makeApp(merchant.client, store.id)
    const reader = await makeKey(merchant.client, appId, { scopes: ['orders:read'] })
    const orders = 'query ($id: ID!) { store(id: $id) { orders { nodes { id customer { id } } } } }'

    for (const headers of [withKey(reader), { 'x-api-key': reader.secret }]) {
      const { data } = await send(headers, orders, { id: store.id })
      expect(data.store.orders.nodes).toMatchObject([{ id: placed.id }])
    }
    const cancel = `mutation ($id: ID!) { cancelOrder(input: { orderId: $id, idempotencyKey: "k" }) { userErrors { code } } }`
    expect((await send(withKey(reader), cancel, { id: placed.id })).data.cancelOrder.userErrors).toEqual([
      { code: 'FORBIDDEN' },
    ])
    const people = `query ($id: ID!) { me { id } store(id: $id) { staff { role } } }`
    expect((await send(withKey(reader), people, { id: store.id })).code).toBe('FORBIDDEN')
    expect((await send(withKey(reader), '{ me { id } }')).data).toEqual({ me: null })
    expect((await send(withKey(reader), '{ sessions { id } }')).code).toBe('FORBIDDEN')

    const elsewhere = await openStore(saler.client)
    expect((await send(withKey(reader), orders, { id: elsewhere.store.id })).code).toBe('NOT_FOUND')
  })

  test('what a key did is on record as its app, for staff who may see apps', async () => {
    const { merchant, store } = await openStore(saler.client)
    const product = await sell(merchant.client, store.id, [5])
    const variantId = product.variants[0]!.id
    const placed = await order(saler.client, store.id, [{ variantId, quantity: 1 }])
    const appId = await makeApp(merchant.client, store.id, 'Warehouse')
    const scopes = ['orders:read', 'orders:write', 'inventory:read', 'inventory:write']
    const key = await makeKey(merchant.client, appId, { scopes })
    const done = await send(
      withKey(key),
      `mutation ($order: ID!, $variant: ID!) {
      setOrderStatus(input: { orderId: $order, status: CONFIRMED }) { order { history { by { id } byApp { name } } } userErrors { code } }
      adjustStock(input: { variantId: $variant, change: 1, reason: "count", idempotencyKey: "count" }) { userErrors { code } }
    }`,
      { order: placed.id, variant: variantId },
    )
    expect(done.data.setOrderStatus.userErrors).toEqual([])
    // The key itself may not see apps.
    expect(done.data.setOrderStatus.order.history.at(-1)).toEqual({ by: null, byApp: null })
    expect(done.data.adjustStock.userErrors).toEqual([])
    const record = await merchant.client.ask(
      `query ($order: ID!, $product: ID!) {
      order(id: $order) { history { by { id } byApp { name } } }
      product(id: $product) { variants { stock { movements(first: 1) { nodes { by { id } byApp { name } } } } } }
    }`,
      { order: placed.id, product: product.id },
    )
    const byWarehouse = { by: null, byApp: { name: 'Warehouse' } }
    expect(record).toMatchObject({
      order: { history: expect.arrayContaining([byWarehouse]) },
      product: { variants: [{ stock: { movements: { nodes: [byWarehouse] } } }] },
    })
  })

  test('a key without scopes is a guest', async () => {
    const { merchant, store } = await openStore(saler.client)
    await sell(merchant.client, store.id, [5], { status: 'DRAFT' })
    const key = await makeKey(merchant.client, await makeApp(merchant.client, store.id))
    const products = 'query ($id: ID!) { store(id: $id) { products { totalCount } } }'
    expect((await send(withKey(key), products, { id: store.id })).data.store.products.totalCount).toBe(0)
    const orders = 'query ($id: ID!) { store(id: $id) { orders { totalCount } } }'
    expect((await send(withKey(key), orders, { id: store.id })).code).toBe('UNAUTHENTICATED')
  })

  test('drafts are shown to a key that may write products, and to no other', async () => {
    const { merchant, store } = await openStore(saler.client)
    await sell(merchant.client, store.id, [5], { status: 'DRAFT' })
    const appId = await makeApp(merchant.client, store.id)
    const counted = async (scopes: string[]) =>
      (
        await send(
          withKey(await makeKey(merchant.client, appId, { scopes })),
          'query ($id: ID!) { store(id: $id) { products { totalCount } } }',
          { id: store.id },
        )
      ).data.store.products.totalCount
    expect(await counted(['products:write'])).toBe(1)
    expect(await counted(['orders:read'])).toBe(0)
  })

  test('a key beside an access token leaves the caller who they are', async () => {
    const { merchant, store } = await openStore(saler.client)
    const key = await makeKey(merchant.client, await makeApp(merchant.client, store.id))
    const shopper = await signUp(saler.client)
    const headers = { authorization: `Bearer ${shopper.token}`, 'x-api-key': key.secret }
    expect((await send(headers, '{ me { id } }')).data.me.id).toBe(shopper.userId)
    await merchant.client.ask(REVOKE, { id: key.id })
    await expect.poll(async () => (await send(headers, '{ me { id } }')).status).toBe(401)
  })

  test('a key that is no key, mistyped, or of other pages is refused with a reason', async () => {
    const { merchant, store } = await openStore(saler.client)
    const appId = await makeApp(merchant.client, store.id)
    const key = await makeKey(merchant.client, appId, { origins: ['https://shop.example'] })
    const asked = (headers: Record<string, string>) => send(headers, '{ me { id } }')
    for (const wrong of ['sk_live_x', `${key.secret}x`, key.secret.slice(0, -1), 'x'])
      expect(await asked({ 'x-api-key': wrong })).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' })
    expect((await asked({ ...withKey(key), origin: 'https://shop.example' })).status).toBe(200)
    for (const origin of ['https://evil.example', 'https://shop.example.evil.example'])
      expect(await asked({ ...withKey(key), origin })).toMatchObject({ status: 403, code: 'FORBIDDEN' })
    expect(await asked(withKey(key))).toMatchObject({ status: 403, code: 'FORBIDDEN' })
    const other = await makeKey(merchant.client, appId)
    expect(await asked({ ...withKey(key), 'x-api-key': other.secret })).toMatchObject({ status: 401 })
  })

  test('a key that is used all the while is dead as soon as it is revoked, and its sockets with it', async () => {
    const { merchant, store } = await openStore(saler.client)
    const key = await makeKey(merchant.client, await makeApp(merchant.client, store.id), { scopes: ['orders:read'] })
    const asked = () =>
      send(withKey(key), 'query ($id: ID!) { store(id: $id) { orders { totalCount } } }', { id: store.id })
    const closed = Promise.withResolvers<number>()
    const socket = createClient({
      url: saler.url.replace('http', 'ws'),
      webSocketImpl: WebSocket,
      connectionParams: { authorization: `Bearer ${key.secret}` },
      retryAttempts: 0,
      on: { closed: (event) => closed.resolve((event as { code: number }).code) },
    })
    const opened = Promise.withResolvers<void>()
    socket.on('connected', () => opened.resolve())
    const unsubscribe = socket.subscribe(
      { query: 'subscription ($id: ID!) { orderEvents(storeId: $id) { type } }', variables: { id: store.id } },
      { next() {}, error() {}, complete() {} },
    )
    await opened.promise
    await new Promise((resolve) => setTimeout(resolve, 300))

    let refusedAfter = 0
    let revoked = false
    const asking = (async () => {
      while (refusedAfter === 0) {
        const { status } = await asked()
        if (status === 401) refusedAfter = Date.now()
        else if (!revoked) expect(status).toBe(200)
      }
    })()
    await new Promise((resolve) => setTimeout(resolve, 100))
    revoked = true
    const from = Date.now()
    await merchant.client.ask(REVOKE, { id: key.id })
    await asking
    expect(refusedAfter - from).toBeLessThan(2_000)
    expect(await closed.promise).toBe(4403)
    expect((await asked()).answer.errors?.[0]?.message).toBe('The API key was revoked.')
    unsubscribe()
  })

  test('an old key works on beside the new one for the overlap', async () => {
    const { merchant, store } = await openStore(saler.client)
    const key = await makeKey(merchant.client, await makeApp(merchant.client, store.id), { scopes: ['apps:read'] })
    const rotated = await merchant.client.ask<{ rotateApiKey: { secret: string } }, object>(ROTATE, {
      id: key.id,
      overlap: 2,
    })
    const asked = (secret: string) =>
      send({ 'x-api-key': secret }, 'query ($id: ID!) { apps(storeId: $id) { totalCount } }', { id: store.id })
    const { secret } = rotated.rotateApiKey
    expect([(await asked(key.secret)).status, (await asked(secret)).status]).toEqual([200, 200])
    await expect.poll(async () => (await asked(key.secret)).status, { timeout: 6_000 }).toBe(401)
    expect((await asked(key.secret)).answer.errors?.[0]?.message).toBe('The API key has expired.')
    expect((await asked(secret)).data.apps.totalCount).toBe(1)
  })
})

test('a key is in no log, also where everything is logged', { timeout: 60_000 }, async () => {
  const folder = path.join(os.tmpdir(), `saler-keys-${randomUUID().slice(0, 8)}`)
  const port = String(await freePort())
  const program = startProgram('server/start.ts', [], {
    SALER_DATA: folder,
    PORT: port,
    SALER_DEMO: 'off',
    LOG_LEVEL: 'debug',
  })
  try {
    await program.saying(/Saler is ready/, 50_000)
    const client = clientOf(`http://127.0.0.1:${port}/graphql`)
    const { merchant, store } = await openStore(client)
    const key = await makeKey(merchant.client, await makeApp(merchant.client, store.id))
    await client.as(key.secret).send('{ me { id } nothing }')
    await client.as(`${key.secret}x`).send('{ me { id } }')
    await client.as(key.secret).send('{ me { id } }')
    await program.end()
    expect(program.output()).not.toContain(key.secret.slice(12))
  } finally {
    await program.end()
    await rm(folder, { recursive: true, force: true })
  }
})
