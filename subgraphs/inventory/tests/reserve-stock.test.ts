import { newId } from '@saler/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { guest, openShop, person, type Shop, service } from './shop.ts'

let shop: Shop
beforeAll(async () => {
  shop = await openShop({ reservationTtlMs: 600_000 })
})
afterAll(() => shop.close())

const statusOf = async (orderId: string) =>
  (await shop.database.query<{ status: string }>('SELECT status FROM reservation WHERE order_id = $1', [orderId]))[0]
    ?.status

test('all lines are held for the time that was set, in one statement', async () => {
  const [one, two] = [await shop.stocked(10), await shop.stocked(10)]
  const sent: string[] = []
  const stop = shop.database.observe((sql) => void sent.push(sql))
  const before = Date.now()
  const answer = await shop.reserve([
    { variantId: one, quantity: 3 },
    { variantId: two, quantity: 1 },
    { variantId: one, quantity: 2 },
  ])
  stop()
  expect(sent).toHaveLength(1)
  expect(answer).toMatchObject({ shortages: [], mismatch: false })
  const ttl = Date.parse(answer.expiresAt!) - before
  expect(ttl).toBeGreaterThan(599_000)
  expect(ttl).toBeLessThan(605_000)
  expect(await shop.balance(one)).toEqual({ on_hand: 10, reserved: 5 })
  expect(await shop.balance(two)).toEqual({ on_hand: 10, reserved: 1 })
  expect(await statusOf(answer.orderId!)).toBe('HELD')
  expect(await shop.differences()).toEqual([])
})

test('when one line is short nothing is held, and every shortage is told with what there is', async () => {
  const [enough, few, none] = [await shop.stocked(10), await shop.stocked(2), await shop.stocked(0)]
  const unknown = shop.id()
  const answer = await shop.reserve([enough, few, none, unknown].map((variantId) => ({ variantId, quantity: 3 })))
  expect(answer).toMatchObject({ orderId: null, expiresAt: null, mismatch: false })
  expect(answer.shortages.toSorted((a, b) => (a.variantId < b.variantId ? -1 : 1))).toEqual(
    [
      { variantId: few, available: 2 },
      { variantId: none, available: 0 },
      { variantId: unknown, available: 0 },
    ].sort((a, b) => (a.variantId < b.variantId ? -1 : 1)),
  )
  for (const variantId of [enough, few, none]) {
    expect((await shop.balance(variantId)).reserved).toBe(0)
    // Its opening, and nothing since.
    expect(await shop.events(variantId)).toEqual(variantId === none ? [] : ['stock.changed'])
  }
})

test('lines of the same variant are short together', async () => {
  const variantId = await shop.stocked(3)
  const line = { variantId, quantity: 2 }
  expect((await shop.reserve([line, line])).shortages).toEqual([{ variantId, available: 3 }])
})

test('backorders are held down to their limit', async () => {
  const variantId = await shop.stocked(1)
  await shop.database.execute('UPDATE stock_item SET backorder_limit = 4 WHERE variant_id = $1', [variantId])
  expect((await shop.reserve([{ variantId, quantity: 6 }])).shortages).toEqual([{ variantId, available: 5 }])
  expect((await shop.reserve([{ variantId, quantity: 5 }])).orderId).not.toBeNull()
  expect((await shop.reserve([{ variantId, quantity: 1 }])).shortages).toEqual([{ variantId, available: 0 }])
})

test('the same key answers the first order, and holds nothing again', async () => {
  const [one, two] = [await shop.stocked(10), await shop.stocked(10)]
  const lines = [
    { variantId: one, quantity: 2 },
    { variantId: two, quantity: 1 },
  ]
  const first = await shop.reserve(lines, { key: 'same' })
  const again = await shop.reserve(lines.toReversed(), { key: 'same' })
  expect(again.orderId).toBe(first.orderId)
  expect(again.expiresAt).toBe(first.expiresAt)
  expect(await shop.balance(one)).toEqual({ on_hand: 10, reserved: 2 })
})

