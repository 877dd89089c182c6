import { newId } from '@saler/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openShop, type Shop, service } from './shop.ts'

let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.close())

const OPEN = 'mutation ($input: OpenStockInput!) { openStock(input: $input) }'
const open = (items: readonly unknown[], storeId = shop.storeId) =>
  shop.ask<{ openStock: boolean }>(service, OPEN, { input: { storeId, items } })

const item = async (variantId: string) =>
  (
    await shop.database.query(
      `SELECT on_hand, reserved, low_stock_threshold, backorder_limit, movements FROM stock_item WHERE variant_id = $1`,
      [variantId],
    )
  )[0]

test('variants get their first stock, with a restock in the ledger where there is any', async () => {
  const [one, two, three] = [shop.id(), shop.id(), shop.id()]
  const { data } = await open([
    { variantId: one, onHand: 12 },
    { variantId: two, lowStockThreshold: 0 },
    { variantId: three, onHand: 0, lowStockThreshold: null, allowBackorder: true },
  ])
  expect(data).toEqual({ openStock: true })
  expect(await item(one)).toEqual({
    on_hand: 12,
    reserved: 0,
    low_stock_threshold: 5,
    backorder_limit: 0,
    movements: 1,
  })
  expect(await item(two)).toMatchObject({ on_hand: 0, low_stock_threshold: 0, movements: 0 })
  expect(await item(three)).toMatchObject({ low_stock_threshold: 5, backorder_limit: 1_000_000, movements: 0 })
  expect(await shop.differences()).toEqual([])
  expect(await Promise.all([one, two, three].map(shop.events))).toEqual([['stock.changed'], [], ['stock.changed']])
})

test('what has stock already is left alone, also by twins at the same moment', async () => {
  const items = Array.from({ length: 20 }, () => ({ variantId: shop.id(), onHand: 3 }))
  await Promise.all([open(items), open(items.toReversed()), open(items)])
  await shop.reserve([{ variantId: items[0]!.variantId, quantity: 2 }])
  await open([{ variantId: items[0]!.variantId, onHand: 100, lowStockThreshold: 50 }])
  expect(await item(items[0]!.variantId)).toMatchObject({ on_hand: 3, reserved: 2, low_stock_threshold: 5 })
  for (const { variantId } of items.slice(1)) expect(await shop.events(variantId)).toEqual(['stock.changed'])
  expect(await shop.differences()).toEqual([])
})

test('a new product opens its stock again, which changes nothing when it is open', async () => {
  const variantId = shop.id()
  const items = [{ variantId, onHand: 4, lowStockThreshold: null, allowBackorder: false }]
  const payload = { storeId: shop.storeId, productId: shop.id(), items }
  const event = { id: shop.id(), storeNo: shop.storeNo, type: 'product.created', payload, at: new Date().toISOString() }
  for (const attempt of [1, 2])
    await shop.inventory.handlers['product.created']!({ id: event.id, name: event.type, payload: event, attempt })
  expect(await item(variantId)).toMatchObject({ on_hand: 4, movements: 1 })
})

test('opening nothing is done at once', async () => {
  expect((await open([])).data).toEqual({ openStock: true })
})

test.each([
  ['a store that is none', [], 'nowhere', 'NOT_FOUND', ['storeId']],
  [
    'more than 500 items',
    Array.from({ length: 501 }, () => ({ variantId: newId(7) })),
    undefined,
    'TOO_MANY',
    ['items'],
  ],
  ['a variant of another store', [{ variantId: newId(8) }], undefined, 'INVALID', ['items', '0', 'variantId']],
  ['a negative stock', [{ variantId: newId(7), onHand: -1 }], undefined, 'INVALID', ['items', '0', 'onHand']],
  ['a huge stock', [{ variantId: newId(7), onHand: 1_000_001 }], undefined, 'INVALID', ['items', '0', 'onHand']],
  [
    'a negative threshold',
    [{ variantId: newId(7) }, { variantId: newId(7), lowStockThreshold: -1 }],
    undefined,
    'INVALID',
    ['items', '1', 'lowStockThreshold'],
  ],
])('%s is refused, and nothing is opened', async (_what, items, storeId, code, field) => {
  const count = async () => (await shop.database.query('SELECT count(*) FROM stock_item'))[0]
  const before = await count()
  const { errors } = await open(items, storeId)
  expect(errors).toMatchObject([{ extensions: { code, field } }])
  expect(await count()).toEqual(before)
})
