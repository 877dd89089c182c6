import { newId } from '@saler/kernel'
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

const PLACE = `mutation ($input: PlaceOrderInput!) {
  placeOrder(input: $input) { order { id number accessToken } userErrors { code } }
}`
const FIND = 'query ($id: ID!, $accessToken: String) { order(id: $id, accessToken: $accessToken) { number } }'

const place = async (by = guest) =>
  (await market.get(by, PLACE, { input: shop.wanted([{ variantId, quantity: 1 }]) })).placeOrder.order

test('a guest comes back to an order with its access token, and to no other order', async () => {
  const { id, number, accessToken } = await place()
  expect(accessToken).toMatch(/^[\w-]{43}$/)
  expect(await market.get(guest, FIND, { id, accessToken })).toEqual({ order: { number } })
  const other = await place()
  expect(other.accessToken).not.toBe(accessToken)
  expect(await market.get(guest, FIND, { id: other.id, accessToken })).toEqual({ order: null })
})

test('without the right token an order does not exist for a guest, and nothing is read to find that out', async () => {
  const { id, accessToken } = await place()
  const statements: string[] = []
  const stop = market.databases.orders.observe((sql) => void statements.push(sql))
  for (const wrong of [null, '', 'x', `${accessToken}x`, accessToken.slice(1), accessToken.toLowerCase(), '\0'])
    expect(await market.get(guest, FIND, { id, accessToken: wrong })).toEqual({ order: null })
  stop()
  expect(statements).toEqual([])
})

test('somebody signed in has use for the token of another order too, and staff need none', async () => {
  const { id, number, accessToken } = await place()
  const shopper = await market.user()
  expect(await market.get(shopper, FIND, { id })).toEqual({ order: null })
  expect(await market.get(shopper, FIND, { id, accessToken })).toEqual({ order: { number } })
  expect(await market.get(shop.owner, FIND, { id, accessToken: 'wrong' })).toEqual({ order: { number } })
})

test('a right token of an order that is not there finds nothing', async () => {
  const id = newId(shop.storeNo)
  const { subgraphs } = market
  const { access } = subgraphs.get('orders')!.contextOf(guest) as { access: { tokenOf(id: string): string } }
  expect(await market.get(guest, FIND, { id, accessToken: access.tokenOf(id) })).toEqual({ order: null })
})
