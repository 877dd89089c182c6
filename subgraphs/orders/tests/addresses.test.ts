import { afterAll, beforeAll, expect, test } from 'vitest'
import { guest, type Market, openMarket, type Shop } from './market.ts'

let market: Market
let shop: Shop
let variantId: string
beforeAll(async () => {
  market = await openMarket()
  shop = await market.openStore()
  ;[variantId] = (await shop.sell([{}])) as [string]
})
afterAll(() => market?.close())

const address = { name: 'سعد', line1: 'طريق الملك فهد', city: 'الرياض', country: 'SA' }
const national = {
  buildingNumber: '2929',
  additionalNumber: '8118',
  unitNumber: '12',
  shortAddress: 'RRRD2929',
  district: 'العليا',
  postalCode: '12211',
}

const PARTS = `name line1 line2 buildingNumber additionalNumber unitNumber shortAddress district city region postalCode
  country phone`
const PLACE = `mutation ($input: PlaceOrderInput!) {
  placeOrder(input: $input) { order { id shippingAddress { ${PARTS} } } userErrors { code field message } }
}`

const place = async (shippingAddress: object) =>
  (
    await market.get(guest, PLACE, {
      input: shop.wanted([{ variantId, quantity: 1 }], { shippingAddress }),
    })
  ).placeOrder

test('an order keeps the Saudi national address of where it goes, in its one spelling', async () => {
  const typed = { buildingNumber: '٢٩٢٩', shortAddress: ' rrrd 2929 ', postalCode: '12211 ' }
  const { order, userErrors } = await place({ ...address, ...national, ...typed })
  expect(userErrors).toEqual([])
  const kept = { ...address, ...national, line2: null, region: null, phone: null }
  expect(order.shippingAddress).toEqual(kept)
  const query = `{ order(id: "${order.id}") { shippingAddress { ${PARTS} } } }`
  expect((await market.get(shop.owner, query)).order.shippingAddress).toEqual(kept)
})

test('none of its fields is needed', async () => {
  const { order } = await place(address)
  expect(order.shippingAddress).toMatchObject({ ...address, buildingNumber: null, shortAddress: null })
})

test('an order of before these fields has none of them', async () => {
  const { order } = await place({ ...address, ...national })
  await market.databases.orders.execute('UPDATE "order" SET shipping_address = $2 WHERE id = $1', [
    order.id,
    JSON.stringify({ ...address, line2: null, district: null, region: null, postalCode: null, phone: null }),
  ])
  const query = `{ order(id: "${order.id}") { shippingAddress { ${PARTS} } } }`
  const { shippingAddress } = (await market.get(shop.owner, query)).order
  expect(shippingAddress).toMatchObject({ ...address, buildingNumber: null, shortAddress: null })
})

test.each([
  ['a building number of three digits', { buildingNumber: '292' }],
  ['an additional number of letters', { additionalNumber: 'abcd' }],
  ['a short address of digits alone', { shortAddress: '29292929' }],
  ['a Saudi postal code of six digits', { postalCode: '122110' }],
])('%s is refused, and nothing is written', async (_what, part) => {
  const before = await shop.traces()
  const { order, userErrors } = await place({ ...address, ...part })
  expect(order).toBeNull()
  expect(userErrors).toEqual([
    {
      code: 'ADDRESS_INVALID',
      field: ['shippingAddress', Object.keys(part)[0]],
      message: 'This part of the address is missing or wrong.',
    },
  ])
  expect(await shop.traces()).toEqual(before)
})

test('a postal code of another country has the form that it has there', async () => {
  const { order } = await place({ ...address, country: 'GB', postalCode: 'SW1A 2AA' })
  expect(order.shippingAddress.postalCode).toBe('SW1A 2AA')
})
