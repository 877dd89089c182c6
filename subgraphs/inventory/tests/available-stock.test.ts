import { afterAll, beforeAll, expect, test } from 'vitest'
import { guest, openShop, person, type Shop, service } from './shop.ts'

let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.close())

const QUERY = `query ($storeId: ID!, $variantIds: [ID!]!) {
  availableStock(storeId: $storeId, variantIds: $variantIds) { variantId available }
}`
const ask = (variantIds: readonly string[], by = service) =>
  shop.ask<{ availableStock: object[] }>(by, QUERY, { storeId: shop.storeId, variantIds })

test('what could be ordered is what lies there less what is held, with backorders, in one statement', async () => {
  const [free, held, none, unknown] = [await shop.stocked(10), await shop.stocked(4), await shop.stocked(0), shop.id()]
  const backordered = await shop.stocked(1)
  await shop.database.execute('UPDATE stock_item SET backorder_limit = 5 WHERE variant_id = $1', [backordered])
  await shop.reserve([{ variantId: held, quantity: 3 }])
  const sent: string[] = []
  const stop = shop.database.observe((sql) => void sent.push(sql))
  const { data } = await ask([free, held, none, unknown, backordered, free])
  stop()
  expect(sent).toHaveLength(1)
  expect(data!.availableStock).toEqual([
    { variantId: free, available: 10 },
    { variantId: held, available: 1 },
    { variantId: none, available: 0 },
    { variantId: unknown, available: 0 },
    { variantId: backordered, available: 6 },
  ])
})

test('only other parts of the system may ask, for 500 variants at most', async () => {
  const variantId = await shop.stocked(1)
  for (const caller of [guest, person(shop, 'inventory:read')]) {
    const { errors } = await ask([variantId], caller)
    expect(errors!.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN'])
  }
  const { errors } = await ask(Array.from({ length: 501 }, () => variantId))
  expect(errors!.map(({ extensions }) => extensions.code)).toEqual(['TOO_MANY'])
})
