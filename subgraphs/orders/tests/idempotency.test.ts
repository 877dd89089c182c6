import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { away, guest, type Market, openMarket, type Shop } from './market.ts'

let market: Market
let shop: Shop
let variantId: string
beforeAll(async () => {
  market = await openMarket()
})
afterAll(() => market?.close())
beforeEach(async () => {
  shop = await market.openStore()
  ;[variantId] = (await shop.sell([{ stock: 10 }])) as [string]
})
afterEach(() => {
  market.state.interfere = undefined
  market.faults.length = 0
})

const one = () => [{ variantId, quantity: 1 }]
const PLACE = 'mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { order { id } userErrors { code } } }'

test('the same request ten times at once is one order, and everybody is answered with it', async () => {
  for (const buyer of [guest, await market.user()]) {
    const before = await shop.balance(variantId)
    const input = shop.wanted(one(), { email: 'a@b.sa' })
    const answers = await Promise.all(Array.from({ length: 10 }, () => shop.place(input, buyer)))
    const [first] = answers
    expect(first!.order.number).toMatch(/^\d{4}$/)
    for (const answer of answers) expect(answer).toEqual(first)
    expect(await shop.balance(variantId)).toEqual({ onHand: 10, reserved: before.reserved + 1 })
  }
  expect(await shop.traces()).toMatchObject({ orders: 2, lines: 2, history: 2, events: 2, answers: 2, last: 1002 })
})

test('a key that was used with another input is refused, at once and later', async () => {
  const input = shop.wanted(one())
  const others = [{ email: 'a@b.sa' }, { lines: [{ variantId, quantity: 2 }] }, { note: 'x' }]
  const answers = await Promise.all(
    [input, ...others.map((other) => ({ ...input, ...other }))].map((i) => shop.place(i)),
  )
  expect(answers.filter(({ order }) => order)).toHaveLength(1)
  const traces = await shop.traces()
  expect(traces).toMatchObject({ orders: 1, held: 1, last: 1001 })
  const placed = answers.findIndex(({ order }) => order)
  for (const [index, other] of [input, ...others].entries()) {
    if (index === placed) continue
    for (const { order, userErrors } of [answers[index]!, await shop.place({ ...input, ...other })])
      expect({ order, userErrors }).toMatchObject({
        order: null,
        userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED', field: ['idempotencyKey'] }],
      })
  }
  expect(await shop.traces()).toEqual(traces)
})

test('a buyer’s key does not give anybody else the buyer’s order', async () => {
  const input = shop.wanted(one())
  await shop.order(one())
  await shop.place(input, await market.user())
  for (const stranger of [await market.user(), guest])
    expect(await shop.place(input, stranger)).toMatchObject({
      order: null,
      userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED' }],
    })
})

test('the same key in another store is another order', async () => {
  const other = await market.openStore()
  const [elsewhere] = await other.sell([{}])
  const { idempotencyKey } = shop.wanted([])
  const first = await shop.order(one(), { idempotencyKey })
  const second = await other.order([{ variantId: elsewhere, quantity: 1 }], { idempotencyKey })
  expect(second.id).not.toBe(first.id)
})

test('a request that was answered is answered again, whatever has changed since', async () => {
  const input = shop.wanted(one())
  const { order } = await shop.place(input)
  await shop.cancel(order.id)
  await shop.order([{ variantId, quantity: 10 }])
  await market.get(
    shop.owner,
    `mutation { updateStore(input: { storeId: "${shop.storeId}", status: CLOSED }) { userErrors { code } } }`,
    {},
    'stores',
  )
  const again = await shop.place(input)
  expect(again).toMatchObject({ order: { id: order.id, status: 'CANCELLED' }, userErrors: [] })
  expect(await shop.balance(variantId)).toEqual({ onHand: 10, reserved: 10 })
})

test('a request that broke off after the stock was held is carried on by the next with its key', async () => {
  const input = shop.wanted(one())
  const shopper = await market.user()
  market.state.interfere = (operation, call) => (operation === 'EnsureCustomer' ? away('accounts') : call())
  const { errors } = await market.ask(shopper, PLACE, { input })
  expect(errors).toMatchObject([{ extensions: { code: 'SERVICE_UNAVAILABLE' } }])
  expect(await shop.traces()).toMatchObject({ orders: 0, events: 0, answers: 0, held: 1 })
  const [held] = await market.databases.inventory.query('SELECT order_id FROM reservation WHERE store_no = $1', [
    shop.storeNo,
  ])
  market.state.interfere = undefined
  const { order } = await shop.place(input, shopper)
  expect(order.id).toBe(held!.order_id)
  expect(await shop.balance(variantId)).toEqual({ onHand: 10, reserved: 1 })
})

