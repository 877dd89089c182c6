import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { OrdersDocument, PlaceOrderDocument } from './generated/operations.ts'
import { ledgerProblems } from './system/ledger.ts'
import { adjust, openStore, orderInput, sell } from './system/shop.ts'
import { type RunningSaler, startSaler } from './system/start.ts'

let saler: RunningSaler
let inventory: pg.Client
beforeAll(async () => {
  saler = await startSaler()
  inventory = new pg.Client({ connectionString: saler.settings.INVENTORY_DATABASE_URL })
  await inventory.connect()
})
afterAll(async () => {
  await inventory?.end()
  await saler?.close()
})

test('of 50 buyers who race for the last 20 units exactly 20 get one, 20 rounds', { timeout: 180_000 }, async () => {
  const { merchant, store } = await openStore(saler.client)
  const product = await sell(merchant.client, store.id, [0])
  const variantId = product.variants[0]!.id
  for (let round = 1; round <= 20; round++) {
    await adjust(merchant.client, variantId, 20)
    const answers = await Promise.all(
      Array.from({ length: 50 }, () =>
        saler.client.ask(PlaceOrderDocument, { input: orderInput(store.id, [{ variantId, quantity: 1 }]) }),
      ),
    )
    const placed = answers.filter(({ placeOrder }) => placeOrder.order)
    expect(placed).toHaveLength(20)
    for (const { placeOrder } of answers)
      if (!placeOrder.order) expect(placeOrder.userErrors).toMatchObject([{ code: 'OUT_OF_STOCK' }])
  }
  const { orders } = await merchant.client.ask(OrdersDocument, { storeId: store.id, first: 100 })
  expect(orders.totalCount).toBe(400)
  const numbers = await everyNumber(merchant.client, store.id)
  expect(numbers).toEqual(Array.from({ length: 400 }, (_, i) => 1001 + i))

  expect(await ledgerProblems(inventory)).toEqual([])
  const { rows } = await inventory.query('SELECT on_hand, reserved FROM stock_item WHERE variant_id = $1', [variantId])
  expect(rows).toEqual([{ on_hand: 400, reserved: 400 }])
  const held = await inventory.query('SELECT count(DISTINCT order_id)::int AS orders FROM reservation')
  expect(held.rows).toEqual([{ orders: 400 }])
})

test('the same key sent 10 times at once gives one order, and with another input it is refused', async () => {
  const { merchant, store } = await openStore(saler.client)
  const product = await sell(merchant.client, store.id, [100])
  const input = orderInput(store.id, [{ variantId: product.variants[0]!.id, quantity: 1 }])
  const answers = await Promise.all(Array.from({ length: 10 }, () => saler.client.ask(PlaceOrderDocument, { input })))
  expect(answers.flatMap(({ placeOrder }) => placeOrder.userErrors)).toEqual([])
  expect(new Set(answers.map(({ placeOrder }) => placeOrder.order?.id)).size).toBe(1)

  const other = { ...input, lines: [{ variantId: product.variants[0]!.id, quantity: 2 }] }
  const { placeOrder } = await saler.client.ask(PlaceOrderDocument, { input: other })
  expect(placeOrder).toMatchObject({
    order: null,
    userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED', field: ['idempotencyKey'] }],
  })
  const { orders } = await merchant.client.ask(OrdersDocument, { storeId: store.id })
  expect(orders.totalCount).toBe(1)
  expect(await ledgerProblems(inventory)).toEqual([])
})

test('orders of many lines in any order neither block each other nor take a part', { timeout: 60_000 }, async () => {
  const { merchant, store } = await openStore(saler.client)
  const product = await sell(merchant.client, store.id, [30, 30, 30, 30])
  const answers = await Promise.all(
    Array.from({ length: 60 }, () => {
      const lines = product.variants.map(({ id }) => ({ variantId: id, quantity: 1 }))
      const shuffled = lines.toSorted(() => Math.random() - 0.5)
      return saler.client.ask(PlaceOrderDocument, { input: orderInput(store.id, shuffled) })
    }),
  )
  expect(answers.filter(({ placeOrder }) => placeOrder.order)).toHaveLength(30)
  expect(await ledgerProblems(inventory)).toEqual([])
})

/** The numbers of all orders of a store, from the first to the last. */
async function everyNumber(client: RunningSaler['client'], storeId: string): Promise<number[]> {
  const numbers: number[] = []
  for (let after: string | null | undefined; ; ) {
    const { orders } = await client.ask(OrdersDocument, { storeId, first: 100, after })
    numbers.push(...orders.nodes.map((node) => Number(node.number)))
    if (!orders.pageInfo.hasNextPage) return numbers.sort((a, b) => a - b)
    after = orders.pageInfo.endCursor
  }
}
