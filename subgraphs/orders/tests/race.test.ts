import { afterAll, beforeAll, expect, test } from 'vitest'
import { away, guest, type Market, openMarket } from './market.ts'

let market: Market
beforeAll(async () => {
  market = await openMarket()
})
afterAll(() => market?.close())

const PLACE = `mutation ($input: PlaceOrderInput!) {
  placeOrder(input: $input) { order { number } userErrors { code field } }
}`

test('of 50 buyers who race for the last 20 units exactly 20 get one, 20 times over', {
  timeout: 120_000,
}, async () => {
  const shop = await market.openStore()
  for (let round = 0; round < 20; round++) {
    const [variantId] = (await shop.sell([{ stock: 20 }])) as [string]
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => shop.place(shop.wanted([{ variantId, quantity: 1 }]))),
    )
    expect(answers.filter(({ order }) => order)).toHaveLength(20)
    for (const { order, userErrors } of answers)
      if (!order) expect(userErrors).toMatchObject([{ code: 'OUT_OF_STOCK', field: ['lines', '0', 'quantity'] }])
    expect(await shop.balance(variantId)).toEqual({ onHand: 20, reserved: 20 })
  }
  const { orders, held, last, reserved } = await shop.traces()
  expect({ orders, held, last, reserved }).toEqual({ orders: 400, held: 400, last: 1400, reserved: [{ n: 400 }] })
  expect(await shop.differences()).toEqual([])
})

test('numbers have no duplicates and no holes, however many orders fail on the way', { timeout: 60_000 }, async () => {
  const shop = await market.openStore()
  const other = await market.openStore()
  const [variantId] = (await shop.sell([{ stock: 1_000 }])) as [string]
  const [elsewhere] = (await other.sell([{ stock: 1_000 }])) as [string]
  // A line that the database refuses makes the whole statement fail that has taken the number already.
  await market.databases.orders.execute(
    `CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''no''; END'`,
  )
  await market.databases.orders.execute(
    `CREATE TRIGGER fail BEFORE INSERT ON order_line FOR EACH ROW WHEN (NEW.quantity = 13) EXECUTE FUNCTION fail()`,
  )
  let calls = 0
  market.state.interfere = (operation, call) =>
    operation === 'ReserveStock' && ++calls % 7 === 0 ? away('inventory') : call()
  const answers = await Promise.all(
    Array.from({ length: 150 }, async (_, i) => {
      const [store, item] = i % 5 === 4 ? [other, elsewhere] : [shop, variantId]
      const quantity = i % 6 === 0 ? 13 : 1
      const { data } = await market.ask(guest, PLACE, { input: store.wanted([{ variantId: item, quantity }]) })
      return { store, number: data?.placeOrder.order?.number as string | undefined }
    }),
  )
  market.state.interfere = undefined
  for (const store of [shop, other]) {
    const numbers = answers.flatMap((answer) =>
      answer.store === store && answer.number ? [Number(answer.number)] : [],
    )
    expect(numbers.length).toBeGreaterThan(10)
    expect(numbers.toSorted()).toEqual(numbers.map((_, i) => 1001 + i))
    expect(await store.traces()).toMatchObject({ orders: numbers.length, last: 1000 + numbers.length })
  }
  expect(answers.filter(({ number }) => number === undefined).length).toBeGreaterThan(25)
})