test('while a domain is away nothing is written, and the client is told to try again', async () => {
  for (const gone of ['StoreTerms', 'VariantsForOrder', 'ReserveStock']) {
    const before = await shop.traces()
    market.state.interfere = (operation, call) => (operation === gone ? away('it') : call())
    const { data, errors } = await market.ask(guest, PLACE, { input: shop.wanted(one()) })
    expect(data).toBeNull()
    expect(errors).toMatchObject([{ extensions: { code: 'SERVICE_UNAVAILABLE' } }])
    expect(await shop.traces()).toEqual(before)
  }
})

/** Answers of the inventory that say when a reservation ends, with another time. */
const expiring = (at: () => string | undefined) => async (operation: string, call: () => Promise<unknown>) => {
  const answer = (await call()) as { reserveStock?: { expiresAt: string } }
  const expiresAt = at()
  return operation === 'ReserveStock' && expiresAt ? { reserveStock: { ...answer.reserveStock, expiresAt } } : answer
}

test('no order is written under a reservation that has expired; it is made again', async () => {
  const past = [new Date(Date.now() - 1_000).toISOString()]
  market.state.interfere = expiring(() => past.pop())
  const order = await shop.order(one())
  expect(order.number).toBe('1001')
  expect(await shop.balance(variantId)).toEqual({ onHand: 10, reserved: 1 })

  market.state.interfere = expiring(() => new Date(Date.now() - 1_000).toISOString())
  const { errors } = await market.ask(guest, PLACE, { input: shop.wanted(one()) })
  expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }])
  expect(await shop.traces()).toMatchObject({ orders: 1, events: 1, answers: 1, last: 1001 })
})

test('a twin that finds its order placed and cancelled gives back what it held', async () => {
  const input = shop.wanted(one())
  let slow = true
  market.state.interfere = async (operation, call) => {
    if (operation !== 'ReserveStock' || !slow) return call()
    slow = false
    // Between this twin's look for a saved answer and its reservation, the other one places the order and cancels it.
    const { order } = await shop.place(input)
    await shop.cancel(order.id)
    return call()
  }
  expect(await shop.place(input)).toMatchObject({ order: { number: '1001', status: 'CANCELLED' }, userErrors: [] })
  expect(await shop.balance(variantId)).toEqual({ onHand: 10, reserved: 0 })
  expect(await shop.traces()).toMatchObject({ orders: 1, held: 0 })
})

test('a twin whose write fails leaves the stock of the order that was placed alone', async () => {
  const input = shop.wanted(one())
  const locker = await market.databases.orders.pool.connect()
  const twins: Promise<unknown>[] = []
  try {
    await locker.query('BEGIN')
    await locker.query('INSERT INTO order_counter VALUES ($1, 1000)', [shop.storeNo])
    twins.push(shop.place(input))
    await expect.poll(() => waiting('order_counter')).toHaveLength(1)
    twins.push(market.ask(guest, PLACE, { input }))
    await expect.poll(() => waiting('order_counter')).toHaveLength(2)
    const [, second] = await waiting('order_counter')
    // As the limit on the time of a statement does.
    await locker.query('SELECT pg_cancel_backend($1)', [second!.pid])
    await sleep(200)
  } finally {
    await locker.query('COMMIT')
    locker.release()
  }
  const [first, failed] = await Promise.all(twins)
  expect(first).toMatchObject({ order: { number: '1001' } })
  expect(failed).toMatchObject({ errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }] })
  expect(await shop.balance(variantId)).toEqual({ onHand: 10, reserved: 1 })
})

/** The statements that wait in the orders' database, in the order in which they came. */
const waiting = (text: string) =>
  market.databases.orders.query<{ pid: number }>(
    `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'
      AND query LIKE '%' || $1 || '%' ORDER BY query_start`,
    [text],
  )

test('what was held for an order that never came about is given back; what orders hold is kept', async () => {
  const brief = await openMarket({ reservationTtlMs: 300, expiryGraceMs: 0 })
  try {
    const store = await brief.openStore()
    const [item] = (await store.sell([{ stock: 10 }])) as [string]
    await store.order([{ variantId: item, quantity: 2 }])
    brief.state.interfere = (operation, call) => (operation === 'EnsureCustomer' ? away('accounts') : call())
    await brief.ask(await brief.user(), PLACE, { input: store.wanted([{ variantId: item, quantity: 3 }]) })
    brief.state.interfere = undefined
    expect(await store.balance(item)).toEqual({ onHand: 10, reserved: 5 })
    await sleep(400)
    await brief.expire()
    expect(await store.balance(item)).toEqual({ onHand: 10, reserved: 2 })
    expect(await store.traces()).toMatchObject({ orders: 1, held: 1 })
    expect(await store.differences()).toEqual([])
  } finally {
    await brief.close()
  }
})
