import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PlaceOrderDocument } from './generated/operations.ts'
import { ledgerProblems } from './system/ledger.ts'
import { openStore, orderInput, sell } from './system/shop.ts'
import { type RunningSaler, startSaler } from './system/start.ts'

const ORDERS = 200
const KILLS = 20
const BUYERS = 10

/** How the sandbox behaves for each buyer in turn: mostly badly. */
const TOKENS = [
  'tok_success',
  'tok_timeout_after_charge',
  'tok_declined',
  'tok_duplicate_webhook',
  'tok_success',
  'tok_late_webhook',
  'tok_timeout_after_charge',
  'tok_slow',
]

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

let saler: RunningSaler
const clients: pg.Client[] = []
async function databaseOf(domain: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: saler.settings[`${domain.toUpperCase()}_DATABASE_URL`] })
  await client.connect()
  clients.push(client)
  return client
}

beforeAll(async () => {
  saler = await startSaler('distributed', { PAYMENT_WAIT: '1', LOG_LEVEL: 'silent' }, { workerOf: ['payments'] })
}, 120_000)

afterAll(async () => {
  await Promise.all(clients.map((client) => client.end()))
  await saler?.close()
}, 60_000)

test('200 orders paid at a misbehaving gateway, the worker killed 20 times: every halala is accounted for', {
  timeout: 600_000,
}, async () => {
  const { client } = saler
  const { merchant, store } = await openStore(client)
  const product = await sell(merchant.client, store.id, [ORDERS])
  const variantId = product.variants[0]!.id

  let sent = 0
  const placed = new Map<string, string>()
  const buyer = async (): Promise<void> => {
    while (sent < ORDERS) {
      const token = TOKENS[sent++ % TOKENS.length]!
      const input = {
        ...orderInput(store.id, [{ variantId, quantity: 1 }]),
        idempotencyKey: randomUUID(),
        payment: { gateway: 'SANDBOX' as const, token },
      }
      // A client that is not answered, or told of a fault, sends the same again.
      for (let attempt = 0; attempt < 10; attempt++) {
        const answer = await client.send(PlaceOrderDocument, { input }).catch(() => undefined)
        const order = answer?.data?.placeOrder.order
        if (order) {
          placed.set(order.id, token)
          break
        }
        await sleep(200)
      }
    }
  }
  const buyers = Promise.all(Array.from({ length: BUYERS }, buyer))
  let killed = 0
  while (killed < KILLS) {
    await sleep(Math.random() * 1_500)
    await saler.worker!.killAndRestart()
    killed++
  }
  await buyers
  expect(placed.size).toBe(ORDERS)

  const payments = await databaseOf('payments')
  const open = async (): Promise<number> => {
    const { rows } = await payments.query(
      `SELECT count(*)::int AS open FROM payment_step WHERE status IN ('REQUESTED', 'SENT')`,
    )
    return rows[0].open
  }
  await expect.poll(open, { timeout: 240_000, interval: 500 }).toBe(0)

  // The gateway's books and ours say the same, payment by payment.
  const { rows: differing } = await payments.query(`
    SELECT payment.id, payment.status, payment.captured, charge.captured AS charged
    FROM payment FULL JOIN sandbox_charge charge ON charge.payment_id = payment.id
    WHERE payment.id IS NULL OR charge.payment_id IS NULL OR payment.captured <> charge.captured
      OR payment.refunded <> charge.refunded OR (payment.status = 'FAILED') <> (charge.status = 'FAILED')`)
  expect(differing).toEqual([])
  // The ledger adds up to what the payments say.
  const { rows: unbalanced } = await payments.query(`
    SELECT payment.id FROM payment LEFT JOIN payment_transaction entry
      ON entry.store_no = payment.store_no AND entry.payment_id = payment.id AND entry.kind = 'CAPTURE'
    GROUP BY payment.store_no, payment.id HAVING coalesce(sum(entry.amount), 0) <> payment.captured`)
  expect(unbalanced).toEqual([])
  // No order was charged twice, and none was forgotten.
  const { rows: perOrder } = await payments.query(
    'SELECT order_id, count(*)::int AS payments FROM payment GROUP BY order_id',
  )
  expect(new Set(perOrder.map((row) => row.order_id))).toEqual(new Set(placed.keys()))
  expect(perOrder.every((row) => row.payments === 1)).toBe(true)

  // Every order that was paid knows it, and has its stock.
  const declined = [...placed].filter(([, token]) => token === 'tok_declined').map(([id]) => id)
  const orders = await databaseOf('orders')
  const statuses = async () => {
    const { rows } = await orders.query(
      'SELECT payment_status AS status, count(*)::int FROM "order" GROUP BY 1 ORDER BY 1',
    )
    return Object.fromEntries(rows.map((row) => [row.status, row.count]))
  }
  await expect
    .poll(statuses, { timeout: 60_000, interval: 500 })
    .toEqual({ PAID: ORDERS - declined.length, FAILED: declined.length })
  const inventory = await databaseOf('inventory')
  expect(await ledgerProblems(inventory)).toEqual([])
  const { rows: held } = await inventory.query('SELECT reserved::int, on_hand::int FROM stock_item')
  expect(held).toEqual([{ reserved: ORDERS, on_hand: ORDERS }])
})
