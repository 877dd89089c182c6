import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { attachEmbeddedPostgres } from '@saler/embedded-postgres'
import { encodeLogCursor } from '@saler/events'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { OrderEventsDocument, PlaceOrderDocument } from './generated/operations.ts'
import { type Child, startProgram } from './system/child.ts'
import { type Client, clientOf } from './system/client.ts'
import { ledgerProblems } from './system/ledger.ts'
import { freePort } from './system/ports.ts'
import { openStore, orderInput, sell } from './system/shop.ts'

const ORDERS = 200
const KILLS = 5

const dataDir = path.join(os.tmpdir(), `saler-kill-${randomUUID().slice(0, 8)}`)
let environment: Record<string, string>
let child: Child
let client: Client

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

const start = async (): Promise<void> => {
  child = startProgram('server/start.ts', [], environment)
  await child.saying(/Saler is ready/, 60_000)
}

beforeAll(async () => {
  const port = String(await freePort())
  client = clientOf(`http://127.0.0.1:${port}/graphql`)
  environment = {
    SALER_DATA: dataDir,
    PORT: port,
    SALER_DEMO: 'off',
    RESERVATION_TTL: '2',
    RESERVATION_GRACE: '1',
  }
  await start()
}, 120_000)

afterAll(async () => {
  await child?.end()
  await rm(dataDir, { recursive: true, force: true })
})

test('kill -9 at random moments of 200 orders loses none that was answered', { timeout: 240_000 }, async () => {
  const { merchant, store } = await openStore(client)
  const product = await sell(merchant.client, store.id, [150, 150])
  const [one, two] = product.variants
  const answered = new Map<string, string>()
  let unanswered = 0
  let sent = 0
  const buyer = async (): Promise<void> => {
    while (sent < ORDERS) {
      sent++
      const input = orderInput(store.id, [
        { variantId: one!.id, quantity: 1 },
        { variantId: two!.id, quantity: 1 },
      ])
      const answer = await client.send(PlaceOrderDocument, { input }).catch(() => undefined)
      const placed = answer?.data?.placeOrder.order
      if (placed) answered.set(placed.id, placed.number)
      // The connection is gone while the system is down: this order was not answered, and another takes its place.
      if (!answer) {
        unanswered++
        sent--
        await sleep(50)
      }
    }
  }
  let killed = 0
  const buyers = Promise.all(Array.from({ length: 8 }, buyer))
  const moments = Array.from({ length: KILLS }, () => Math.floor(Math.random() * ORDERS)).sort((a, b) => a - b)
  for (const moment of moments) {
    while (sent < moment) await sleep(1)
    await sleep(Math.random() * 20)
    await child.end('SIGKILL')
    killed++
    await start()
  }
  await buyers
  expect(killed).toBe(KILLS)
  expect(answered.size).toBeGreaterThan(100)
  expect(unanswered).toBeGreaterThan(0)

  const placed = await allOrders(store.id)
  for (const [id, number] of answered) expect(placed.get(id), `order ${number}`).toBe(number)
  const numbers = [...placed.values()].map(Number).sort((a, b) => a - b)
  expect(numbers).toEqual(numbers.map((_, i) => 1001 + i))

  // Every order has its event, once.
  const following = merchant.client.follow(OrderEventsDocument, { storeId: store.id, after: encodeLogCursor(0n) })
  const events = await following.until(placed.size)
  expect(events.map(({ orderEvents }) => orderEvents.order.id).toSorted()).toEqual([...placed.keys()].toSorted())
  following.cut()

  // What orders hold that do not exist is given back when the reservations have expired.
  const inventory = await connect('inventory')
  try {
    const held = async (): Promise<number> => {
      const { rows } = await inventory.query('SELECT reserved FROM stock_item WHERE variant_id = $1', [one!.id])
      return rows[0].reserved
    }
    await expect.poll(held, { timeout: 60_000, interval: 500 }).toBe(placed.size)
    expect(await ledgerProblems(inventory)).toEqual([])
  } finally {
    await inventory.end()
  }
})

async function connect(domain: string): Promise<pg.Client> {
  const postgres = await attachEmbeddedPostgres({ dataDir: path.join(dataDir, 'postgres') })
  const connection = new pg.Client({ connectionString: postgres.url(`saler_${domain}`) })
  await postgres.stop()
  await connection.connect()
  return connection
}

/** The number of every order of the store, by its id, straight from the table. */
async function allOrders(storeId: string): Promise<Map<string, string>> {
  const orders = await connect('orders')
  try {
    const { rows } = await orders.query('SELECT id, number FROM "order" WHERE store_id = $1', [storeId])
    return new Map(rows.map((row) => [row.id, String(row.number)]))
  } finally {
    await orders.end()
  }
}