test('the same key with other lines does not match, even when they are short', async () => {
  const variantId = await shop.stocked(10)
  await shop.reserve([{ variantId, quantity: 2 }], { key: 'other lines' })
  for (const quantity of [3, 300]) {
    const answer = await shop.reserve([{ variantId, quantity }], { key: 'other lines' })
    expect(answer).toEqual({ orderId: null, expiresAt: null, shortages: [], mismatch: true })
  }
  expect((await shop.balance(variantId)).reserved).toBe(2)
})

test('the same key answers its order when that has taken the last units', async () => {
  const variantId = await shop.stocked(2)
  const first = await shop.reserve([{ variantId, quantity: 2 }], { key: 'the last' })
  expect(await shop.reserve([{ variantId, quantity: 2 }], { key: 'the last' })).toEqual(first)
})

test('a key belongs to its store', async () => {
  const variantId = await shop.stocked(2)
  await shop.reserve([{ variantId, quantity: 1 }], { key: 'mine' })
  const elsewhere = newId(8)
  const query = `mutation ($input: ReserveStockInput!) { reserveStock(input: $input) { orderId mismatch } }`
  const lines = [{ variantId: newId(8), quantity: 1 }]
  const input = { storeId: elsewhere, orderId: newId(8), key: 'mine', lines }
  expect((await shop.ask(service, query, { input })).data).toEqual({ reserveStock: { orderId: null, mismatch: false } })
})

test('a key whose reservation was released may be used anew, with other lines and another order', async () => {
  const variantId = await shop.stocked(10)
  const first = await shop.reserve([{ variantId, quantity: 2 }], { key: 'anew' })
  await shop.release(first.orderId!)
  const second = await shop.reserve([{ variantId, quantity: 3 }], { key: 'anew' })
  expect(second.orderId).not.toBe(first.orderId)
  expect((await shop.balance(variantId)).reserved).toBe(3)
  expect(await shop.differences()).toEqual([])
})

test('an order that was shipped still answers to its key, as held for good', async () => {
  const variantId = await shop.stocked(10)
  const first = await shop.reserve([{ variantId, quantity: 2 }], { key: 'shipped' })
  await shop.sell(first.orderId!)
  await shop.database.execute(`UPDATE reservation SET expires_at = now() - interval '1 day' WHERE key = 'shipped'`)
  const again = await shop.reserve([{ variantId, quantity: 2 }], { key: 'shipped' })
  expect(again.orderId).toBe(first.orderId)
  expect(Date.parse(again.expiresAt!)).toBeGreaterThan(Date.now())
  expect(await shop.balance(variantId)).toEqual({ on_hand: 8, reserved: 0 })
})

test('a reservation that is asked for again in its second half gets its full time again', async () => {
  const variantId = await shop.stocked(10)
  const first = await shop.reserve([{ variantId, quantity: 2 }], { key: 'late' })
  await shop.database.execute(`UPDATE reservation SET expires_at = now() - interval '1 second' WHERE key = 'late'`)
  const again = await shop.reserve([{ variantId, quantity: 2 }], { key: 'late' })
  expect(again.orderId).toBe(first.orderId)
  expect(Date.parse(again.expiresAt!)).toBeGreaterThanOrEqual(Date.parse(first.expiresAt!))
  await shop.expire()
  expect((await shop.balance(variantId)).reserved).toBe(2)
})

const RESERVE = 'mutation ($input: ReserveStockInput!) { reserveStock(input: $input) { orderId } }'

