import { newId } from '@saler/kernel'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { guest, type Market, openMarket, type Shop } from './market.ts'
import { orderParts } from './order-parts.ts'

let market: Market
let shop: Shop
let variantId: string
let parts: ReturnType<typeof orderParts>
beforeAll(async () => {
  market = await openMarket()
  parts = orderParts(market, () => shop.owner)
})
afterAll(() => market?.close())
beforeEach(async () => {
  shop = await market.openStore()
  ;[variantId] = (await shop.sell([{ stock: 100 }])) as [string]
})

const place = (more: object = {}, buyer = guest) => shop.order([{ variantId, quantity: 1 }], more, buyer)
const numbers = async (filter: object) => {
  const query =
    'query ($id: ID!, $filter: OrderFilter) { orders(storeId: $id, filter: $filter) { nodes { number } totalCount } }'
  const { orders } = await market.get(shop.owner, query, { id: shop.storeId, filter })
  expect(orders.totalCount).toBe(orders.nodes.length)
  return orders.nodes.map(({ number }: { number: string }) => number)
}

test('staff write notes for each other, which nobody else reads', async () => {
  const buyer = await market.user()
  const { id } = await place({}, buyer)
  await parts.must('addOrderNote', { orderId: id, text: ' اتصل قبل التوصيل ' })
  const { order } = await parts.must('addOrderNote', { orderId: id, text: 'second' })
  expect(order.notes).toEqual([
    { text: 'اتصل قبل التوصيل', by: { id: shop.owner.userId } },
    { text: 'second', by: { id: shop.owner.userId } },
  ])
  await parts.must('setOrderTags', { orderId: id, tags: ['vip'] })
  expect(await parts.read(id, buyer)).toMatchObject({ notes: [], tags: [] })
})

test.each([
  ['', 'REQUIRED'],
  ['x'.repeat(5_001), 'TOO_LONG'],
  ['a\0', 'INVALID'],
])('a note that cannot be kept is refused', async (text, code) => {
  const { id } = await place()
  const { userErrors } = await parts.mutate('addOrderNote', { orderId: id, text })
  expect(userErrors).toMatchObject([{ code, field: ['text'] }])
  expect((await parts.read(id)).notes).toEqual([])
})

test('orders are found by all of their tags, and by telephone number', async () => {
  const [one, two] = [await place({ phone: '0501234567' }), await place()]
  const tagged = await parts.must('setOrderTags', { orderId: one.id, tags: [' VIP ', 'هدية', 'vip'] })
  expect(tagged.order.tags).toEqual(['vip', 'هدية'])
  await parts.must('setOrderTags', { orderId: two.id, tags: ['vip'] })
  expect(await numbers({ tags: ['Vip'] })).toEqual([two.number, one.number])
  expect(await numbers({ tags: ['vip', 'هدية'] })).toEqual([one.number])
  expect(await numbers({ phone: '+966501234567' })).toEqual([one.number])
  await parts.must('setOrderTags', { orderId: two.id, tags: [] })
  expect(await numbers({ tags: ['vip'] })).toEqual([one.number])
})

test('notes and tags are for staff with orders:write', async () => {
  const { id } = await place()
  for (const [name, more] of [
    ['addOrderNote', { text: 'x' }],
    ['setOrderTags', { tags: ['x'] }],
  ] as const) {
    for (const [caller, code] of [
      [guest, 'UNAUTHENTICATED'],
      [await market.user(), 'NOT_FOUND'],
      [await shop.staff('orders:read'), 'FORBIDDEN'],
    ] as const)
      expect((await parts.mutate(name, { orderId: id, ...more }, caller)).userErrors).toMatchObject([{ code }])
    expect((await parts.mutate(name, { orderId: newId(shop.storeNo), ...more })).userErrors).toMatchObject([
      { code: 'NOT_FOUND', field: ['orderId'] },
    ])
  }
  for (const [tags, code, field] of [
    [Array.from({ length: 51 }, (_, i) => `t${i}`), 'TOO_MANY', ['tags']],
    [['x'.repeat(51)], 'TOO_LONG', ['tags', '0']],
    [[' '], 'REQUIRED', ['tags', '0']],
  ] as const)
    expect((await parts.mutate('setOrderTags', { orderId: id, tags })).userErrors).toMatchObject([{ code, field }])
})
