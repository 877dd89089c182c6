import type { DeliveredEvent } from '@saler/events'
import { newId } from '@saler/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { reactsTo } from '../index.ts'
import { openShop, type Shop, service } from './shop.ts'

let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.close())

/** Delivers an event as the queue does. */
async function deliver(type: string, payload: unknown): Promise<void> {
  const event: DeliveredEvent = { id: shop.id(), storeNo: shop.storeNo, type, payload, at: new Date().toISOString() }
  await shop.inventory.handlers[type]!({ id: event.id, name: type, payload: event, attempt: 1 })
}

const changed = (orderId: string, to: string) => ({
  storeId: shop.storeId,
  orderId,
  number: '1001',
  status: to,
  from: 'PENDING',
  to,
  reason: null,
})

async function held(quantity = 2) {
  const variants = [await shop.stocked(10), await shop.stocked(10)] as const
  const { orderId } = await shop.reserve(variants.map((variantId) => ({ variantId, quantity })))
  return { orderId: orderId!, variants }
}

test('releasing gives every line back, once', async () => {
  const { orderId, variants } = await held()
  expect(await shop.release(orderId)).toBe(true)
  expect(await shop.release(orderId)).toBe(false)
  expect(await shop.sell(orderId)).toBe(false)
  for (const variant of variants) expect(await shop.balance(variant)).toEqual({ on_hand: 10, reserved: 0 })
  expect(await shop.differences()).toEqual([])
})

test('selling takes every line out of the stock, once, and nothing comes back after it', async () => {
  const { orderId, variants } = await held()
  expect(await shop.sell(orderId)).toBe(true)
  expect(await shop.sell(orderId)).toBe(false)
  expect(await shop.release(orderId)).toBe(false)
  for (const variant of variants) expect(await shop.balance(variant)).toEqual({ on_hand: 8, reserved: 0 })
  expect(await shop.differences()).toEqual([])
})

test('of a sale and releases at the same moment one has an effect', async () => {
  for (let round = 0; round < 20; round++) {
    const { orderId } = await held()
    const done = await Promise.all([
      shop.sell(orderId),
      shop.release(orderId),
      shop.release(orderId),
      shop.sell(orderId),
    ])
    expect(done.filter(Boolean)).toHaveLength(1)
  }
  expect(await shop.differences()).toEqual([])
})

test('an order that holds nothing gives nothing back', async () => {
  const lines = [{ variantId: await shop.stocked(1), quantity: 1 }]
  expect(await shop.release(shop.id())).toBe(false)
  expect(await shop.sell(shop.id(), { lines })).toBe(false)
})

test('a backorder that is shipped before its goods came leaves less than nothing on hand', async () => {
  const variantId = await shop.stocked(1, { allowBackorder: true })
  const { orderId } = await shop.reserve([{ variantId, quantity: 3 }])
  await shop.sell(orderId!)
  expect(await shop.balance(variantId)).toEqual({ on_hand: -2, reserved: 0 })
  expect(await shop.differences()).toEqual([])
})

test('a cancelled order gives its stock back, however often the event comes', async () => {
  const { orderId, variants } = await held()
  await deliver('order.cancelled', changed(orderId, 'CANCELLED'))
  await Promise.all([deliver('order.cancelled', changed(orderId, 'CANCELLED')), shop.release(orderId)])
  expect(await shop.balance(variants[0])).toEqual({ on_hand: 10, reserved: 0 })
  expect(await shop.differences()).toEqual([])
})

test('a shipped order takes its stock out, however often the event comes', async () => {
  const { orderId, variants } = await held()
  const fulfillmentId = shop.id()
  const lines = variants.map((variantId) => ({ variantId, quantity: 2 }))
  const fulfilled = { ...changed(orderId, 'SHIPPED'), fulfillmentId, lines }
  await deliver('order.fulfilled', fulfilled)
  await Promise.all([deliver('order.fulfilled', fulfilled), shop.sell(orderId, { fulfillmentId })])
  expect(await shop.balance(variants[0])).toEqual({ on_hand: 8, reserved: 0 })
  expect(await shop.differences()).toEqual([])
})

test('every event that the inventory wants to hear of has a reaction', () => {
  for (const type of reactsTo) expect(shop.inventory.handlers[type]).toBeTypeOf('function')
})

test.each([
  ['releaseStock', 'ReleaseStockInput'],
  ['sellStock', 'SellStockInput'],
])('%s refuses ids that are none, or not of one store', async (field, type) => {
  const query = `mutation ($input: ${type}!) { ${field}(input: $input) }`
  const parcel =
    type === 'SellStockInput' ? { fulfillmentId: shop.id(), lines: [{ variantId: shop.id(), quantity: 1 }] } : {}
  for (const [ids, wrong] of [
    [{ storeId: 'x', orderId: shop.id() }, 'storeId'],
    [{ storeId: newId(0), orderId: shop.id() }, 'storeId'],
    [{ storeId: shop.storeId, orderId: newId(8) }, 'orderId'],
    [{ storeId: shop.storeId, orderId: 'x' }, 'orderId'],
  ] as const) {
    const input = { ...parcel, ...ids }
    const { errors } = await shop.ask(service, query, { input })
    expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND', field: [wrong] } }])
  }
})

test.each([
  ['TOO_LONG', 'r'.repeat(1_001)],
  ['INVALID', 'a\0'],
])('a reason that is %s is refused, and nothing is given back', async (code, reason) => {
  const { orderId, variants } = await held()
  const query = 'mutation ($input: ReleaseStockInput!) { releaseStock(input: $input) }'
  const { errors } = await shop.ask(service, query, { input: { storeId: shop.storeId, orderId, reason } })
  expect(errors).toMatchObject([{ extensions: { code, field: ['reason'] } }])
  expect((await shop.balance(variants[0])).reserved).toBe(2)
})