test.each([
  ['a store that is none', { storeId: 'x' }, 'NOT_FOUND', ['storeId']],
  ['an order of another store', { orderId: newId(8) }, 'INVALID', ['orderId']],
  ['an order that is none', { orderId: 'x' }, 'INVALID', ['orderId']],
  ['an empty key', { key: '' }, 'REQUIRED', ['key']],
  ['a key with NUL', { key: 'a\0' }, 'INVALID', ['key']],
  ['a key of 201 characters', { key: 'k'.repeat(201) }, 'TOO_LONG', ['key']],
  ['no lines', { lines: [] }, 'REQUIRED', ['lines']],
  ['a variant that is none', { lines: [{ variantId: 'x', quantity: 1 }] }, 'INVALID', ['lines', '0', 'variantId']],
  ['a quantity of 0', { lines: [{ variantId: newId(7), quantity: 0 }] }, 'INVALID', ['lines', '0', 'quantity']],
  ['a negative quantity', { lines: [{ variantId: newId(7), quantity: -1 }] }, 'INVALID', ['lines', '0', 'quantity']],
  [
    'more than a million units',
    { lines: [{ variantId: newId(7), quantity: 1_000_001 }] },
    'INVALID',
    ['lines', '0', 'quantity'],
  ],
  [
    '501 lines',
    { lines: Array.from({ length: 501 }, () => ({ variantId: newId(7), quantity: 1 })) },
    'TOO_MANY',
    ['lines'],
  ],
])('%s is refused', async (_what, wrong, code, field) => {
  const lines = [{ variantId: newId(7), quantity: 1 }]
  const input = { storeId: shop.storeId, orderId: shop.id(), key: 'refused', lines, ...wrong }
  const { data, errors } = await shop.ask(service, RESERVE, { input })
  expect(data).toBeNull()
  expect(errors).toMatchObject([{ extensions: { code, field } }])
  expect(await shop.database.query("SELECT FROM reservation WHERE key = 'refused'")).toEqual([])
})

test('an order id that was used before is refused', async () => {
  const variantId = await shop.stocked(10)
  const { orderId } = await shop.reserve([{ variantId, quantity: 2 }])
  const input = { storeId: shop.storeId, orderId, key: 'second', lines: [{ variantId, quantity: 1 }] }
  const { errors } = await shop.ask(service, RESERVE, { input })
  expect(errors).toMatchObject([{ extensions: { code: 'INVALID', field: ['orderId'] } }])
  expect((await shop.balance(variantId)).reserved).toBe(2)
})

test('five hundred lines are held at once', async () => {
  const variants = await Promise.all(Array.from({ length: 500 }, () => shop.stocked(1)))
  const { orderId } = await shop.reserve(variants.map((variantId) => ({ variantId, quantity: 1 })))
  expect(orderId).not.toBeNull()
  expect(await shop.release(orderId!)).toBe(true)
  expect(await shop.differences()).toEqual([])
})

test.each([
  ['reserveStock', '{ orderId }', 'ReserveStockInput', { orderId: newId(7), key: 'k', lines: [] }],
  ['releaseStock', '', 'ReleaseStockInput', { orderId: newId(7) }],
  ['sellStock', '', 'SellStockInput', { orderId: newId(7), fulfillmentId: newId(7), lines: [] }],
  ['undoSale', '', 'SellStockInput', { orderId: newId(7), fulfillmentId: newId(7), lines: [] }],
  ['returnStock', '', 'ReturnStockInput', { orderId: newId(7), returnId: newId(7), lines: [] }],
  ['changeReservation', '', 'ChangeReservationInput', { orderId: newId(7), editId: newId(7), added: [], removed: [] }],
  ['openStock', '', 'OpenStockInput', { items: [] }],
])('%s is for services only', async (field, selection, type, more) => {
  const query = `mutation ($input: ${type}!) { ${field}(input: $input) ${selection} }`
  const owner = person(shop, 'inventory:read', 'inventory:write', 'orders:write')
  for (const identity of [guest, owner]) {
    const { errors } = await shop.ask(identity, query, { input: { storeId: shop.storeId, ...more } })
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  }
})
